package io.github.gobenchreporter.stats.paired;

import java.util.Arrays;

/**
 * Level and order effect of a row's pairs, fitted together by Huber's M-estimate: {@code d = level
 * + order·o + e} with o = ±1. Left out, the order effect (the second of a pair is often the slower)
 * would count as noise and widen the interval.
 *
 * <p>The constants come from simulated reports of 1–200 rows and 6–40 pairs with outliers, bursts,
 * heavy tails and modes of processes: a tighter clip finds more beside outliers but errs in 8–10 %
 * of reports at 5 %, a wider one finds 6 points less; without the correction of the degrees of
 * freedom 7–10 % err.
 *
 * @param level {@code ln(head / base)}
 * @param order half of what the second of a pair is slower by, in logs
 * @param variance of one pair around level and order
 * @param degrees of freedom of that variance
 */
record PairFit(double level, double order, double variance, double degrees) {
  /** In scales: 1.5 colours 8 to 10 % of reports without a change, 2.5 finds 6 points less. */
  private static final double CLIP = 2;

  /** With 1 instead 7 to 10 % of such reports are coloured. */
  private static final double DEGREES_PER_PAIR = 0.8;

  /**
   * The second is taken without the order effect; with one, and wild rows that borrow from their
   * neighbours, 11 % of reports are coloured at six rounds.
   */
  private static final int SCALES = 2;

  /** Chosen by hand, not studied. */
  private static final int STEPS = 10;

  /** Makes the median distance from the middle a standard deviation, for a normal distribution. */
  private static final double NORMAL = 1.4826;

  /** So that pairs that are all equal have a scale. */
  private static final double SMALLEST_SCALE = 1e-9;

  static PairFit of(Pairs pairs) {
    int n = pairs.count();
    double meanOrder = 0;
    for (int r = 0; r < n; r++) {
      meanOrder += pairs.order(r);
    }
    meanOrder /= n;
    double level = Linear.quantile(pairs.differences(), 0.5);
    double order = 0;
    double limit = 0;
    for (int pass = 0; pass < SCALES; pass++) {
      limit = CLIP * scale(residuals(pairs, level, order), pairs.step());
      for (int step = 0; step < STEPS; step++) {
        double[] clipped = clip(residuals(pairs, level, order), limit);
        double g0 = 0;
        double g1 = 0;
        for (int r = 0; r < n; r++) {
          g0 += clipped[r] / n;
          g1 += clipped[r] * pairs.order(r) / n;
        }
        double free = 1 - meanOrder * meanOrder;
        // All pairs in one order: level and order effect cannot be told apart.
        level += free == 0 ? g0 : (g0 - meanOrder * g1) / free;
        order += free == 0 ? 0 : (g1 - meanOrder * g0) / free;
      }
    }
    double variance = variance(residuals(pairs, level, order), limit);
    double rounding = pairs.step() * pairs.step() / 6;
    return new PairFit(level, order, Math.max(variance, rounding), degrees(n));
  }

  /** The degrees of freedom that so many pairs leave. */
  static double degrees(int pairs) {
    return DEGREES_PER_PAIR * (pairs - 2);
  }

  private static double[] residuals(Pairs pairs, double level, double order) {
    double[] left = pairs.differences().clone();
    for (int r = 0; r < left.length; r++) {
      left[r] -= level + order * pairs.order(r);
    }
    return left;
  }

  private static double scale(double[] residuals, double step) {
    double n = residuals.length;
    double[] sizes = Arrays.stream(residuals).map(Math::abs).toArray();
    double middle = NORMAL * Linear.quantile(sizes, 0.5) * Math.sqrt(n / (n - 2));
    double outer = 0.5 * Linear.quantile(sizes, 0.8);
    return Math.max(Math.max(middle, outer), Math.max(step / 2, SMALLEST_SCALE));
  }

  private static double[] clip(double[] residuals, double limit) {
    return Arrays.stream(residuals).map(e -> Math.max(-limit, Math.min(limit, e))).toArray();
  }

  /** Huber's variance of an M-estimate, times the number of pairs (Huber 1981, 7.6). */
  private static double variance(double[] residuals, double limit) {
    double n = residuals.length;
    double within = Arrays.stream(residuals).filter(e -> Math.abs(e) <= limit).count() / n;
    double slope = Math.max(0.5, within);
    double correction = 1 + 2 / n * (1 - slope) / slope;
    double squares = Arrays.stream(clip(residuals, limit)).map(e -> e * e).sum();
    return correction * correction * squares / (n - 2) / (slope * slope);
  }
}
