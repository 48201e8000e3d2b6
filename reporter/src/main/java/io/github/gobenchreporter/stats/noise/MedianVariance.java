package io.github.gobenchreporter.stats.noise;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The variance of a run's median as the run's own samples tell it (Maritz and Jarrett 1978): the
 * moments of order statistics, weighted by how likely each is to be the median. Right for samples
 * that fall into two modes too, where a formula from the standard deviation is not.
 */
final class MedianVariance {
  /** With fewer samples a run tells nothing of its median's spread. */
  static final int FEWEST_SAMPLES = 3;

  private static final Map<Integer, double[]> WEIGHTS = new ConcurrentHashMap<>();

  private MedianVariance() {}

  /** The variance of the median of these samples; 0 for fewer than three. */
  static double of(double[] samples) {
    int n = samples.length;
    if (n < FEWEST_SAMPLES) {
      return 0;
    }
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    double[] weights = WEIGHTS.computeIfAbsent(n, MedianVariance::weights);
    double middle = sorted[n / 2];
    double mean = 0;
    double square = 0;
    for (int i = 0; i < n; i++) {
      double distance = sorted[i] - middle;
      mean += weights[i] * distance;
      square += weights[i] * distance * distance;
    }
    return Math.max(0, square - mean * mean);
  }

  /** The chance that a resampled median is the i-th smallest sample. */
  private static double[] weights(int n) {
    double a = (n + 1) / 2.0;
    double[] weights = new double[n];
    double below = 0;
    for (int i = 0; i < n; i++) {
      double upTo = i + 1 == n ? 1 : RegularizedBeta.value((i + 1.0) / n, a, a);
      weights[i] = upTo - below;
      below = upTo;
    }
    return weights;
  }
}
