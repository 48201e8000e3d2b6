package io.github.gobenchreporter.stats;

/** How much neighbouring values of a series resemble each other. */
final class Autocorrelation {
  /**
   * At most half of a split's z-score is taken away: √((1 − .6) / (1 + .6)) = ½. Insensitive
   * between .4 and .8.
   */
  private static final double LARGEST = 0.6;

  private Autocorrelation() {}

  /**
   * The lag-1 correlation around the means of two stretches, less its own standard error and
   * corrected for the bias that estimated means bring; in [0, 0.6].
   */
  static double aroundLevels(double[] values, int split) {
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

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }
}
