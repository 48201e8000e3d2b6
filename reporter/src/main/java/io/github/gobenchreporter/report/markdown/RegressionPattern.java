package io.github.gobenchreporter.report.markdown;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.measure.build.BuildNames;
import io.github.gobenchreporter.regression.AlreadyThere;
import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.unit.Unit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the regressions of one benchmark have in common: on which chips and in which units they are.
 * What to do next is told from it, in this order.
 */
enum RegressionPattern {
  ALREADY_THERE,
  EVERYWHERE,
  SOME_CHIPS,
  ONE_CHIP,
  COMMAND,
  BUILD,
  SLOWER_AND_ALLOCATES,
  ALLOCATES,
  SLOWER,
  ONLY_TIME,
  OTHER;

  /** That of one benchmark. */
  static RegressionPattern of(CrossChipTable joined, List<Line> group) {
    if (isAlreadyThere(group)) {
      return ALREADY_THERE;
    }
    if (!joined.oneChip()) {
      long compared = group.stream().flatMap(it -> it.compared().stream()).distinct().count();
      long worse =
          group.stream().flatMap(it -> it.chips(Verdict.REGRESSION).stream()).distinct().count();
      boolean everywhere = worse == compared && worse > 1;
      return everywhere
          ? EVERYWHERE
          : worse == 1 && compared > 1
              ? ONE_CHIP
              : worse > 1 ? SOME_CHIPS : onOneChip(joined, group);
    }
    return onOneChip(joined, group);
  }

  private static RegressionPattern onOneChip(CrossChipTable joined, List<Line> group) {
    if (group.stream().flatMap(Line::all).anyMatch(row -> row.has(Note.Code.COMMAND))) {
      return COMMAND;
    }
    if (isBuild(joined, group.get(0).benchmark())) {
      return BUILD;
    }
    Set<Unit> units = group.stream().map(Line::unit).collect(Collectors.toSet());
    boolean slower = units.stream().anyMatch(it -> it.isTimeOfAnOp() || it.isRate());
    boolean allocates = units.stream().anyMatch(Unit::isMemoryOfAnOp);
    return slower && allocates
        ? SLOWER_AND_ALLOCATES
        : slower
            ? measuresMemory(joined, group) ? SLOWER : ONLY_TIME
            : allocates ? ALLOCATES : OTHER;
  }

  /** Whether the baseline's branch made the same step by itself, wherever this is worse. */
  private static boolean isAlreadyThere(List<Line> group) {
    List<Row> red =
        group.stream().flatMap(Line::all).filter(it -> it.verdict() == Verdict.REGRESSION).toList();
    return !red.isEmpty() && red.stream().allMatch(AlreadyThere::isRed);
  }

  /** Whether tables tell where a build spends its time. */
  private static boolean isBuild(CrossChipTable joined, Benchmark benchmark) {
    return benchmark.pkg().isEmpty()
        && benchmark.name().startsWith("BenchmarkBuild")
        && joined.groups().keySet().stream().anyMatch(it -> BuildNames.explains(it.name()));
  }

  private static boolean measuresMemory(CrossChipTable joined, List<Line> group) {
    return requireNonNull(joined.groups().get(group.get(0).benchmark())).stream()
        .anyMatch(line -> line.unit().isMemoryOfAnOp());
  }
}
