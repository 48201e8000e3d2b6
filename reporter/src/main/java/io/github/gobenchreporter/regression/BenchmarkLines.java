package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.unit.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found of one benchmark on all chips.
 *
 * @param benchmark without {@code -N}
 * @param verdict under which it counts: the weightiest of its rows
 * @param lines one a unit, in the order of the first chip that has it
 */
public record BenchmarkLines(Benchmark benchmark, Verdict verdict, List<Line> lines) {
  /**
   * Those that owe their verdict to the time, by its change; then the others by that of any unit,
   * which is far larger where there are few allocations, or none before.
   */
  public static final Comparator<BenchmarkLines> WORST_FIRST =
      Comparator.comparing((BenchmarkLines it) -> it.decidedBy(Unit::isTimeOfAnOp))
          .thenComparingDouble(it -> it.severity(Unit::isTimeOfAnOp))
          .thenComparingDouble(it -> it.severity(unit -> true))
          .reversed();

  public BenchmarkLines {
    lines = List.copyOf(lines);
  }

  static BenchmarkLines of(Benchmark benchmark, List<Line> lines) {
    Verdict weightiest = Verdict.NEW;
    for (Line line : lines) {
      for (Optional<Row> row : line.rows()) {
        if (row.isPresent()) {
          weightiest = Verdict.weightier(weightiest, row.get().verdict());
        }
      }
    }
    return new BenchmarkLines(benchmark, weightiest, lines);
  }

  /** The lines to which it owes its verdict. */
  public List<Line> deciding() {
    return lines.stream().filter(line -> line.has(verdict)).toList();
  }

  /** {@code 40 unchanged, 2 moved with all}: those with one verdict, what all did told apart. */
  public static String count(List<BenchmarkLines> benchmarks, Verdict verdict) {
    long together =
        benchmarks.stream()
            .filter(each -> each.rows().anyMatch(row -> row.has(Caution.MOVED_WITH_ALL)))
            .count();
    long others = benchmarks.size() - together;
    return Stream.of(
            others > 0 ? others + " " + verdict.word() : "",
            together > 0 ? together + " moved with all" : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The rows of all chips, line by line. */
  public Stream<Row> rows() {
    return lines.stream().flatMap(Line::all);
  }

  /** Those that have the benchmark's verdict. */
  public Stream<Row> decidingRows() {
    return rows().filter(row -> row.verdict() == verdict);
  }

  /** Those of one chip. */
  public List<Row> rows(int chip) {
    return lines.stream().flatMap(line -> line.rows().get(chip).stream()).toList();
  }

  /** The chips on which it has its verdict, by their places. */
  public List<Integer> chips() {
    return lines.stream()
        .flatMap(line -> line.chips(verdict).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether both sides were measured in any unit, on any chip. */
  public boolean isCompared() {
    for (Line line : lines) {
      if (line.isCompared()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it owes its verdict to such a unit. */
  public boolean decidedBy(Predicate<Unit> unit) {
    for (Line line : lines) {
      if (unit.test(line.unit()) && line.has(verdict)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it was measured in such a unit. */
  public boolean measures(Predicate<Unit> unit) {
    return lines.stream().anyMatch(line -> unit.test(line.unit()));
  }

  /** The row that speaks for it on a chip: its time, or what was compared first. */
  public Optional<Row> lead(int chip) {
    Optional<Row> first = Optional.empty();
    for (Line line : lines) {
      Optional<Row> row = line.rows().get(chip);
      if (row.isPresent() && row.get().judgement().isPresent()) {
        if (line.unit().isTimeOfAnOp()) {
          return row;
        }
        first = first.isPresent() ? first : row;
      }
    }
    return first;
  }

  private double severity(Predicate<Unit> unit) {
    double largest = 0;
    for (Line line : lines) {
      if (unit.test(line.unit())) {
        largest = Math.max(largest, line.severity(verdict));
      }
    }
    return largest;
  }
}
