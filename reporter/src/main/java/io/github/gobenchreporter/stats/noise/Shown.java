package io.github.gobenchreporter.stats.noise;

/** The rule that a value which stored runs already show is no news, whatever the noise. */
final class Shown {
  /** The last bits of a logarithm. */
  private static final double ROUNDING = 1e-12;

  private Shown() {}

  /**
   * The chance of the head's rank among the stored runs, twice over; 0 where none is as far out.
   *
   * @param values of the stored runs
   * @param head on the same footing
   * @param up on which side of its level the head is
   * @param step one printed step, within which values are the same
   */
  static double p(double[] values, double head, boolean up, double step) {
    double within = step + ROUNDING;
    int beyond = 0;
    for (double value : values) {
      beyond += (up ? value >= head - within : value <= head + within) ? 1 : 0;
    }
    return beyond == 0 ? 0 : Math.min(1, 2 * (beyond + 1.0) / (values.length + 1));
  }
}
