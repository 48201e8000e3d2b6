package io.github.gobenchreporter.render;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
 */
record Joined(
    List<ChipReport> chips,
    ChipNames names,
    List<BenchmarkNames> benchmarks,
    Packages packages,
    Map<Benchmark, List<Line>> groups) {

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
    return new Joined(chips, ChipNames.of(chips), benchmarks, packages, groups);
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

  /** How many benchmarks were measured on both sides, on any chip. */
  int compared() {
    return (int)
        groups.values().stream()
            .filter(group -> group.stream().anyMatch(line -> !line.compared().isEmpty()))
            .count();
  }

  /** Every line. */
  List<Line> lines() {
    return groups.values().stream().flatMap(List::stream).toList();
  }

  /** The benchmarks with a row of this verdict, the largest change first, with those lines. */
  List<List<Line>> groups(Verdict verdict) {
    record Ranked(double severity, List<Line> lines) {}
    List<Ranked> found = new ArrayList<>();
    for (List<Line> group : groups.values()) {
      List<Line> lines = group.stream().filter(line -> line.has(verdict)).toList();
      if (!lines.isEmpty()) {
        double severity =
            lines.stream().mapToDouble(line -> line.severity(verdict)).max().getAsDouble();
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
