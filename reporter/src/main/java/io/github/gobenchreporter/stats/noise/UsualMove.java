package io.github.gobenchreporter.stats.noise;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far a host's rows usually move together from one run to the next: a t distribution.
 *
 * <p>Learnt from the differences between neighbouring runs, so that a trend never becomes usual,
 * and from a prior: .8 % worth two runs (published histories: median 1.6 %, lowered for dedicated
 * hosts, so that a move of 3 % shows early).
 *
 * @param deviation of a new run's common move from the stored runs' level
 * @param degrees of freedom
 */
record UsualMove(double deviation, double degrees) {
  /** Published histories: 1.6 % at the median; lowered for dedicated hosts. */
  private static final double PRIOR = 0.008;

  /** What it is worth in runs: histories differ by a factor e, so little. */
  private static final double PRIOR_DEGREES = 2;

  /** One difference tells no spread of differences. */
  private static final int FEWEST_RUNS = 3;

  /** Neighbour differences tell as much as so many independent values. */
  private static final double EFFICIENCY = 0.67;

  /**
   * What the stored runs show.
   *
   * @param moves common move of every stored run, oldest first
   */
  static UsualMove of(double[] moves) {
    int runs = moves.length;
    double single = Math.sqrt(1 + 1.0 / runs);
    if (runs < FEWEST_RUNS) {
      return new UsualMove(PRIOR * single, PRIOR_DEGREES + runs - 1);
    }
    double steps = 0;
    for (int k = 1; k < runs; k++) {
      steps += (moves[k] - moves[k - 1]) * (moves[k] - moves[k - 1]);
    }
    double variance = Math.min(steps / (2 * (runs - 1)), Centers.squares(moves) / (runs - 1));
    double own = EFFICIENCY * (runs - 1);
    double degrees = PRIOR_DEGREES + own;
    double pooled = (PRIOR_DEGREES * PRIOR * PRIOR + own * variance) / degrees;
    return new UsualMove(Math.sqrt(pooled) * single, degrees);
  }

  double variance() {
    return deviation * deviation;
  }

  /** The chance of a common move at least as large, either way. */
  double p(double move) {
    double far = Math.abs(move) / deviation;
    return Math.min(1, 2 * TDistribution.of(degrees).survivalProbability(far));
  }
}
