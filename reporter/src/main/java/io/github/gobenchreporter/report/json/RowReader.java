package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.stats.Basis;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Odds;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads a row of {@code report.json}. Of the baseline the file holds the medians of the runs. */
final class RowReader {
  private static final Set<String> ROW =
      Set.of(
          "package",
          "benchmark",
          "unit",
          "better",
          "baseline",
          "head",
          "change",
          "changeLow",
          "changeHigh",
          "attributable",
          "points",
          "threshold",
          "p",
          "mde",
          "verdict",
          "notes");
  private static final Set<String> MOVED =
      Set.of(Verdict.REGRESSION.word(), Verdict.IMPROVEMENT.word(), Verdict.ACCEPTED.word());

  private RowReader() {}

  static Row row(JsonNode node, String path) {
    JsonFields row = new JsonFields(node, path, ROW);
    Optional<Row.Side> baseline = side(row, "baseline", "medians");
    Optional<Row.Side> head = side(row, "head", "values");
    return new Row(
        new Benchmark(
            row.text("package", ReportLimits.NAME), row.textOrNull("benchmark", ReportLimits.NAME)),
        unit(row),
        baseline,
        head,
        judgement(row, baseline, head),
        verdict(row.text("verdict", 20), row.at("verdict")),
        row.list(
            "notes",
            ReportLimits.NOTES,
            (note, at) -> JsonFields.text(note, at, ReportLimits.MESSAGE)));
  }

  static Verdict verdict(String word, String path) {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> verdict.word().equals(word))
        .findFirst()
        .orElseThrow(() -> JsonFields.refuse(path, "is no verdict"));
  }

  private static Unit unit(JsonFields row) {
    String name = row.textOrNull("unit", ReportLimits.NAME);
    Better better = better(row);
    Unit unit = name.isEmpty() ? Unit.NONE : new Unit(name);
    return unit.better() == better ? unit : unit.declared(better);
  }

  private static Better better(JsonFields row) {
    String word = row.text("better", 20);
    return Arrays.stream(Better.values())
        .filter(better -> better.word().equals(word))
        .findFirst()
        .orElseThrow(() -> JsonFields.refuse(row.at("better"), "is no direction"));
  }

  private static Optional<Row.Side> side(JsonFields row, String name, String values) {
    if (row.isNull(name)) {
      return Optional.empty();
    }
    JsonFields side =
        new JsonFields(
            row.get(name),
            row.at(name),
            Set.of("center", "low", "high", "samples", "runs", values));
    Center center = new Center(side.number("center"), side.number("low"), side.number("high"));
    int samples = side.count("samples", ReportLimits.SAMPLES);
    int runs = side.count("runs", ReportLimits.RUNS);
    Row.Side read =
        values.equals("values")
            ? Row.Side.of(center, side.list(values, ReportLimits.RUNS, RowReader::samples))
            : new Row.Side(center, samples, medians(side, values), List.of());
    if (read.count() != samples || read.runsWithSamples() != runs) {
      throw JsonFields.refuse(row.at(name), "says another number of samples than it holds");
    }
    return Optional.of(read);
  }

  private static double[] samples(JsonNode run, String path) {
    return JsonFields.list(run, path, ReportLimits.SAMPLES, JsonFields::number).stream()
        .mapToDouble(value -> value)
        .toArray();
  }

  private static double[] medians(JsonFields side, String name) {
    return side.list(name, ReportLimits.RUNS, JsonFields::number).stream()
        .mapToDouble(value -> value)
        .toArray();
  }

  /** There is one where both sides have a centre; a change from zero is infinite, which is null. */
  private static Optional<Row.Judgement> judgement(
      JsonFields row, Optional<Row.Side> baseline, Optional<Row.Side> head) {
    double from = baseline.map(it -> it.center().value()).orElse(Double.NaN);
    double to = head.map(it -> it.center().value()).orElse(Double.NaN);
    boolean points = row.bool("points");
    double change = row.number("change");
    double low = row.number("changeLow");
    double high = row.number("changeHigh");
    double attributable = row.number("attributable");
    OptionalDouble limit = optional(row, "threshold");
    OptionalDouble p = optional(row, "p");
    OptionalDouble mde = optional(row, "mde");
    if (Double.isNaN(from) || Double.isNaN(to)) {
      return Optional.empty();
    }
    if (Double.isNaN(change)) {
      change =
          points || from != 0
              ? Double.NaN
              : to > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    double judged = Double.isNaN(attributable) ? change : attributable;
    boolean supported = MOVED.contains(row.text("verdict", 20));
    Estimate estimate =
        new Estimate(
            baseline.get().center(),
            head.get().center(),
            new Change(change, low, high, judged),
            new Odds(p, OptionalDouble.empty(), mde, supported),
            new Basis(baseline.get().runsWithSamples(), 0, false),
            List.of());
    return Optional.of(new Row.Judgement(estimate, points, limit));
  }

  private static OptionalDouble optional(JsonFields row, String name) {
    double value = row.number(name);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
