package io.github.gobenchreporter.report.html;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChangeText;
import io.github.gobenchreporter.report.MeasuredText;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.report.html.PageRows.Entry;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.unit.NumberText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

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
 *            [stored medians] or the one all have, [below, above, …] or [], first run of the newest level, [notes], follows from the time, judged by CPU time], …]}
 * </pre>
 */
final class PageData {
  private final PageJson json;
  private final Detail detail;
  private final PageIndexes indexes = new PageIndexes();

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
    indexes.write(json, rows);
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
    json.whole(indexes.benchmark(entry.name()));
    json.whole(indexes.unit(row.unit()));
    json.whole(row.verdict().ordinal());
    json.whole(indexes.scale(MeasuredText.scale(row)));
    json.text(fullName(entry));
    json.text(PageRows.center(row, row.baseline()));
    json.text(PageRows.center(row, row.head()));
    json.text(ChangeText.of(row));
    json.text(ChangeText.marginOfError(row));
    judgement(row);
    center(row.baseline());
    center(row.head());
    head(row.head().map(Side::samples).orElse(List.of()));
    boolean plotted = detail != Detail.MOVED || row.verdict() != Verdict.UNCHANGED;
    Optional<Side> stored = plotted ? row.baseline() : Optional.empty();
    double[] medians = stored.map(Side::medians).orElse(new double[0]);
    json.medians(medians);
    List<double[]> samples = stored.map(Side::samples).orElse(List.of());
    boolean ranges = detail == Detail.RANGES && !samples.isEmpty();
    json.ranges(ranges ? samples : List.of(), ranges ? medians : new double[0]);
    json.whole(firstUsed(row, medians));
    json.start();
    for (String note : NoteText.of(row)) {
      json.text(note);
    }
    json.end();
    json.whole(entry.follows() ? 1 : 0);
    json.whole(entry.judged() == row ? 0 : 1);
    json.end();
  }

  /** The index of the first stored run that the verdict used: those before lie before a change. */
  private static int firstUsed(Row row, double[] medians) {
    int used = row.judgement().map(it -> it.estimate().basis().runs()).orElse(medians.length);
    int first = medians.length;
    for (int left = used; first > 0 && left > 0; ) {
      left -= Double.isNaN(medians[--first]) ? 0 : 1;
    }
    return used == 0 ? 0 : first;
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
    Optional<Row.Judgement> judgement = row.judgement();
    Change change = judgement.map(Row.Judgement::change).orElse(Change.of(Double.NaN));
    json.computed(change.value());
    json.computed(change.low());
    json.computed(change.high());
    json.computed(change.attributable());
    json.whole(judgement.map(Row.Judgement::points).orElse(false) ? 1 : 0);
    OptionalDouble none = OptionalDouble.empty();
    computed(judgement.map(Row.Judgement::limit).orElse(none));
    computed(judgement.map(it -> it.estimate().odds().p()).orElse(none));
    computed(judgement.map(Row.Judgement::smallestDetectable).orElse(none));
  }

  private void computed(OptionalDouble value) {
    json.computed(value.orElse(Double.NaN));
  }

  private void center(Optional<Side> side) {
    if (side.isEmpty()) {
      json.whole(0);
      return;
    }
    Center center = side.get().center();
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
}
