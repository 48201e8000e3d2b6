package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.baseline.Columns.Column;
import io.github.gobenchreporter.baseline.Drift.Moved;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.MeanDifference;
import io.github.gobenchreporter.stats.Moments;
import io.github.gobenchreporter.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * A benchmark's run medians at both ends of a history.
 *
 * @param logs whether they are logarithms; else they are values that have no ratio
 * @param before one a run, NaN where a run lacks it
 * @param after the same at the other end
 */
record Ends(Benchmark benchmark, Unit unit, boolean logs, double[] before, double[] after) {
  /** What both ends have and can be compared. */
  static List<Ends> of(List<StoredRun> before, List<StoredRun> after) {
    Columns first = Columns.ofStored(before);
    return Columns.ofStored(after).all().stream()
        .flatMap(now -> of(first.medians(now.benchmark(), now.unit()), now).stream())
        .toList();
  }

  private static Optional<Ends> of(double[] then, Column column) {
    Unit unit = new Unit(column.unit());
    double[] now = column.medians();
    boolean points = unit.isPercentage();
    if (then.length == 0) {
      return Optional.empty();
    }
    if (!points && all(then, it -> it > 0) && all(now, it -> it > 0)) {
      return Optional.of(new Ends(column.benchmark(), unit, true, logs(then), logs(now)));
    }
    boolean still = all(then, it -> it == 0) && all(now, it -> it == 0);
    return points || still
        ? Optional.of(new Ends(column.benchmark(), unit, false, then, now))
        : Optional.empty();
  }

  private static boolean all(double[] values, DoublePredicate test) {
    return Arrays.stream(present(values)).allMatch(test);
  }

  private static double[] logs(double[] values) {
    return Arrays.stream(values).map(Math::log).toArray();
  }

  static double[] present(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  /** From the one end to the other. */
  Moved moved() {
    return Moved.of(benchmark, unit, logs, MeanDifference.of(present(before), present(after)));
  }

  /** How far it is from where it began, in a run of both ends, the first one's first. */
  double distance(int run) {
    double value = run < before.length ? before[run] : after[run - before.length];
    return value - Moments.mean(present(before));
  }
}
