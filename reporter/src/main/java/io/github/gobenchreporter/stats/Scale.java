package io.github.gobenchreporter.stats;

/** How two values of a unit compare. */
public enum Scale {
  /** By their ratio, on a logarithmic scale: times, sizes, rates. */
  RATIO,
  /** By their difference in the unit's own points: percentages. */
  POINTS;

  /** The scale of a unit whose changes are told in points, or not. */
  public static Scale of(boolean points) {
    return points ? POINTS : RATIO;
  }

  /**
   * The change from one value to another: a fraction of the old one, infinite from zero; or points.
   */
  public double change(double from, double to) {
    return relative(to - from, from);
  }

  /**
   * How far values of one level lie apart: their standard deviation (with n − 1) as a fraction of
   * their mean, or in points.
   *
   * @return NaN for fewer than two values
   */
  public double spread(double[] values) {
    return values.length < 2
        ? Double.NaN
        : relative(Math.sqrt(Moments.variance(values)), Moments.mean(values));
  }

  private double relative(double difference, double level) {
    return this == POINTS || difference == 0 ? difference : difference / Math.abs(level);
  }
}
