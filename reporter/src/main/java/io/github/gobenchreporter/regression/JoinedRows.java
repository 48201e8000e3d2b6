package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of several chips, joined by package and name.
 *
 * @param names how each chip names its benchmarks
 * @param benchmarks in the order of the first chip that has them
 */
public record JoinedRows(List<BenchmarkNames> names, List<BenchmarkLines> benchmarks) {

  /** One line while the chips are gone through. */
  private record Cells(Row first, @Nullable Row[] rows) {}

  public JoinedRows {
    names = List.copyOf(names);
    benchmarks = List.copyOf(benchmarks);
  }

  /** Joins what was found on these chips. */
  public static JoinedRows of(List<ChipReport> chips) {
    List<BenchmarkNames> names = chips.stream().map(BenchmarkNames::of).toList();
    Map<Benchmark, List<Cells>> cells = new LinkedHashMap<>();
    for (int i = 0; i < chips.size(); i++) {
      int index = i;
      names
          .get(i)
          .group(chips.get(i).rows())
          .forEach(
              (benchmark, rows) -> {
                List<Cells> group = cells.computeIfAbsent(benchmark, unused -> new ArrayList<>(4));
                rows.forEach(row -> put(group, row, index, chips.size()));
              });
    }
    List<BenchmarkLines> benchmarks = new ArrayList<>(cells.size());
    cells.forEach(
        (benchmark, lines) ->
            benchmarks.add(BenchmarkLines.of(benchmark, lines(benchmark, lines))));
    return new JoinedRows(names, benchmarks);
  }

  /** Of two rows of one benchmark in one unit, which only what failed has, the weightier stays. */
  private static void put(List<Cells> group, Row row, int index, int chips) {
    for (Cells cells : group) {
      if (cells.first.unit().name().equals(row.unit().name())) {
        @Nullable Row there = cells.rows[index];
        boolean stays =
            there != null && Verdict.weightier(there.verdict(), row.verdict()) == there.verdict();
        cells.rows[index] = stays ? there : row;
        return;
      }
    }
    Cells created = new Cells(row, new Row[chips]);
    created.rows[index] = row;
    group.add(created);
  }

  private static List<Line> lines(Benchmark benchmark, List<Cells> group) {
    List<Line> lines = new ArrayList<>(group.size());
    for (Cells cells : group) {
      lines.add(new Line(benchmark, cells.first.unit(), optional(cells)));
    }
    return lines;
  }

  private static List<Optional<Row>> optional(Cells cells) {
    return cells.rows.length == 1
        ? List.of(Optional.ofNullable(cells.rows[0]))
        : Arrays.stream(cells.rows).map(Optional::ofNullable).toList();
  }

  /** The benchmarks by verdict, each in one place; in their order. */
  public Map<Verdict, List<BenchmarkLines>> byVerdict() {
    return benchmarks.stream()
        .collect(
            Collectors.groupingBy(
                BenchmarkLines::verdict, () -> new EnumMap<>(Verdict.class), Collectors.toList()));
  }
}
