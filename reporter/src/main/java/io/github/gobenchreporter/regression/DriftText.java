package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.baseline.Drift;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much of the thresholds slow drift has used up since the newest snapshot: over all benchmarks
 * by unit, and the benchmarks that are beyond theirs although no single change was.
 */
final class DriftText {
  private static final int MOST_ROWS = 5;
  private static final double SMALLEST = 0.0005;

  private DriftText() {}

  static List<String> of(Drift creep, Thresholds thresholds) {
    List<String> texts = new ArrayList<>();
    for (Drift.OfUnit unit : creep.units()) {
      limit(new Benchmark("", ""), unit.unit(), thresholds)
          .filter(unused -> unit.unit().isTimeOfAnOp() || Math.abs(unit.change()) > SMALLEST)
          .ifPresent(limit -> texts.add(unit.unit() + " " + unit.text(limit, creep.snapshot())));
    }
    creep.rows().stream()
        .filter(row -> isBeyond(row, thresholds))
        .sorted(Comparator.comparingDouble(row -> -Math.abs(row.change())))
        .limit(MOST_ROWS)
        .forEach(row -> texts.add(text(row, creep, thresholds)));
    return texts;
  }

  private static boolean isBeyond(Drift.Row row, Thresholds thresholds) {
    return limit(row.benchmark(), row.unit(), thresholds)
        .filter(
            limit -> Math.abs(row.change()) > limit && row.unit().better().isWorse(row.change()))
        .isPresent();
  }

  private static String text(Drift.Row row, Drift creep, Thresholds thresholds) {
    double limit = limit(row.benchmark(), row.unit(), thresholds).orElseThrow();
    String name = BenchmarkName.withoutProcs(row.benchmark().name());
    return "%s %s %s".formatted(name, row.unit(), row.text(limit, creep.snapshot()));
  }

  /** The threshold as the fraction or the points that a creep is told in. */
  private static Optional<Double> limit(Benchmark benchmark, Unit unit, Thresholds thresholds) {
    return thresholds
        .of(benchmark, unit)
        .filter(threshold -> threshold.absolute() == unit.isPercentage())
        .map(Threshold::amount);
  }
}
