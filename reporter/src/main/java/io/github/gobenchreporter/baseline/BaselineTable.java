package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * What a baseline holds, one row a benchmark and unit; in the order of package and name, units as
 * Go printed them.
 */
public record BaselineTable(List<SummaryRow> rows) {
  public BaselineTable {
    rows = List.copyOf(rows);
  }

  /** Sums up runs, oldest first. */
  public static BaselineTable of(List<StoredRun> runs) {
    return of(runs, (unit, columns) -> columns);
  }

  /** Sums up runs, oldest first, each benchmark since the last step of its medians. */
  public static BaselineTable ofNewestLevel(List<StoredRun> runs) {
    return of(
        runs,
        (unit, columns) -> {
          double[] medians =
              columns.stream().mapToDouble(it -> Quantiles.median(it.samples())).toArray();
          return columns.subList(Steps.newestLevel(medians, unit), columns.size());
        });
  }

  private static BaselineTable of(
      List<StoredRun> runs,
      BiFunction<Unit, List<SummaryRow.Column>, List<SummaryRow.Column>> part) {
    Map<Benchmark, Map<String, List<SummaryRow.Column>>> columns = new TreeMap<>();
    for (StoredRun run : runs) {
      for (BenchmarkResults results : run.run().results()) {
        Map<String, List<SummaryRow.Column>> units =
            columns.computeIfAbsent(results.benchmark(), unused -> new LinkedHashMap<>());
        results.samples().forEach((unit, values) -> add(units, unit, run.time(), values));
      }
    }
    List<SummaryRow> rows = new ArrayList<>();
    columns.forEach(
        (benchmark, units) ->
            units.forEach(
                (name, each) -> {
                  Unit unit = new Unit(name);
                  rows.add(SummaryRow.of(benchmark, unit, part.apply(unit, each)));
                }));
    return new BaselineTable(rows);
  }

  private static void add(
      Map<String, List<SummaryRow.Column>> units, String unit, String time, double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    if (finite.length > 0) {
      units
          .computeIfAbsent(unit, unused -> new ArrayList<>())
          .add(new SummaryRow.Column(time, finite));
    }
  }

  /** The row of a benchmark in a unit. */
  public Optional<SummaryRow> row(Benchmark benchmark, Unit unit) {
    return rows.stream()
        .filter(row -> row.benchmark().equals(benchmark) && Objects.equals(row.unit(), unit))
        .findFirst();
  }

  /** How noisy the times are; sizes and counts hardly vary. */
  public Noise noise() {
    double[] spreads =
        rows.stream()
            .filter(row -> row.unit().isTimeOfAnOp() && Double.isFinite(row.spread()))
            .mapToDouble(SummaryRow::spread)
            .toArray();
    return Noise.of(spreads);
  }
}
