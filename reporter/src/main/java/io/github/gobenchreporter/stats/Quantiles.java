package io.github.gobenchreporter.stats;

import java.util.Arrays;
import java.util.List;

/** Quantiles of a sample as benchstat computes them: type R8 of Hyndman and Fan (1996). */
public final class Quantiles {
  private Quantiles() {}

  /**
   * The middle value, or the mean of the two middle values.
   *
   * @param samples at least one value, in any order; left as it is
   */
  public static double median(double... samples) {
    return quantile(samples, 0.5);
  }

  /** The median of each run; NaN where a run has no samples. */
  public static double[] medians(List<double[]> runs) {
    double[] medians = new double[runs.size()];
    for (int i = 0; i < medians.length; i++) {
      double[] run = runs.get(i);
      medians[i] = run.length == 0 ? Double.NaN : median(run);
    }
    return medians;
  }

  /**
   * The value below which the share {@code q} of the population is expected.
   *
   * @param samples at least one value, in any order; left as it is
   * @param q in [0, 1]
   */
  public static double quantile(double[] samples, double q) {
    if (samples.length == 0) {
      throw new IllegalArgumentException("samples are empty");
    }
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, sorted.length, q);
  }

  /** The median of an ascending array. */
  public static double medianOfSorted(double[] sorted) {
    return ofSorted(sorted, sorted.length, 0.5);
  }

  /** The same for the first {@code length} values of an ascending array. */
  static double ofSorted(double[] sorted, int length, double q) {
    double position = position(length, q);
    int below = (int) Math.floor(position);
    if (below <= 0) {
      return sorted[0];
    }
    if (below >= length) {
      return sorted[length - 1];
    }
    double fraction = position - below;
    return sorted[below - 1] + fraction * (sorted[below] - sorted[below - 1]);
  }

  private static double position(int length, double q) {
    return 1 / 3.0 + q * (length + 1 / 3.0);
  }
}
