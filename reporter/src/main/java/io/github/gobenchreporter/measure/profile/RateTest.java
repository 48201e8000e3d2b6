package io.github.gobenchreporter.measure.profile;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Whether two counts have one rate, when each is Poisson but for a common factor in its variance.
 *
 * <p>Given their sum, one of two Poisson counts is binomial (Przyborowski and Wilenski 1940).
 * Counts whose variance is {@code dispersion} times their mean carry as much as {@code count /
 * dispersion} Poisson counts do; the binomial's tails, written as beta functions, take such counts
 * too.
 */
final class RateTest {
  private RateTest() {}

  /**
   * The two-sided p-value, with half of what was seen in each tail (mid-p, Lancaster 1961): the
   * exact one is too careful with counts as small as these.
   *
   * @param base seen in {@code baseWork}
   * @param head seen in {@code headWork}
   * @param dispersion at least 1
   */
  static double p(double base, double baseWork, double head, double headWork, double dispersion) {
    if (base + head <= 0) {
      return 1;
    }
    double share = headWork / (headWork + baseWork);
    double above = atLeast(head / dispersion, base / dispersion, share);
    double below = atLeast(base / dispersion, head / dispersion, 1 - share);
    double both = Math.max(0, above + below - 1);
    return Math.min(1, 2 * Math.min(above, below) - both);
  }

  /** The probability of so many or more of {@code count + others}. */
  private static double atLeast(double count, double others, double share) {
    if (count <= 0) {
      return 1;
    }
    return BetaDistribution.of(count, others + 1).cumulativeProbability(share);
  }
}
