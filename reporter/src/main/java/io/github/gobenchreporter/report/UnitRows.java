package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.DerivedRate;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of one benchmark on one chip as they are read: the time first, and the rates that only
 * follow from it apart.
 *
 * @param rows each in a unit that says something of its own
 * @param rates that follow from the time among {@code rows}
 */
public record UnitRows(List<Row> rows, List<Row> rates) {
  private static final List<Verdict> ONE_SIDED = List.of(Verdict.MISSING, Verdict.NEW);

  public UnitRows {
    rows = List.copyOf(rows);
    rates = List.copyOf(rates);
  }

  /**
   * Of an unchanged benchmark's rows those that are worth a line: what moved at all, and the time;
   * the first where there is neither.
   */
  public static List<Row> moved(List<Row> all) {
    List<Row> moved = all.stream().filter(UnitRows::moved).toList();
    return moved.isEmpty() ? all.subList(0, Math.min(1, all.size())) : moved;
  }

  private static boolean moved(Row row) {
    boolean still = row.judgement().map(it -> it.change().value() == 0).orElse(false);
    return !still || row.unit().isTimeOfAnOp();
  }

  /** Whether a row with this verdict has values on one side only. */
  public static boolean isOneSided(Verdict verdict) {
    return ONE_SIDED.contains(verdict);
  }

  /**
   * {@code B/op, allocs/op missing}, a line a verdict: the units that only one side has.
   *
   * @param name of a unit
   */
  public static List<String> oneSided(List<Row> rows, Function<Unit, String> name) {
    List<String> lines = new ArrayList<>();
    for (Verdict verdict : ONE_SIDED) {
      List<String> units =
          rows.stream()
              .filter(row -> row.verdict() == verdict)
              .map(row -> name.apply(row.unit()))
              .toList();
      if (!units.isEmpty()) {
        lines.add(String.join(", ", units) + " " + verdict.word());
      }
    }
    return lines;
  }

  /**
   * The row whose values the change of {@code row} is of: the CPU time where that was judged.
   *
   * @param group all rows of the benchmark on its chip
   */
  public static Row judged(Row row, List<Row> group) {
    return row.has(Caution.JUDGED_BY_CPU_TIME)
        ? group.stream().filter(it -> it.unit().equals(Unit.CPU_NS_PER_OP)).findFirst().orElse(row)
        : row;
  }

  /** The first row with the benchmark's verdict: one that it is owed to. */
  public Row leading(Verdict verdict) {
    return rows.stream()
        .filter(row -> row.verdict() == verdict)
        .findFirst()
        .orElseGet(() -> rows.get(0));
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
