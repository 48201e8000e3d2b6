package io.github.gobenchreporter.measure.profile;

import java.util.Arrays;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What the samples of a comparison could show.
 *
 * @param samples of the side that has fewer
 * @param seconds of CPU of that side
 * @param z how many standard errors a function has to differ by, among so many functions
 * @param dispersion variance of a count over its mean
 * @param candidate standard errors of the function that differs most; 0 where none differs
 */
public record Resolution(
    double samples, double seconds, double z, double dispersion, double candidate) {

  /** Seconds that are worth naming. */
  private static final int[] STEPS = {1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600};

  /** Below so many standard errors a candidate is as likely noise. */
  private static final double WORTH_MORE = 1.5;

  static Resolution of(ProfiledSide base, ProfiledSide head, double dispersion, double[] p) {
    double tail = Difference.ALPHA / 2 / Math.max(1, p.length);
    ProfiledSide fewer = base.samples() < head.samples() ? base : head;
    double smallest = Arrays.stream(p).min().orElse(1);
    return new Resolution(
        fewer.samples(), fewer.seconds(), z(tail), dispersion, z(Math.max(1e-12, smallest / 2)));
  }

  private static double z(double tail) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
  }

  /** The smallest part of the whole that a new function would have been seen with. */
  public double newFunction() {
    return Math.min(1, z * z * dispersion / samples);
  }

  /**
   * CPU seconds a side that would prove the function that differs most, if it goes on as it is;
   * empty when nothing differs enough to say, or when it would take more than ten minutes.
   */
  public OptionalInt more() {
    if (candidate < WORTH_MORE || candidate >= z) {
      return OptionalInt.empty();
    }
    return step(seconds * (z * z / (candidate * candidate) - 1));
  }

  /**
   * CPU seconds a side that would show a function which carries a growth of the whole alone.
   *
   * @param growth as a fraction of the whole: 0.05 for 5 %
   * @param share of the function before it grew, in [0, 1]
   */
  public OptionalInt moreFor(double growth, double share) {
    double needed = z * z * dispersion * (2 * share + growth) / (growth * growth);
    return step(seconds * (needed / samples - 1));
  }

  private static OptionalInt step(double seconds) {
    return Arrays.stream(STEPS).filter(step -> step >= seconds).findFirst();
  }
}
