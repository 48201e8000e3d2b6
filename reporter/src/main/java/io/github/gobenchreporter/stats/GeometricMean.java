package io.github.gobenchreporter.stats;

/** The geometric mean, as benchstat's summary row shows it. */
public final class GeometricMean {
  private GeometricMean() {}

  /**
   * The exponential of the running mean of logarithms.
   *
   * @return {@code NaN} where there is no value or one is not above zero
   */
  public static double of(double... values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double mean = 0;
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] > 0)) {
        return Double.NaN;
      }
      mean += (Math.log(values[i]) - mean) / (i + 1);
    }
    return Math.exp(mean);
  }

  /**
   * From the mean of one sample to that of another, as a fraction.
   *
   * @return not finite where a sample has no value or one that is not above zero
   */
  public static double change(double[] before, double[] after) {
    return of(after) / of(before) - 1;
  }
}
