package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.stats.MedianInterval;
import io.github.gobenchreporter.stats.Quantiles;
import java.util.Arrays;
import java.util.List;

/**
 * What a method makes of a pair. What a method does not tell is NaN.
 *
 * @param baseline the centre and spread of the baseline, in the unit
 * @param head the same of the head
 * @param change from centre to centre, with its interval
 * @param p the chance of such a change, or a larger one, where nothing changed
 * @param mde the smallest change that would have been detected, in the scale of the change
 * @param supported whether the change is told apart from noise
 * @param notes doubts
 */
public record Evidence(
    Center baseline,
    Center head,
    Change change,
    double p,
    double mde,
    boolean supported,
    List<String> notes) {

  /**
   * A centre with an interval around it, in the unit.
   *
   * @param low infinite or NaN where there are too few values
   */
  public record Center(double value, double low, double high) {
    /** The median, with benchstat's 95 % interval; the range of the values where there is none. */
    public static Center ofMedian(double[] values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      MedianInterval.Bounds bounds = MedianInterval.boundsOfSorted(sorted, 0.95);
      return new Center(
          Quantiles.medianOfSorted(sorted),
          Double.isFinite(bounds.low()) ? bounds.low() : sorted[0],
          Double.isFinite(bounds.high()) ? bounds.high() : sorted[sorted.length - 1]);
    }
  }

  /**
   * A change with its interval: fractions (0.02 is +2 %) or points.
   *
   * @param value as measured, from centre to centre
   * @param attributable the part of it that can be held against the code: without what all rows of
   *     the host did together, where stored runs show that the host does so; this goes against a
   *     threshold
   */
  public record Change(double value, double low, double high, double attributable) {}

  public Evidence {
    notes = List.copyOf(notes);
  }
}
