package io.github.gobenchreporter.stats.noise;

/**
 * How far a row's change may be from nothing by chance.
 *
 * @param mixture of its noise
 * @param step one printed step, which is no evidence
 * @param prior what the row's neighbours say of it
 */
record RowNoise(NoiseMixture mixture, double step, RowPrior prior) {

  /** The chance of a change at least as large, either way, where nothing changed. */
  double p(double change) {
    return p(change, 1, 0);
  }

  /** The same where the change has a further variance, such as the host's usual moves. */
  double pWith(double change, double further) {
    return p(change, 1, further);
  }

  /** The same where the change is from a single run instead of from {@code runs}. */
  double pFromOne(double change, int runs) {
    return p(change, 2 / (1 + 1.0 / runs), 0);
  }

  private double p(double change, double factor, double further) {
    double distance = Math.abs(change) - step;
    return distance <= 0 ? 1 : mixture.tail(distance, factor, further);
  }

  /** The change whose p is this: half of an interval's width. */
  double halfWidth(double p) {
    return mixture.halfWidth(p);
  }
}
