package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Quantiles;
import java.util.Arrays;

/**
 * On some days everything on a host scatters: how many times further the head's rows are from their
 * levels than their stored runs say. Told by the median of many rows, so that neither a changed row
 * nor one that jumps makes a day restless; what it may be in a unit of few rows is mostly chance
 * and is held back. Never below 1: a calm day is no reason to believe less noise.
 */
final class Day {
  /** The deviation of five runs is known to a third: 1 / √(2 · 4). */
  private static final int FEWEST_RUNS = 5;

  /** Of the absolute value of a normal one: its median. */
  private static final double MEDIAN = 0.6745;

  /** Variance of the logarithm of a median of n absolute normal values, times n. */
  private static final double CHANCE = 1.36;

  /**
   * What is thought of the days: standard deviation of the logarithm of the factor. Chosen by
   * simulation: .5 finds a little less and colours no less, without it made-up hosts with such days
   * are coloured in 5 instead of 1 to 3 % of the reports (EVALUATION.md).
   */
  private static final double DIFFER = 0.3;

  /** Equal values have a scale; far below a printed digit. */
  private static final double TINY = 1e-9;

  private Day() {}

  /**
   * The factor, at least 1.
   *
   * @param changes of the rows beyond the common move
   * @param values of each row's stored runs
   */
  static double factor(double[] changes, double[][] values) {
    double[] far = new double[changes.length];
    int told = 0;
    for (int r = 0; r < far.length; r++) {
      int runs = values[r].length;
      if (runs >= FEWEST_RUNS) {
        double usual = Centers.deviation(values[r]) * Math.sqrt(1 + 1.0 / runs);
        // Student's t is wider than the normal distribution: its median by 1 + .38 / degrees.
        double median = MEDIAN * (1 + 0.38 / (runs - 1));
        far[told++] = Math.abs(changes[r]) / (median * usual + TINY);
      }
    }
    if (told < CommonMoves.FEWEST_ROWS) {
      return 1;
    }
    double seen = Math.log(Quantiles.median(Arrays.copyOf(far, told)) + TINY);
    double known = DIFFER * DIFFER / (DIFFER * DIFFER + CHANCE / told);
    return Math.exp(Math.max(0, known * seen));
  }
}
