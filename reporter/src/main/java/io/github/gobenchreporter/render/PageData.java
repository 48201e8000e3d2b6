package io.github.gobenchreporter.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchmath.Quantiles;
import io.github.gobenchreporter.benchunit.NumberText;
import io.github.gobenchreporter.benchunit.Scale;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Evidence;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.render.PageRows.Entry;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
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
 *            [stored medians] or the one all have, [below, above, …] or [], [notes]], …]}
 * </pre>
 */
final class PageData {
  private static final int COMPUTED_DIGITS = 10;
  private static final double RANGE = 10_000;
  private static final Scale NO_SCALE = new Scale(1, "");
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;
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

  private PageData(JsonGenerator json, Detail detail) {
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
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      new PageData(json, detail).report(report, rows);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString().replace("<", "\\u003c");
  }

  private void report(Report report, PageRows rows) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("chips");
    for (int i = 0; i < report.chips().size(); i++) {
      chip(report.chips().get(i), rows.chipNames().get(i));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("verdicts");
    for (Verdict verdict : Verdict.values()) {
      json.writeString(verdict.word());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (Entry entry : rows.rows()) {
      row(entry);
    }
    json.writeEndArray();
    indexes(rows);
    json.writeEndObject();
  }

  private void chip(ChipReport chip, String name) throws IOException {
    json.writeStartArray();
    json.writeString(chip.label().value());
    json.writeString(name);
    json.writeString(chip.baseline().map(ChipReport.Baseline::ref).orElse(""));
    json.writeString(chip.head().commit());
    json.writeStartArray();
    for (ChipReport.Commit run : chip.baseline().map(ChipReport.Baseline::runs).orElse(List.of())) {
      json.writeStartArray();
      json.writeString(run.id());
      json.writeString(run.time());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndArray();
  }

  private void row(Entry entry) throws IOException {
    Row row = entry.row();
    json.writeRaw('\n');
    json.writeStartArray();
    json.writeNumber(entry.chip());
    packages.of(entry.name().pkg());
    json.writeNumber(benchmarks.of(entry.name()));
    json.writeNumber(units.of(List.of(row.unit(), row.better().word())));
    json.writeNumber(row.verdict().ordinal());
    json.writeNumber(scales.of(row.unit().isEmpty() ? NO_SCALE : Numbers.scale(row)));
    json.writeString(fullName(entry));
    json.writeString(PageRows.center(row, row.baseline()));
    json.writeString(PageRows.center(row, row.head()));
    json.writeString(Numbers.change(row));
    json.writeString(Numbers.doubt(row));
    judgement(row);
    center(row.baseline().map(Row.Side::center).orElse(null));
    center(row.head().map(Row.Side::center).orElse(null));
    head(row.head().map(Row.Side::runs).orElse(List.of()));
    boolean plotted = detail != Detail.MOVED || row.verdict() != Verdict.UNCHANGED;
    List<double[]> runs =
        plotted ? row.baseline().map(Row.Side::runs).orElse(List.of()) : List.of();
    medians(runs);
    ranges(detail == Detail.RANGES ? runs : List.of());
    json.writeStartArray();
    for (String note : row.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeEndArray();
  }

  /** The full name: only {@code -12} where the rest goes without saying. */
  private static String fullName(Entry entry) {
    String full = entry.row().benchmark().name();
    String start = entry.name().name();
    return !start.isEmpty() && full.startsWith(start) && start.startsWith("Benchmark")
        ? full.substring(start.length())
        : full;
  }

  private void judgement(Row row) throws IOException {
    Evidence.Change none = new Evidence.Change(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    Row.Judgement judgement =
        row.judgement().orElse(new Row.Judgement(none, false, Double.NaN, Double.NaN, Double.NaN));
    computed(judgement.change().value());
    computed(judgement.change().low());
    computed(judgement.change().high());
    computed(judgement.change().attributable());
    json.writeNumber(judgement.points() ? 1 : 0);
    computed(judgement.limit());
    computed(judgement.p());
    computed(judgement.mde());
  }

  private void center(Evidence.@org.jspecify.annotations.Nullable Center center)
      throws IOException {
    if (center == null) {
      json.writeNumber(0);
      return;
    }
    json.writeStartArray();
    computed(center.value());
    computed(center.low());
    computed(center.high());
    json.writeEndArray();
  }

  private void head(List<double[]> runs) throws IOException {
    json.writeStartArray();
    for (double[] run : runs) {
      json.writeStartArray();
      for (double value : run) {
        number(value, NumberText.of(value));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** One number a run; a single one where all runs have the same. */
  private void medians(List<double[]> runs) throws IOException {
    double[] medians = runs.stream().mapToDouble(PageData::median).toArray();
    boolean same =
        medians.length > 1 && Arrays.stream(medians).allMatch(median -> median == medians[0]);
    if (same) {
      computed(medians[0]);
      return;
    }
    json.writeStartArray();
    for (double median : medians) {
      computed(median);
    }
    json.writeEndArray();
  }

  private static double median(double[] run) {
    return run.length == 0 ? Double.NaN : Quantiles.median(run);
  }

  /** Two numbers a run: how far its samples reach below and above their median. */
  private void ranges(List<double[]> runs) throws IOException {
    json.writeStartArray();
    if (runs.stream().anyMatch(PageData::varies)) {
      for (double[] run : runs) {
        double median = median(run);
        json.writeNumber(share(median - Arrays.stream(run).min().orElse(median), median));
        json.writeNumber(share(Arrays.stream(run).max().orElse(median) - median, median));
      }
    }
    json.writeEndArray();
  }

  private static boolean varies(double[] run) {
    return Arrays.stream(run).anyMatch(value -> value != run[0]);
  }

  private static long share(double distance, double median) {
    double share = distance / Math.abs(median) * RANGE;
    return Double.isFinite(share) ? Math.round(share) : 0;
  }

  private void indexes(PageRows rows) throws IOException {
    json.writeArrayFieldStart("packages");
    for (String pkg : packages.numbers.keySet()) {
      json.writeStartArray();
      json.writeString(pkg);
      json.writeString(rows.packages().brief(pkg));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("benchmarks");
    for (Benchmark benchmark : benchmarks.numbers.keySet()) {
      json.writeStartArray();
      json.writeNumber(packages.of(benchmark.pkg()));
      json.writeString(BenchmarkNames.brief(benchmark.name()));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("units");
    for (List<String> unit : units.numbers.keySet()) {
      json.writeStartArray();
      json.writeString(unit.get(0));
      json.writeString(unit.get(1));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("scales");
    for (Scale scale : scales.numbers.keySet()) {
      json.writeStartArray();
      json.writeNumber(NumberText.of(scale.factor()));
      json.writeString(scale.symbol());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void computed(double value) throws IOException {
    number(value, NumberText.of(value, COMPUTED_DIGITS));
  }

  private void number(double value, String text) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(text);
    } else {
      json.writeNull();
    }
  }
}
