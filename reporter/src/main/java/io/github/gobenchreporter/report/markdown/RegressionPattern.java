package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.measure.build.BuildNames;
import io.github.gobenchreporter.regression.AlreadyThere;
import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.unit.Unit;

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
  static RegressionPattern of(CrossChipTable joined, BenchmarkLines red) {
    if (red.decidingRows().allMatch(AlreadyThere::isRed)) {
      return ALREADY_THERE;
    }
    long compared =
        red.deciding().stream().flatMap(it -> it.compared().stream()).distinct().count();
    int worse = red.chips().size();
    if (joined.oneChip() || worse == 1 && compared <= 1) {
      return onOneChip(joined, red);
    }
    return worse == 1 ? ONE_CHIP : worse == compared ? EVERYWHERE : SOME_CHIPS;
  }

  private static RegressionPattern onOneChip(CrossChipTable joined, BenchmarkLines red) {
    if (red.deciding().stream().flatMap(Line::all).anyMatch(row -> row.has(Note.Code.COMMAND))) {
      return COMMAND;
    }
    if (isBuild(joined, red.benchmark())) {
      return BUILD;
    }
    boolean slower = red.decidedBy(it -> it.isTimeOfAnOp() || it.isRate());
    boolean allocates =
        red.lines().stream()
            .filter(line -> line.unit().isMemoryOfAnOp())
            .anyMatch(line -> line.has(red.verdict()) || line.has(Verdict.ACCEPTED));
    return slower && allocates
        ? SLOWER_AND_ALLOCATES
        : slower
            ? red.measures(Unit::isMemoryOfAnOp) ? SLOWER : ONLY_TIME
            : allocates ? ALLOCATES : OTHER;
  }

  /** Whether tables tell where a build spends its time. */
  private static boolean isBuild(CrossChipTable joined, Benchmark benchmark) {
    return benchmark.pkg().isEmpty()
        && benchmark.name().startsWith("BenchmarkBuild")
        && joined.benchmarks().stream().anyMatch(it -> BuildNames.explains(it.benchmark().name()));
  }
}
