package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The one sentence above a report. It counts benchmarks, whatever the number of units and chips.
 */
final class Headline {
  private Headline() {}

  static String of(Report report) {
    int regressions = benchmarks(report, List.of(Verdict.REGRESSION)).size();
    int failed = benchmarks(report, List.of(Verdict.FAILED)).size();
    int compared =
        benchmarks(
                report,
                List.of(
                    Verdict.REGRESSION,
                    Verdict.IMPROVEMENT,
                    Verdict.UNCHANGED,
                    Verdict.CANNOT_TELL))
            .size();
    if (compared == 0 && failed == 0) {
      return nothingCompared(report);
    }
    String where = where(report);
    if (failed > 0) {
      return failed(failed, regressions, compared);
    }
    return regressions > 0
        ? "%s in %s%s"
            .formatted(count(regressions, "regression"), count(compared, "benchmark"), where)
        : "No regression in %s%s".formatted(count(compared, "benchmark"), where);
  }

  private static String failed(int failed, int regressions, int compared) {
    String start = count(failed, "benchmark") + " failed";
    if (regressions > 0) {
      return "%s; %s in %s"
          .formatted(start, count(regressions, "regression"), count(compared, "other"));
    }
    return compared == 0
        ? start
        : "%s; the other %d %s no regression"
            .formatted(start, compared, compared == 1 ? "shows" : "show");
  }

  private static String nothingCompared(Report report) {
    if (report.chips().isEmpty()) {
      return "Nothing was compared";
    }
    boolean stored = report.chips().stream().anyMatch(chip -> chip.baseline().isPresent());
    return stored
        ? "Nothing to compare: head and baseline have no benchmark in common"
        : "No baseline%s yet".formatted(where(report).replace(" on ", " of "));
  }

  private static String where(Report report) {
    List<ChipReport> chips = report.chips();
    return chips.size() == 1
        ? " on " + chips.get(0).cpu().orElse(chips.get(0).label().value())
        : " on " + chips.size() + " chips";
  }

  /** The benchmarks, told apart as across chips: GOMAXPROCS differs from chip to chip. */
  private static Set<Benchmark> benchmarks(Report report, List<Verdict> verdicts) {
    boolean several = report.chips().size() > 1;
    Set<Benchmark> benchmarks = new HashSet<>();
    for (ChipReport chip : report.chips()) {
      for (Row row : chip.rows()) {
        if (verdicts.contains(row.verdict())) {
          benchmarks.add(several ? withoutProcs(row.benchmark()) : row.benchmark());
        }
      }
    }
    return benchmarks;
  }

  private static Benchmark withoutProcs(Benchmark benchmark) {
    return new Benchmark(benchmark.pkg(), BenchmarkName.withoutProcs(benchmark.name()));
  }

  private static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
