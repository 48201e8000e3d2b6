package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Scale;
import java.util.List;

/**
 * What a row's values prove about its change. Changes are fractions (0.02 is +2%) on the {@link
 * Scale#RATIO} scale and the unit's own points on the other.
 *
 * @param center the baseline's level in the unit itself: the mean of the run medians used, in logs
 *     on the ratio scale; NaN without a usable baseline
 * @param change from the baseline's level to the head's, as measured; infinite where the baseline
 *     is zero, NaN where either side is missing
 * @param low lower end of the change's interval at 1 − alpha
 * @param high upper end
 * @param hostShift the part of the change that the rows of this unit share beyond their baselines,
 *     by what stored runs show to be the host's habit; 0 where that is not known
 * @param p chance of so large a change beyond the host's shift, either way, without a real one
 * @param adjustedP the same within the report (Benjamini–Hochberg over families)
 * @param mde smallest change that this comparison, in this report, would find nine times of ten
 * @param runsUsed stored runs since the last change point, up to the window
 * @param exact whether the row was judged as free of noise
 * @param notes what a reader should know about this row, in words
 */
public record Evidence(
    double center,
    double change,
    double low,
    double high,
    double hostShift,
    double p,
    double adjustedP,
    double mde,
    int runsUsed,
    boolean exact,
    List<String> notes) {

  /** Whether chance is no good explanation: the adjusted p is at most alpha. */
  public boolean supported(double alpha) {
    return adjustedP <= alpha;
  }

  /**
   * The change that can be held against the code: of the change as measured and the change beyond
   * the host's shift the smaller one, or 0 where they point in different directions. This is what
   * goes against a threshold.
   */
  public double attributable() {
    double beyond = change - hostShift;
    if (hostShift == 0 || change * beyond <= 0) {
      return hostShift == 0 ? change : 0;
    }
    return Math.abs(change) < Math.abs(beyond) ? change : beyond;
  }
}
