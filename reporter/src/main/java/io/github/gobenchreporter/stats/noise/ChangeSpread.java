package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Quantiles;
import java.util.Arrays;

/** The noise of runs as the changes of a whole report show it, most of which are no real change. */
final class ChangeSpread {
  private static final int FEWEST = 5;
  private static final double LIMIT = 2.2;

  /** 1 / E[min(z², 2.2²)] of a normal z. */
  private static final double CLIPPED = 1.052;

  /** Variance of the logarithm of the estimate, times the number of changes. */
  private static final double UNCERTAINTY = 2.6;

  private static final double SMALLEST = 1e-14;

  private ChangeSpread() {}

  /**
   * A prior from changes around their median, far ones pulled in.
   *
   * @param changes each over √(1 + 1/runs), so that its variance is that of one run
   */
  static VariancePrior prior(double[] changes) {
    double median = Quantiles.median(changes);
    double[] distances = Arrays.stream(changes).map(c -> Math.abs(c - median)).toArray();
    double limit = LIMIT * 1.4826 * Quantiles.median(distances);
    double squares = 0;
    for (double distance : distances) {
      squares += Math.pow(Math.min(limit, distance), 2);
    }
    double variance = Math.max(SMALLEST, squares / changes.length * CLIPPED);
    double uncertainty =
        changes.length < FEWEST ? Double.POSITIVE_INFINITY : UNCERTAINTY / changes.length;
    return new VariancePrior(variance, VariancePrior.DEFAULT_DEGREES, uncertainty);
  }
}
