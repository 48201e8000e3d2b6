package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which commit was measured, and what it was compared with. */
final class CommitsLine {
  private CommitsLine() {}

  /**
   * {@code `8c1d0e4` against `3f2a9c1` of `main`}; "" where neither is known.
   *
   * @param measured the head, where the report has no chip to tell it
   */
  static String of(Report report, String measured) {
    String heads =
        codes(
            Stream.concat(
                report.chips().stream().map(chip -> chip.head().commit()),
                report.chips().isEmpty() ? Stream.of(measured) : Stream.empty()));
    List<ChipReport.Baseline> baselines =
        report.chips().stream().flatMap(chip -> chip.baseline().stream()).toList();
    String newest =
        codes(
            baselines.stream()
                .flatMap(baseline -> baseline.newest().stream())
                .map(ChipReport.Commit::id));
    String refs =
        baselines.stream()
            .map(ChipReport.Baseline::ref)
            .distinct()
            .map(Markdown::code)
            .collect(Collectors.joining(", "));
    String against = newest.isEmpty() ? refs : newest + " of " + refs;
    return against.isEmpty() ? heads : (heads + " against " + against).strip();
  }

  private static String codes(Stream<String> commits) {
    return commits
        .filter(commit -> !commit.isEmpty())
        .map(ChipReport.Commit::brief)
        .distinct()
        .map(Markdown::code)
        .collect(Collectors.joining(", "));
  }
}
