package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.unit.Unit;
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

  public JoinedRows {
    names = List.copyOf(names);
    benchmarks = List.copyOf(benchmarks);
  }

  /** Joins what was found on these chips. */
  public static JoinedRows of(List<ChipReport> chips) {
    List<BenchmarkNames> names = chips.stream().map(BenchmarkNames::of).toList();
    Map<Benchmark, List<@Nullable Row[]>> found = new LinkedHashMap<>();
    for (int i = 0; i < chips.size(); i++) {
      int index = i;
      names
          .get(i)
          .group(chips.get(i).rows())
          .forEach(
              (benchmark, rows) -> {
                List<@Nullable Row[]> group =
                    found.computeIfAbsent(benchmark, unused -> new ArrayList<>(4));
                rows.forEach(row -> put(group, row, index, chips.size()));
              });
    }
    List<BenchmarkLines> benchmarks = new ArrayList<>(found.size());
    found.forEach(
        (benchmark, lines) ->
            benchmarks.add(BenchmarkLines.of(benchmark, lines(benchmark, lines))));
    return new JoinedRows(names, benchmarks);
  }

  /** Of two rows of one benchmark in one unit, which only what failed has, the weightier stays. */
  private static void put(List<@Nullable Row[]> group, Row row, int index, int chips) {
    for (@Nullable Row[] line : group) {
      if (unit(line).name().equals(row.unit().name())) {
        @Nullable Row there = line[index];
        boolean stays =
            there != null && Verdict.weightier(there.verdict(), row.verdict()) == there.verdict();
        line[index] = stays ? there : row;
        return;
      }
    }
    @Nullable Row[] created = new Row[chips];
    created[index] = row;
    group.add(created);
  }

  /** As the first chip has it. */
  private static Unit unit(@Nullable Row[] line) {
    for (@Nullable Row row : line) {
      if (row != null) {
        return row.unit();
      }
    }
    return Unit.NONE;
  }

  private static List<Line> lines(Benchmark benchmark, List<@Nullable Row[]> group) {
    List<Line> lines = new ArrayList<>(group.size());
    for (@Nullable Row[] line : group) {
      lines.add(new Line(benchmark, unit(line), optional(line)));
    }
    return lines;
  }

  private static List<Optional<Row>> optional(@Nullable Row[] line) {
    return line.length == 1
        ? List.of(Optional.ofNullable(line[0]))
        : Arrays.stream(line).map(Optional::ofNullable).toList();
  }

  /** The benchmarks by verdict, each in one place; in their order. */
  public Map<Verdict, List<BenchmarkLines>> byVerdict() {
    return benchmarks.stream()
        .collect(
            Collectors.groupingBy(
                BenchmarkLines::verdict, () -> new EnumMap<>(Verdict.class), Collectors.toList()));
  }
}
