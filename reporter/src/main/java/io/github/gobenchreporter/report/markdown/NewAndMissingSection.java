package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is folded away: new, missing, unchanged, and doubts about the input. */
final class NewAndMissingSection {
  private static final int MOST_NAMES = 60;
  private static final int MOST_PROBLEMS = 30;

  private final CrossChipTable joined;

  NewAndMissingSection(CrossChipTable joined) {
    this.joined = joined;
  }

  /** {@code 195 unchanged · 2 new · 1 missing · 0 failed} with the names of the new and missing. */
  List<Fold> newAndMissing() {
    List<String> lines = new ArrayList<>();
    List<Benchmark> added = benchmarks(Verdict.NEW);
    List<Benchmark> gone = benchmarks(Verdict.MISSING);
    if (!added.isEmpty()) {
      lines.add("- new: " + names(added));
    }
    if (!gone.isEmpty()) {
      lines.add("- missing: " + names(gone) + lastSeen());
    }
    reasons().forEach(reason -> lines.add("- " + reason));
    if (lines.isEmpty()) {
      return List.of();
    }
    String summary =
        "%d unchanged · %d new · %d missing · %d failed"
            .formatted(unchanged(), added.size(), gone.size(), benchmarks(Verdict.FAILED).size());
    return List.of(Fold.ofLines(summary, lines, List.of()));
  }

  /** How many benchmarks have nothing to say. */
  int unchanged() {
    int unchanged = 0;
    for (List<Line> group : joined.groups().values()) {
      if (group.stream().anyMatch(Line::isCompared)
          && group.stream().noneMatch(NewAndMissingSection::says)) {
        unchanged++;
      }
    }
    return unchanged;
  }

  private static boolean says(Line line) {
    return line.has(Verdict.REGRESSION)
        || line.has(Verdict.IMPROVEMENT)
        || line.has(Verdict.CANNOT_TELL);
  }

  private List<Benchmark> benchmarks(Verdict verdict) {
    return joined.groups(verdict).stream().map(group -> group.get(0).benchmark()).toList();
  }

  private String names(List<Benchmark> benchmarks) {
    String names =
        benchmarks.stream().limit(MOST_NAMES).map(joined::name).collect(Collectors.joining(", "));
    int more = benchmarks.size() - MOST_NAMES;
    return more > 0 ? names + " and " + more + " more" : names;
  }

  private String lastSeen() {
    List<String> newest =
        joined.chips().stream()
            .flatMap(chip -> chip.baseline().stream())
            .flatMap(baseline -> baseline.newest().stream())
            .map(ChipReport.Commit::shortId)
            .filter(id -> !id.isEmpty())
            .distinct()
            .toList();
    return newest.size() == 1 ? ", stored up to " + Markdown.code(newest.get(0)) : "";
  }

  /** Why something is missing, where a row says so. */
  private List<String> reasons() {
    return joined.groups(Verdict.MISSING).stream()
        .flatMap(List::stream)
        .flatMap(Line::all)
        .filter(row -> row.verdict() == Verdict.MISSING)
        .map(NoteText::of)
        .flatMap(List::stream)
        .distinct()
        .limit(5)
        .map(Markdown::codeLine)
        .toList();
  }

  static Fold problems(List<Problem> problems) {
    List<String> lines = new ArrayList<>();
    for (Problem problem : problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))) {
      String place = problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file();
      lines.add("- " + Markdown.code(place) + " " + Markdown.text(problem.message()));
    }
    if (problems.size() > MOST_PROBLEMS) {
      lines.add("- and " + (problems.size() - MOST_PROBLEMS) + " more");
    }
    return Fold.ofLines(
        Words.count(problems.size(), "doubt") + " about the input", lines, List.of());
  }
}
