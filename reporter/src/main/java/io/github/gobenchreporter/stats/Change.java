package io.github.gobenchreporter.stats;

/**
 * A change from one level to another with its interval: a fraction of the old level (0.02 is +2 %)
 * on the {@link Scale#RATIO} scale, the unit's own points on the other. Infinite from zero.
 *
 * @param value as measured, from centre to centre; NaN where either side is missing
 * @param low lower end of the interval; NaN where the method tells none
 * @param high upper end
 * @param attributable the part of it that can be held against the code: what all rows of the host
 *     did together is left out as far as stored runs show that the host does so; this is what goes
 *     against a threshold
 */
public record Change(double value, double low, double high, double attributable) {
  /**
   * The change in time that should be told from noise, as a fraction: the threshold that holds by
   * default. Those who asked for this program asked for 1.5 %.
   */
  public static final double RELEVANT = 0.015;

  /** To twice the old level, as a fraction. */
  public static final double DOUBLING = 1;

  /** A change of which all can be held against the code, without an interval. */
  public static Change of(double value) {
    return new Change(value, Double.NaN, Double.NaN, value);
  }

  /** A change free of noise. */
  public static Change exact(double value) {
    return new Change(value, value, value, value);
  }
}
