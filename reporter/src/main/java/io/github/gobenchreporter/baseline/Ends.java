package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.baseline.Drift.Moved;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.MeanDifference;
import io.github.gobenchreporter.stats.Moments;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Map<Benchmark, Map<String, double[]>> first = medians(before);
    List<Ends> ends = new ArrayList<>();
    medians(after)
        .forEach(
            (benchmark, units) ->
                units.forEach(
                    (name, now) -> {
                      double[] then = first.getOrDefault(benchmark, Map.of()).get(name);
                      if (then != null) {
                        of(benchmark, new Unit(name), then, now).ifPresent(ends::add);
                      }
                    }));
    return ends;
  }

  private static Optional<Ends> of(Benchmark benchmark, Unit unit, double[] then, double[] now) {
    boolean points = unit.isPercentage();
    if (!points && all(then, it -> it > 0) && all(now, it -> it > 0)) {
      return Optional.of(new Ends(benchmark, unit, true, logs(then), logs(now)));
    }
    boolean still = all(then, it -> it == 0) && all(now, it -> it == 0);
    return points || still
        ? Optional.of(new Ends(benchmark, unit, false, then, now))
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

  /** One a run; a run with more samples counts no more than another. */
  private static Map<Benchmark, Map<String, double[]>> medians(List<StoredRun> runs) {
    Map<Benchmark, Map<String, double[]>> medians = new LinkedHashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      int run = i;
      runs.get(i)
          .run()
          .results()
          .forEach(
              results ->
                  results
                      .samples()
                      .forEach(
                          (unit, values) -> {
                            double[] finite =
                                Arrays.stream(values).filter(Double::isFinite).toArray();
                            if (finite.length > 0) {
                              medians.computeIfAbsent(
                                          results.benchmark(), it -> new LinkedHashMap<>())
                                      .computeIfAbsent(unit, it -> nothing(runs.size()))[run] =
                                  Quantiles.median(finite);
                            }
                          }));
    }
    return medians;
  }

  private static double[] nothing(int runs) {
    double[] nothing = new double[runs];
    Arrays.fill(nothing, Double.NaN);
    return nothing;
  }
}
