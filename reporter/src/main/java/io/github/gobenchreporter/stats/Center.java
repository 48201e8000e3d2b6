package io.github.gobenchreporter.stats;

import java.util.Arrays;

/**
 * A level with an interval around it, in the unit measured.
 *
 * @param value NaN where there is none
 * @param low lower end; NaN where there are too few values to tell
 * @param high upper end
 */
public record Center(double value, double low, double high) {
  /** No level: nothing finite was measured. */
  public static final Center NONE = new Center(Double.NaN, Double.NaN, Double.NaN);

  private static final double CONFIDENCE = 0.95; // benchstat's default

  /**
   * The median, with benchstat's 95 % interval; the range of the values where there are too few for
   * one.
   *
   * @param values in any order; none for {@link #NONE}
   */
  public static Center ofMedian(double[] values) {
    if (values.length == 0) {
      return NONE;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    MedianInterval.Bounds bounds = MedianInterval.boundsOfSorted(sorted, CONFIDENCE);
    return new Center(
        Quantiles.medianOfSorted(sorted),
        Double.isFinite(bounds.low()) ? bounds.low() : sorted[0],
        Double.isFinite(bounds.high()) ? bounds.high() : sorted[sorted.length - 1]);
  }
}
