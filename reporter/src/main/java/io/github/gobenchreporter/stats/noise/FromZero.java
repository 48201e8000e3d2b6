package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Basis;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Odds;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Judges rows whose stored level is zero, from which there is no ratio: any other value is a
 * change, unless samples of both sides overlap.
 */
final class FromZero {
  private FromZero() {}

  static Estimate judge(MeasuredRow row) {
    double before = row.baselineLevel();
    double now = row.headLevel();
    if (before == 0 && !Double.isNaN(now)) {
      boolean shown = now == 0 || isShown(row, now);
      return new Estimate(
          row.baselineCenter(0, 1),
          row.headCenter(),
          Change.exact(row.series.scale().change(before, now)),
          Odds.certain(!shown),
          new Basis(1, 0, true),
          List.of());
    }
    OptionalDouble one = OptionalDouble.of(1);
    return new Estimate(
        row.baselineCenter(before, 1),
        row.headCenter(),
        new Change(Double.NaN, Double.NaN, Double.NaN, Double.NaN),
        new Odds(one, one, OptionalDouble.empty(), false),
        new Basis(0, 0, true),
        List.of(Caution.NOTHING_TO_COMPARE));
  }

  /** Whether samples of both sides overlap: a stored one as far from zero as one of the head. */
  private static boolean isShown(MeasuredRow row, double now) {
    double sign = Math.signum(now);
    double nearest = Double.POSITIVE_INFINITY;
    for (double[] run : row.series.head().samples()) {
      for (double sample : run) {
        nearest = Math.min(nearest, sign * sample);
      }
    }
    List<double[]> stored = row.series.baseline().samples();
    for (double[] run : stored.subList(stored.size() - row.baseline.length, stored.size())) {
      for (double sample : run) {
        if (sign * sample >= nearest) {
          return true;
        }
      }
    }
    return false;
  }
}
