package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Quantiles;
import java.util.Arrays;

/**
 * The levels of a unit's rows over their stored runs: the mean of up to two runs, beyond that a
 * mean in which far runs count less, by the weights of a t distribution with 4 degrees of freedom.
 * A row's scale is kept from being tiny by its neighbours'.
 */
final class Centers {
  /** Makes the median distance of normal values their standard deviation: 1 / .6745. */
  static final double MAD = 1.4826;

  /** Of two values neither is the far one. */
  private static final int FEWEST_FOR_WEIGHTS = 3;

  /** Of fewer rows none is typical. */
  private static final int FEWEST_NEIGHBOURS = 5;

  /**
   * The median distance of up to so many runs is often tiny by chance, so a lone row's deviation
   * counts, too.
   */
  private static final int FEW_RUNS = 5;

  /** Insensitive between .5 and 1.2. */
  private static final double SHARE_OF_DEVIATION = 0.8;

  /**
   * Each leaves two sevenths of the error (EM of a t distribution with 4 degrees of freedom): 6
   * leave a thousandth.
   */
  private static final int ROUNDS = 6;

  /** Equal values have a scale; far below a printed digit. */
  private static final double TINY = 1e-9;

  private Centers() {}

  /** The centre of every level of every row, the moves of runs taken out. */
  static double[][] of(UnitRuns unit, double[] moves) {
    double[][] newest = unit.newest(moves);
    double typical = unit.rows() >= FEWEST_NEIGHBOURS ? typicalDeviation(newest) : Double.NaN;
    double[][] centers = new double[unit.rows()][];
    for (int r = 0; r < centers.length; r++) {
      int last = unit.levels()[r].length - 1;
      centers[r] = new double[last + 1];
      for (int level = 0; level < last; level++) {
        centers[r][level] = center(unit.values(r, level, moves), typical);
      }
      centers[r][last] = center(newest[r], typical);
    }
    return centers;
  }

  /**
   * That of the head's runs: the one that made a row suspect counts less where its re-runs say
   * otherwise.
   */
  static double of(double[] runs) {
    return center(runs, Double.NaN);
  }

  private static double typicalDeviation(double[][] rows) {
    double[] deviations =
        Arrays.stream(rows)
            .filter(row -> row.length >= FEWEST_FOR_WEIGHTS)
            .mapToDouble(Centers::deviation)
            .toArray();
    return deviations.length == 0 ? 0 : Quantiles.median(deviations);
  }

  private static double center(double[] values, double typical) {
    if (values.length < FEWEST_FOR_WEIGHTS) {
      return mean(values);
    }
    double center = Quantiles.median(values);
    double neighbours = Double.isNaN(typical) ? 0 : SHARE_OF_DEVIATION * typical;
    if (Double.isNaN(typical) && values.length <= FEW_RUNS) {
      neighbours = SHARE_OF_DEVIATION * deviation(values);
    }
    double scale = Math.max(MAD * medianDistance(values, center), neighbours) + TINY;
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      double weights = 0;
      for (double value : values) {
        double z = (value - center) / scale;
        double weight = 5 / (4 + z * z);
        sum += weight * value;
        weights += weight;
      }
      center = sum / weights;
    }
    return center;
  }

  static double medianDistance(double[] values, double center) {
    double[] distances = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      distances[i] = Math.abs(values[i] - center);
    }
    return Quantiles.median(distances);
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Sum of squared distances from the mean. */
  static double squares(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum;
  }

  /** Standard deviation (n − 1). */
  static double deviation(double[] values) {
    return Math.sqrt(squares(values) / (values.length - 1));
  }
}
