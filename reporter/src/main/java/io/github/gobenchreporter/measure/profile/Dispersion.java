package io.github.gobenchreporter.measure.profile;

/**
 * How much more than Poisson counts the counts of a function scatter between profiles of one side.
 *
 * <p>A profile's signal comes at ticks, work moves between functions with what the caches hold, and
 * hosts have moods. All functions together tell the usual factor; a function's own repeated
 * profiles move it, as far as there are enough of them.
 */
final class Dispersion {
  /** Before a profile is seen: squares of 1.2 to 1.3 between profiles of one binary. */
  private static final double USUAL = 1.5;

  /** Degrees of freedom that {@link #USUAL} counts for, and that all functions count for in one. */
  private static final double WEIGHT = 10;

  /** Expected counts in a profile that tell anything. */
  private static final double LEAST_EXPECTED = 1;

  private double squares = USUAL * WEIGHT;
  private double freedom = WEIGHT;

  /** Takes in one function's counts on one side. */
  void learn(double[] counts, ProfiledSide side) {
    double expected = sum(counts) / side.profiles();
    if (expected >= LEAST_EXPECTED) {
      squares += squares(counts, side);
      freedom += side.profiles() - 1;
    }
  }

  /** The factor for one function. */
  double of(
      FunctionCounts base, ProfiledSide baseSide, FunctionCounts head, ProfiledSide headSide) {
    double own = squares(base.flat(), baseSide) + squares(head.flat(), headSide);
    int degrees = degrees(base.flat(), baseSide) + degrees(head.flat(), headSide);
    return Math.max(1, (common() * WEIGHT + own) / (WEIGHT + degrees));
  }

  double common() {
    return squares / freedom;
  }

  private static int degrees(double[] counts, ProfiledSide side) {
    return sum(counts) > 0 ? side.profiles() - 1 : 0;
  }

  /** Pearson's sum of squares about the side's own rate. */
  private static double squares(double[] counts, ProfiledSide side) {
    double rate = sum(counts) / side.work();
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double expected = rate * side.work(i);
      double off = counts[i] - expected;
      sum += expected > 0 ? off * off / expected : 0;
    }
    return sum;
  }

  private static double sum(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    return sum;
  }
}
