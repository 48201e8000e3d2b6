package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.baseline.Extent;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.ChipReport.Commit;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.report.ChipNames;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.text.ShortCommit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which commit was measured, and what it was compared with. */
final class CommitsLine {
  private CommitsLine() {}

  /**
   * {@code `8c1d0e4` against `3f2a9c1` of `main`}; "" where neither is known.
   *
   * @param place knows the head, where the report has no chip to tell it, and pages of commits
   */
  static String of(Report report, Destination place) {
    String heads =
        codes(
            place,
            Stream.concat(
                report.chips().stream().map(chip -> chip.head().commit()),
                report.chips().isEmpty() ? Stream.of(place.commit()) : Stream.empty()));
    List<ChipReport.Baseline> baselines =
        report.chips().stream().flatMap(chip -> chip.baseline().stream()).toList();
    String newest =
        codes(
            place,
            baselines.stream().flatMap(baseline -> baseline.newest().stream()).map(Commit::id));
    String refs =
        baselines.stream()
            .map(ChipReport.Baseline::ref)
            .distinct()
            .map(Markdown::code)
            .collect(Collectors.joining(", "));
    String against =
        newest.isEmpty() ? refs : newest + (left(baselines) ? ", where it left " : " of ") + refs;
    String commits =
        against.isEmpty()
            ? heads
            : heads.isEmpty() ? "Against " + against : heads + " against " + against;
    String suite = place.suite().isEmpty() ? "" : "suite " + Markdown.code(place.suite());
    return Stream.of(commits, suite, chips(report))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** Whether the branch went on where the change was branched from. */
  private static boolean left(List<ChipReport.Baseline> baselines) {
    return baselines.stream()
        .map(ChipReport.Baseline::extent)
        .allMatch(it -> it.end() == Extent.End.BRANCHED && it.later() > 0);
  }

  /** The chips where the headline only counts them, and those nobody looked at. */
  private static String chips(Report report) {
    List<ChipReport> chips = report.chips();
    List<String> names = ChipNames.of(chips).markdown();
    boolean verified = chips.stream().allMatch(ChipReport::verified);
    if (chips.size() == 1) {
      return verified ? "" : "chip not verified";
    }
    return IntStream.range(0, chips.size())
        .mapToObj(i -> names.get(i) + (chips.get(i).verified() ? "" : " (not verified)"))
        .collect(Collectors.joining(", "));
  }

  private static String codes(Destination place, Stream<String> commits) {
    Map<String, String> links = new LinkedHashMap<>();
    commits
        .filter(commit -> !commit.isEmpty())
        .forEach(it -> links.putIfAbsent(ShortCommit.of(it), place.commits().markdown(it)));
    return String.join(", ", links.values());
  }
}
