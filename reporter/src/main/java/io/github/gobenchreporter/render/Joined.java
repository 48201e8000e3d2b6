package io.github.gobenchreporter.render;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of all chips that were compared, joined by package and name.
 *
 * @param chips those with a baseline
 * @param names of {@code chips}
 * @param benchmarks how each of {@code chips} names its benchmarks
 * @param packages of all rows
 * @param groups the lines of each benchmark, in the order of the first chip that has it
 * @param ranked by verdict the benchmarks that have it, the largest change first, with those lines
 * @param compared how many benchmarks were measured on both sides, on any chip
 */
record Joined(
    List<ChipReport> chips,
    ChipNames names,
    List<BenchmarkNames> benchmarks,
    Packages packages,
    Map<Benchmark, List<Line>> groups,
    Map<Verdict, List<List<Line>>> ranked,
    int compared) {

  private record Key(Benchmark benchmark, String unit) {}

  static Joined of(Report report) {
    List<ChipReport> chips =
        report.chips().stream().filter(chip -> chip.baseline().isPresent()).toList();
    List<BenchmarkNames> benchmarks = chips.stream().map(BenchmarkNames::of).toList();
    Map<Key, Row[]> cells = new LinkedHashMap<>();
    for (int i = 0; i < chips.size(); i++) {
      for (Row row : chips.get(i).rows()) {
        Key key = new Key(benchmarks.get(i).joined(row.benchmark()), row.unit());
        cells.computeIfAbsent(key, unused -> new Row[chips.size()])[i] = row;
      }
    }
    Map<Benchmark, List<Line>> groups = new LinkedHashMap<>();
    cells.forEach(
        (key, rows) ->
            groups
                .computeIfAbsent(key.benchmark(), unused -> new ArrayList<>())
                .add(new Line(key.benchmark(), key.unit(), optionals(rows))));
    Packages packages = Packages.of(packages(report));
    return new Joined(
        chips, ChipNames.of(chips), benchmarks, packages, groups, ranked(groups), compared(groups));
  }

  private static List<Optional<Row>> optionals(Row[] rows) {
    return Arrays.stream(rows).map(Optional::ofNullable).toList();
  }

  private static List<String> packages(Report report) {
    return report.chips().stream()
        .flatMap(chip -> chip.rows().stream())
        .map(row -> row.benchmark().pkg())
        .distinct()
        .toList();
  }

  boolean oneChip() {
    return chips.size() == 1;
  }

  private static int compared(Map<Benchmark, List<Line>> groups) {
    return (int)
        groups.values().stream().filter(it -> it.stream().anyMatch(Line::isCompared)).count();
  }

  /** Every line. */
  List<Line> lines() {
    return groups.values().stream().flatMap(List::stream).toList();
  }

  /** The benchmarks with a row of this verdict, the largest change first, with those lines. */
  List<List<Line>> groups(Verdict verdict) {
    return ranked.getOrDefault(verdict, List.of());
  }

  /** What is unchanged has no rank: it is most of a report, and nobody asks for its largest. */
  private static Map<Verdict, List<List<Line>>> ranked(Map<Benchmark, List<Line>> groups) {
    Map<Verdict, List<List<Line>>> ranked = new EnumMap<>(Verdict.class);
    for (Verdict verdict : EnumSet.complementOf(EnumSet.of(Verdict.UNCHANGED))) {
      ranked.put(verdict, ranked(groups, verdict));
    }
    return ranked;
  }

  private static List<List<Line>> ranked(Map<Benchmark, List<Line>> groups, Verdict verdict) {
    record Ranked(double severity, List<Line> lines) {}
    List<Ranked> found = new ArrayList<>();
    for (List<Line> group : groups.values()) {
      List<Line> lines = new ArrayList<>(0);
      double severity = 0;
      for (Line line : group) {
        if (line.has(verdict)) {
          lines.add(line);
          severity = Math.max(severity, line.severity(verdict));
        }
      }
      if (!lines.isEmpty()) {
        found.add(new Ranked(severity, lines));
      }
    }
    return found.stream()
        .sorted(Comparator.comparingDouble(Ranked::severity).reversed())
        .map(Ranked::lines)
        .toList();
  }

  /** {@code `codec` `JSONUnmarshal`} as Markdown. */
  String name(Benchmark benchmark) {
    String pkg = packages.brief(benchmark.pkg());
    String name = benchmark.name();
    String first = pkg.isEmpty() ? "" : Markdown.code(pkg);
    if (name.isEmpty()) {
      return (first.isEmpty() ? "the results" : first) + " (whole package)";
    }
    String second = Markdown.code(BenchmarkNames.brief(name));
    return first.isEmpty() ? second : first + " " + second;
  }

  /** The same as HTML, for a summary. */
  String htmlName(Benchmark benchmark) {
    String pkg = packages.brief(benchmark.pkg());
    String name = Markdown.htmlCode(BenchmarkNames.brief(benchmark.name()));
    return pkg.isEmpty() ? name : Markdown.htmlCode(pkg) + " " + name;
  }
}
