package io.github.gobenchreporter.stats.paired;

import java.util.Arrays;

/**
 * Quantiles that are linear between order statistics (type 7 of Hyndman and Fan 1996). The paired
 * method's constants were found with these, benchstat's own kind would need others.
 */
final class Linear {
  private Linear() {}

  /**
   * The quantile at position {@code (n − 1)·p}.
   *
   * @param values at least one, in any order; left as they are
   * @param p in [0, 1]
   */
  static double quantile(double[] values, double p) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double position = (sorted.length - 1) * p;
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
