package io.github.gobenchreporter.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * By how much the mean of one group of values lies above that of another, with Welch's 95 %
 * interval. Where one group is a single value, it is taken to scatter as the other does.
 *
 * @param value the difference
 * @param low lower end of the interval; NaN where neither group shows a scatter
 * @param high upper end
 * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch, Biometrika 34 (1947)</a>
 */
public record MeanDifference(double value, double low, double high) {
  /** Half of what an interval of 95 % leaves out. */
  private static final double EITHER_SIDE = 0.025;

  /** From one group to the other, each of one value at least. */
  public static MeanDifference of(double[] before, double[] after) {
    double value = Moments.mean(after) - Moments.mean(before);
    if (before.length < 2 && after.length < 2) {
      return new MeanDifference(value, Double.NaN, Double.NaN);
    }
    double a = Moments.variance(before.length < 2 ? after : before) / before.length;
    double b = Moments.variance(after.length < 2 ? before : after) / after.length;
    double half = a + b > 0 ? Math.sqrt(a + b) * quantile(a, before.length, b, after.length) : 0;
    return new MeanDifference(value, value - half, value + half);
  }

  /** Welch's and Satterthwaite's degrees of freedom; a single value adds none. */
  private static double quantile(double a, int n, double b, int m) {
    double degrees =
        n < 2 || m < 2
            ? Math.max(n, m) - 1
            : (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1));
    return TDistribution.of(degrees).inverseSurvivalProbability(EITHER_SIDE);
  }
}
