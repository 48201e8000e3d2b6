package io.github.gobenchreporter.report.html;

import io.github.gobenchreporter.baseline.Steps;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Evidence;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.BenchmarkNames;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.html.PageRows.Entry;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Scale;
import io.github.gobenchreporter.unit.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a report as the script of its page reads them: JSON in arrays, so that 20,000 rows of
 * 30 runs stay small. Numbers are those of {@code report.json}, digit by digit; only the range of
 * the samples within a run is rounded, to hundredths of a percent of their median.
 *
 * <pre>
 * {"chips": [[label, name, ref, head commit, [[commit, time], …]], …],
 *  "packages": [[path, path without what all share], …], "benchmarks": [[package, name], …], "units": [[unit, better], …], "scales": [[factor, symbol], …],
 *  "verdicts": [word, …],
 *  "rows": [[chip, benchmark, unit, verdict, scale, rest of the name, baseline, head, change, doubt,          as text
 *            change, low, high, attributable, points, threshold, p, mde,
 *            [center, low, high], [center, low, high], [[head's samples], …],
 *            [stored medians] or the one all have, [below, above, …] or [], first run of the newest level, [notes]], …]}
 * </pre>
 */
final class PageData {
  private static final Scale NO_SCALE = new Scale(1, "");

  private final PageJson json;
  private final Detail detail;
  private final Index<String> packages = new Index<>();
  private final Index<Benchmark> benchmarks = new Index<>();
  private final Index<List<String>> units = new Index<>();
  private final Index<Scale> scales = new Index<>();

  /** Values by number, in the order of their first appearance. */
  private static final class Index<T> {
    private final Map<T, Integer> numbers = new LinkedHashMap<>();

    int of(T value) {
      return numbers.computeIfAbsent(value, unused -> numbers.size());
    }
  }

  private PageData(PageJson json, Detail detail) {
    this.json = json;
    this.detail = detail;
  }

  /** How much a page can tell of the stored runs; what comes later is less. */
  enum Detail {
    /** Median and range of each run. */
    RANGES,
    MEDIANS,
    /** The medians of rows that moved. */
    MOVED
  }

  /** JSON that may stand in a script element. */
  static String of(Report report, PageRows rows, Detail detail) {
    return PageJson.write(json -> new PageData(json, detail).report(report, rows));
  }

  private void report(Report report, PageRows rows) {
    json.startObject();
    json.array("chips");
    for (int i = 0; i < report.chips().size(); i++) {
      chip(report.chips().get(i), rows.chipNames().get(i));
    }
    json.end();
    json.array("verdicts");
    for (Verdict verdict : Verdict.values()) {
      json.text(verdict.word());
    }
    json.end();
    json.array("rows");
    for (Entry entry : rows.rows()) {
      row(entry);
    }
    json.end();
    indexes(rows);
    json.endObject();
  }

  private void chip(ChipReport chip, String name) {
    json.start();
    json.text(chip.label().value());
    json.text(name);
    json.text(chip.baseline().map(ChipReport.Baseline::ref).orElse(""));
    json.text(chip.head().commit());
    json.start();
    for (ChipReport.Commit run : chip.baseline().map(ChipReport.Baseline::runs).orElse(List.of())) {
      json.start();
      json.text(run.id());
      json.text(run.time());
      json.end();
    }
    json.end();
    json.end();
  }

  private void row(Entry entry) {
    Row row = entry.row();
    json.line();
    json.start();
    json.whole(entry.chip());
    packages.of(entry.name().pkg());
    json.whole(benchmarks.of(entry.name()));
    json.whole(units.of(List.of(row.unit(), row.better().word())));
    json.whole(row.verdict().ordinal());
    json.whole(scales.of(row.unit().isEmpty() ? NO_SCALE : Numbers.scale(row)));
    json.text(fullName(entry));
    json.text(PageRows.center(row, row.baseline()));
    json.text(PageRows.center(row, row.head()));
    json.text(Numbers.change(row));
    json.text(Numbers.marginOfError(row));
    judgement(row);
    center(row.baseline().map(Row.Side::center).orElse(null));
    center(row.head().map(Row.Side::center).orElse(null));
    head(row.head().map(Row.Side::runs).orElse(List.of()));
    boolean plotted = detail != Detail.MOVED || row.verdict() != Verdict.UNCHANGED;
    List<double[]> runs =
        plotted ? row.baseline().map(Row.Side::runs).orElse(List.of()) : List.of();
    double[] medians = Quantiles.medians(runs);
    json.medians(medians);
    boolean ranges = detail == Detail.RANGES;
    json.ranges(ranges ? runs : List.of(), ranges ? medians : new double[0]);
    json.whole(runs.isEmpty() ? 0 : Steps.newestLevel(medians, new Unit(row.unit())));
    json.start();
    for (String note : row.notes()) {
      json.text(note);
    }
    json.end();
    json.end();
  }

  /** The full name: only {@code -12} where the rest goes without saying. */
  private static String fullName(Entry entry) {
    String full = entry.row().benchmark().name();
    String start = entry.name().name();
    return !start.isEmpty() && full.startsWith(start) && start.startsWith("Benchmark")
        ? full.substring(start.length())
        : full;
  }

  private void judgement(Row row) {
    Evidence.Change none = new Evidence.Change(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    Row.Judgement judgement =
        row.judgement().orElse(new Row.Judgement(none, false, Double.NaN, Double.NaN, Double.NaN));
    json.computed(judgement.change().value());
    json.computed(judgement.change().low());
    json.computed(judgement.change().high());
    json.computed(judgement.change().attributable());
    json.whole(judgement.points() ? 1 : 0);
    json.computed(judgement.limit());
    json.computed(judgement.p());
    json.computed(judgement.mde());
  }

  private void center(Evidence.@org.jspecify.annotations.Nullable Center center) {
    if (center == null) {
      json.whole(0);
      return;
    }
    json.start();
    json.computed(center.value());
    json.computed(center.low());
    json.computed(center.high());
    json.end();
  }

  private void head(List<double[]> runs) {
    json.start();
    for (double[] run : runs) {
      json.start();
      for (double value : run) {
        json.number(value, NumberText.of(value));
      }
      json.end();
    }
    json.end();
  }

  private void indexes(PageRows rows) {
    json.array("packages");
    for (String pkg : packages.numbers.keySet()) {
      json.start();
      json.text(pkg);
      json.text(rows.packages().brief(pkg));
      json.end();
    }
    json.end();
    json.array("benchmarks");
    for (Benchmark benchmark : benchmarks.numbers.keySet()) {
      json.start();
      json.whole(packages.of(benchmark.pkg()));
      json.text(BenchmarkNames.brief(benchmark.name()));
      json.end();
    }
    json.end();
    json.array("units");
    for (List<String> unit : units.numbers.keySet()) {
      json.start();
      json.text(unit.get(0));
      json.text(unit.get(1));
      json.end();
    }
    json.end();
    json.array("scales");
    for (Scale scale : scales.numbers.keySet()) {
      json.start();
      json.computed(scale.factor());
      json.text(scale.symbol());
      json.end();
    }
    json.end();
  }
}
