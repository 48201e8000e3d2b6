package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.DerivedRate;
import io.github.gobenchreporter.regression.Row;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of one benchmark on one chip as they are read: the time first, and the rates that only
 * follow from it apart.
 *
 * @param rows each in a unit that says something of its own
 * @param rates that follow from the time among {@code rows}
 */
public record UnitRows(List<Row> rows, List<Row> rates) {
  public UnitRows {
    rows = List.copyOf(rows);
    rates = List.copyOf(rates);
  }

  /** Of a benchmark's rows in any order. */
  public static UnitRows of(List<Row> all) {
    List<Row> times = all.stream().filter(row -> row.unit().isTimeOfAnOp()).toList();
    List<Row> rates =
        all.stream()
            .filter(rate -> times.stream().anyMatch(time -> DerivedRate.follows(rate, time)))
            .toList();
    List<Row> rows =
        Stream.concat(times.stream(), all.stream().filter(row -> !times.contains(row)))
            .filter(row -> !rates.contains(row))
            .toList();
    return new UnitRows(rows, rates);
  }
}
