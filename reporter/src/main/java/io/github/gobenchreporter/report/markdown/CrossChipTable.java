package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.JoinedRows;
import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChipNames;
import io.github.gobenchreporter.report.Packages;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of all chips that were compared, joined by package and name.
 *
 * @param chips those with a baseline
 * @param names of {@code chips}
 * @param benchmarks how each of {@code chips} names its benchmarks
 * @param packages of all rows
 * @param groups the lines of each benchmark, in the order of the first chip that has it
 * @param ranked by verdict the benchmarks of which it is the weightiest, the largest change first,
 *     with the lines that have it
 * @param paired whether both sides were measured in turns
 * @param compared how many benchmarks were measured on both sides, on any chip
 */
record CrossChipTable(
    List<ChipReport> chips,
    ChipNames names,
    List<BenchmarkNames> benchmarks,
    Packages packages,
    Map<Benchmark, List<Line>> groups,
    Map<Verdict, List<List<Line>>> ranked,
    boolean paired,
    int compared) {

  static CrossChipTable of(Report report) {
    List<ChipReport> chips =
        report.chips().stream().filter(chip -> chip.baseline().isPresent()).toList();
    boolean all = chips.size() == report.chips().size();
    JoinedRows joined = all ? report.joined() : JoinedRows.of(chips);
    Map<Benchmark, List<Line>> groups = joined.groups();
    return new CrossChipTable(
        chips,
        ChipNames.of(chips),
        joined.names(),
        Packages.of(packages(report)),
        groups,
        ranked(groups),
        report.policy().method() == Method.PAIRED,
        compared(groups));
  }

  private static Set<String> packages(Report report) {
    Set<String> packages = new HashSet<>();
    report.joined().groups().keySet().forEach(benchmark -> packages.add(benchmark.pkg()));
    return packages;
  }

  boolean oneChip() {
    return chips.size() == 1;
  }

  private static int compared(Map<Benchmark, List<Line>> groups) {
    int compared = 0;
    for (List<Line> group : groups.values()) {
      compared += isCompared(group) ? 1 : 0;
    }
    return compared;
  }

  /** Whether both sides were measured in any unit, on any chip. */
  static boolean isCompared(List<Line> group) {
    for (Line line : group) {
      if (line.isCompared()) {
        return true;
      }
    }
    return false;
  }

  /** Every line. */
  List<Line> lines() {
    return groups.values().stream().flatMap(List::stream).toList();
  }

  /**
   * The benchmarks of which this is the weightiest verdict, the largest change first, with the
   * lines that have it: each benchmark stands in one place. What is unchanged has all its lines, in
   * its own order.
   */
  List<List<Line>> groups(Verdict verdict) {
    return ranked.getOrDefault(verdict, List.of());
  }

  /** A benchmark's lines with a verdict, and the largest change of its time, and of any unit. */
  private record Ranked(double severity, double any, List<Line> lines) {}

  /** What is unchanged has no rank: it is most of a report, and nobody asks for its largest. */
  private static Map<Verdict, List<List<Line>>> ranked(Map<Benchmark, List<Line>> groups) {
    Map<Verdict, List<Ranked>> found = new EnumMap<>(Verdict.class);
    List<List<Line>> unchanged = new ArrayList<>();
    for (List<Line> group : groups.values()) {
      Verdict verdict = JoinedRows.weightiest(group);
      if (verdict == Verdict.UNCHANGED) {
        unchanged.add(group);
      } else {
        List<Line> lines = group.stream().filter(line -> line.has(verdict)).toList();
        double severity = severity(lines, verdict);
        double any = lines.stream().mapToDouble(it -> it.severity(verdict)).max().orElse(0);
        found
            .computeIfAbsent(verdict, unused -> new ArrayList<>())
            .add(new Ranked(severity, any, lines));
      }
    }
    Map<Verdict, List<List<Line>>> ranked = new EnumMap<>(Verdict.class);
    ranked.put(Verdict.UNCHANGED, unchanged);
    found.forEach(
        (verdict, all) ->
            ranked.put(
                verdict,
                all.stream()
                    .sorted(
                        Comparator.comparingDouble(Ranked::severity)
                            .thenComparingDouble(Ranked::any)
                            .reversed())
                    .map(Ranked::lines)
                    .toList()));
    return ranked;
  }

  /** That of the time, which speaks for a benchmark, where it is among the lines. */
  private static double severity(List<Line> lines, Verdict verdict) {
    List<Line> times = lines.stream().filter(line -> line.unit().isTimeOfAnOp()).toList();
    return (times.isEmpty() ? lines : times)
        .stream().mapToDouble(it -> it.severity(verdict)).max().orElse(0);
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
