package io.github.gobenchreporter.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * Two levels between which a series goes to and fro, as that of a host with two modes does, or of
 * two hosts; a series that steps once is none.
 *
 * @param low mean of the lower one
 * @param high mean of the upper one
 * @param upper how many values are at the upper one
 * @param lower how many are at the lower one
 */
public record TwoLevels(double low, double high, int upper, int lower) {
  /**
   * With so many runs noise has two levels in fewer than one series of a thousand (TwoLevelsTest).
   */
  private static final int FEWEST = 10;

  /** One or two far runs are outliers. */
  private static final int FEWEST_A_LEVEL = 3;

  /** Back and forth at least: one change is a step, two may be a step and its repair. */
  private static final int FEWEST_CHANGES = 3;

  /**
   * How many standard deviations within levels they are apart. Of series without levels fewer than
   * one in a thousand shows two (TwoLevelsTest), normal or with heavy tails.
   */
  private static final double APART = 8;

  /** The levels, where there are two. */
  public static Optional<TwoLevels> of(double[] series) {
    if (series.length < FEWEST) {
      return Optional.empty();
    }
    double[] sorted = series.clone();
    Arrays.sort(sorted);
    int best = FEWEST_A_LEVEL;
    double least = Double.POSITIVE_INFINITY;
    for (int split = FEWEST_A_LEVEL; split <= sorted.length - FEWEST_A_LEVEL; split++) {
      double within = squares(sorted, 0, split) + squares(sorted, split, sorted.length);
      if (within < least) {
        least = within;
        best = split;
      }
    }
    double low = mean(sorted, 0, best);
    double high = mean(sorted, best, sorted.length);
    double deviation = Math.sqrt(least / (sorted.length - 2));
    boolean apart = high - low > APART * deviation;
    return apart && changes(series, (low + high) / 2) >= FEWEST_CHANGES
        ? Optional.of(new TwoLevels(low, high, sorted.length - best, best))
        : Optional.empty();
  }

  private static int changes(double[] series, double middle) {
    int changes = 0;
    for (int i = 1; i < series.length; i++) {
      changes += series[i] > middle != series[i - 1] > middle ? 1 : 0;
    }
    return changes;
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }

  private static double squares(double[] values, int from, int to) {
    double mean = mean(values, from, to);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (values[i] - mean) * (values[i] - mean);
    }
    return sum;
  }
}
