package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.baseline.Columns.Column;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

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
    return of(runs, column -> 0);
  }

  /** Sums up runs, oldest first, each benchmark since the last step of its medians. */
  public static BaselineTable ofNewestLevel(List<StoredRun> runs) {
    return of(runs, column -> Steps.newestLevel(column.medians(), new Unit(column.unit())));
  }

  private static BaselineTable of(List<StoredRun> runs, ToIntFunction<Column> first) {
    List<String> times = runs.stream().map(StoredRun::time).toList();
    return new BaselineTable(
        Columns.ofStored(runs).sorted().stream()
            .map(column -> SummaryRow.of(column, times, first.applyAsInt(column)))
            .toList());
  }

  /** The row of a benchmark in a unit. */
  public Optional<SummaryRow> row(Benchmark benchmark, Unit unit) {
    return rows.stream()
        .filter(row -> row.benchmark().equals(benchmark) && row.unit().equals(unit))
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
