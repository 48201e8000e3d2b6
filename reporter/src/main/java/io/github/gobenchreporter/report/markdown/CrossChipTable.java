package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipComparison;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.JoinedRows;
import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChipNames;
import io.github.gobenchreporter.report.Packages;
import io.github.gobenchreporter.text.Markdown;
import java.util.List;
import java.util.Map;

/**
 * The rows of all chips that were compared, joined by package and name.
 *
 * @param chips those with a baseline
 * @param names of {@code chips}
 * @param joined their rows
 * @param packages of all rows
 * @param ranked the benchmarks by verdict, the largest change first: each stands in one place. What
 *     is unchanged has its own order: it is most of a report, and nobody asks for its largest
 * @param paired whether both sides were measured in turns
 */
record CrossChipTable(
    List<ChipReport> chips,
    ChipNames names,
    JoinedRows joined,
    Packages packages,
    Map<Verdict, List<BenchmarkLines>> ranked,
    boolean paired) {

  static CrossChipTable of(Report report) {
    List<ChipReport> chips =
        report.chips().stream().filter(chip -> chip.baseline().isPresent()).toList();
    boolean all = chips.size() == report.chips().size();
    JoinedRows joined = all ? report.joined() : JoinedRows.of(chips);
    Map<Verdict, List<BenchmarkLines>> ranked = joined.byVerdict();
    ranked.replaceAll(
        (verdict, found) ->
            verdict == Verdict.UNCHANGED
                ? found
                : found.stream().sorted(BenchmarkLines.WORST_FIRST).toList());
    return new CrossChipTable(
        chips,
        ChipNames.of(chips),
        joined,
        Packages.of(report),
        ranked,
        report.policy().method() == Method.PAIRED);
  }

  boolean oneChip() {
    return chips.size() == 1;
  }

  /** How many benchmarks were measured on both sides, on any chip. */
  int compared() {
    return (int) benchmarks().stream().filter(BenchmarkLines::isCompared).count();
  }

  /** Every benchmark. */
  List<BenchmarkLines> benchmarks() {
    return joined.benchmarks();
  }

  /** Every line. */
  List<Line> lines() {
    return benchmarks().stream().flatMap(each -> each.lines().stream()).toList();
  }

  /** The benchmarks with a verdict, the largest change first. */
  List<BenchmarkLines> with(Verdict verdict) {
    return ranked.getOrDefault(verdict, List.of());
  }

  /** How a chip names its benchmarks. */
  BenchmarkNames named(int chip) {
    return joined.names().get(chip);
  }

  /** The name of a chip's row as Markdown. */
  String name(int chip, Row row) {
    return name(named(chip).joined(row.benchmark()));
  }

  /** The name of a benchmark. */
  String name(BenchmarkLines each) {
    return name(each.benchmark());
  }

  /** Whether all ran at another GOMAXPROCS, of which a note of the chip says what to do. */
  boolean haveOtherNames() {
    return compared() == 0
        && chips.stream()
            .flatMap(chip -> chip.differences().stream())
            .anyMatch(it -> it.key().equals(ChipComparison.GOMAXPROCS));
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
