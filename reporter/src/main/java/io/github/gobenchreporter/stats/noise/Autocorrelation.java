package io.github.gobenchreporter.stats.noise;

import java.util.List;

/** How much neighbouring values of a series resemble each other. */
public final class Autocorrelation {
  private static final double LARGEST = 0.6;
  private static final double OUTLIER = 2.5;
  private static final int FEWEST_PAIRS = 21;

  private Autocorrelation() {}

  /**
   * The lag-1 correlation around the means of two stretches, less its own standard error and
   * corrected for the bias that estimated means bring; in [0, 0.6].
   */
  public static double aroundLevels(double[] values, int split) {
    double before = mean(values, 0, split);
    double after = mean(values, split, values.length);
    double squares = 0;
    double products = 0;
    double last = 0;
    for (int i = 0; i < values.length; i++) {
      double residual = values[i] - (i < split ? before : after);
      squares += residual * residual;
      products += residual * last;
      last = residual;
    }
    int n = values.length;
    double raw = squares > 0 ? products / squares : 0;
    return Math.max(0, Math.min(LARGEST, raw + 2.0 / n - 1 / Math.sqrt(n)));
  }

  /**
   * The same around each row's mean, pooled over many short rows.
   *
   * @param rows residuals over their standard deviation, oldest run first
   */
  static double pooled(List<double[]> rows) {
    double squares = 0;
    double products = 0;
    int pairs = 0;
    for (double[] row : rows) {
      for (int k = 0; k < row.length; k++) {
        double residual = clipped(row[k]);
        squares += residual * residual;
        products += k > 0 ? residual * clipped(row[k - 1]) : 0;
      }
      pairs += Math.max(0, row.length - 1);
    }
    if (pairs < FEWEST_PAIRS || squares <= 0) {
      return 0;
    }
    double length = (double) pairs / rows.size() + 1;
    double unbiased = (products / squares + 1 / length) / (1 - 3 / length);
    return Math.max(0, Math.min(LARGEST, unbiased - 1 / Math.sqrt(pairs)));
  }

  /** How much larger the variance of a mean of n values is than without correlation. */
  static double inflation(double rho, int n) {
    double factor = 1;
    double power = 1;
    for (int lag = 1; lag < n; lag++) {
      power *= rho;
      factor += 2 * (1 - (double) lag / n) * power;
    }
    return factor;
  }

  private static double clipped(double residual) {
    return Math.max(-OUTLIER, Math.min(OUTLIER, residual));
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }
}
