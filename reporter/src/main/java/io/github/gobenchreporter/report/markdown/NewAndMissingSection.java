package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is only on one side, and doubts about the input. */
final class NewAndMissingSection {
  private static final int MOST_NAMES = 60;
  private static final int MOST_PACKAGES = 10;
  private static final int MOST_PROBLEMS = 30;

  private final CrossChipTable joined;
  private final List<Benchmark> added;
  private final List<Benchmark> gone;

  NewAndMissingSection(CrossChipTable joined) {
    this.joined = joined;
    this.added = benchmarks(Verdict.NEW);
    this.gone = benchmarks(Verdict.MISSING);
  }

  /** {@code 2 new · 1 missing}, with their names; none where there are none. */
  List<Fold> fold() {
    List<String> lines = new ArrayList<>();
    boolean both = !added.isEmpty() && !gone.isEmpty();
    if (!added.isEmpty()) {
      lines.add("- " + (both ? "new: " : "") + names(added));
    }
    if (!gone.isEmpty()) {
      lines.add("- " + (both ? "missing: " : "") + names(gone) + lastSeen());
    }
    reasons().forEach(reason -> lines.add("- " + reason));
    if (lines.isEmpty()) {
      return List.of();
    }
    List<String> counts = new ArrayList<>();
    counts.addAll(added.isEmpty() ? List.of() : List.of(added.size() + " new"));
    counts.addAll(gone.isEmpty() ? List.of() : List.of(gone.size() + " missing"));
    String summary =
        counts.isEmpty()
            ? "Missing in a unit"
            : String.join(" · ", counts) + (joined.haveOtherNames() ? " names" : "");
    return List.of(Fold.ofLines(summary, lines, List.of()));
  }

  /**
   * {@code package | missing | last benchmark seen}; without rows where nothing is missing but
   * names.
   */
  Table byPackage() {
    Table.Builder table = Table.of("package", "missing", "last benchmark seen");
    if (joined.haveOtherNames()) {
      return table.build();
    }
    joined.benchmarks().stream()
        .filter(each -> each.verdict() != Verdict.NEW)
        .collect(
            Collectors.groupingBy(
                each -> each.benchmark().pkg(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(pkg -> missing(pkg) > 0)
        .limit(MOST_PACKAGES)
        .forEach(pkg -> table.row(row(pkg)));
    return table.build();
  }

  private List<String> row(List<BenchmarkLines> pkg) {
    String name = joined.packages().brief(pkg.get(0).benchmark().pkg());
    return List.of(
        name.isEmpty() ? "the package" : Markdown.code(name),
        missing(pkg) + " of " + pkg.size(),
        pkg.stream()
            .filter(BenchmarkLines::isCompared)
            .reduce((before, last) -> last)
            .map(last -> Markdown.code(BenchmarkNames.brief(last.benchmark().name())))
            .orElse("none"));
  }

  private static long missing(List<BenchmarkLines> pkg) {
    return pkg.stream().filter(each -> each.verdict() == Verdict.MISSING).count();
  }

  private List<Benchmark> benchmarks(Verdict verdict) {
    return joined.with(verdict).stream().map(BenchmarkLines::benchmark).toList();
  }

  private String names(List<Benchmark> benchmarks) {
    Map<String, List<Benchmark>> packages =
        benchmarks.stream()
            .limit(MOST_NAMES)
            .collect(
                Collectors.groupingBy(Benchmark::pkg, LinkedHashMap::new, Collectors.toList()));
    String names =
        packages.values().stream().map(this::ofPackage).collect(Collectors.joining(", "));
    int more = benchmarks.size() - MOST_NAMES;
    return more > 0 ? names + " and " + more + " more" : names;
  }

  /** {@code `http` `RouteMatch` `RouteMiss`}: the package once. */
  private String ofPackage(List<Benchmark> benchmarks) {
    return joined.name(benchmarks.get(0))
        + benchmarks.stream()
            .skip(1)
            .map(it -> " " + Markdown.code(BenchmarkNames.brief(it.name())))
            .collect(Collectors.joining());
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
    return newest.size() == 1 && !joined.paired()
        ? ", stored up to " + Markdown.code(newest.get(0))
        : "";
  }

  /** Why something is missing, where a row says so. */
  private List<String> reasons() {
    return joined.with(Verdict.MISSING).stream()
        .flatMap(BenchmarkLines::decidingRows)
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
