package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.stats.Basis;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Evidence;
import io.github.gobenchreporter.stats.Odds;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.Unit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** Reads a row of {@code report.json}, version 1 or 2. */
final class RowReader {
  private static final Set<String> ROW_1 =
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
  private static final Set<String> ROW_2 =
      with(ROW_1, "adjustedP", "supported", "basis", "cautions", "failure");
  private static final Set<Verdict> MOVED =
      Set.of(Verdict.REGRESSION, Verdict.IMPROVEMENT, Verdict.ACCEPTED);

  private final JsonFields row;
  private final boolean first;
  private final Verdict verdict;
  private final Optional<Side> baseline;
  private final Optional<Side> head;

  private RowReader(JsonNode node, String path, int version) {
    first = version == 1;
    row = new JsonFields(node, path, first ? ROW_1 : ROW_2, first ? Set.of() : Set.of("evidence"));
    verdict = word(row, "verdict", Verdict.values(), Verdict::word);
    baseline = side("baseline", "medians");
    head = side("head", "values");
  }

  /**
   * The row.
   *
   * @param version of the report's form
   */
  static Row row(JsonNode node, String path, int version) {
    return new RowReader(node, path, version).row();
  }

  private static Set<String> with(Set<String> names, String... more) {
    Set<String> all = new HashSet<>(names);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  private Row row() {
    Benchmark benchmark =
        new Benchmark(
            row.text("package", ReportLimits.NAME), row.textOrNull("benchmark", ReportLimits.NAME));
    if (first ? verdict == Verdict.FAILED : !row.isNull("failure")) {
      return said(first ? failure1(benchmark) : failure2(benchmark));
    }
    if (verdict == Verdict.IDENTICAL) {
      return identical(benchmark);
    }
    Unit unit = unit();
    List<Note> notes = first ? notes1() : row.list("notes", ReportLimits.NOTES, RowReader::note);
    Optional<Row.Judgement> judgement = judgement();
    if (baseline.isPresent() && head.isPresent()) {
      return judgement.isPresent()
          ? new Row.Compared(
              benchmark, unit, baseline.get(), head.get(), judgement.get(), verdict, notes)
          : said(new Row.Unusable(benchmark, unit, baseline.get(), head.get(), notes));
    }
    return said(
        head.isPresent()
            ? new Row.New(benchmark, unit, head.get(), notes)
            : new Row.Missing(benchmark, unit, baseline, notes));
  }

  /** What was not run has no values. */
  private Row identical(Benchmark benchmark) {
    if (baseline.isPresent() || head.isPresent() || !row.isNull("unit")) {
      throw JsonFields.refuse(row.at("verdict"), "is not what the row says");
    }
    return new Row.Identical(benchmark);
  }

  /** A row whose kind has its own verdict. */
  private Row said(Row read) {
    boolean unusable1 = first && read instanceof Row.Unusable && verdict == Verdict.CANNOT_TELL;
    if (read.verdict() != verdict && !unusable1) {
      throw JsonFields.refuse(row.at("verdict"), "is not what the row says");
    }
    return read;
  }

  private Unit unit() {
    String name = row.textOrNull("unit", ReportLimits.NAME);
    Better better = word(row, "better", Better.values(), Better::word);
    Unit unit = name.isEmpty() ? Unit.NONE : new Unit(name);
    return unit.better() == better ? unit : unit.declared(better);
  }

  static <T> T word(JsonFields fields, String name, T[] values, Function<T, String> word) {
    return word(fields.text(name, 40), fields.at(name), values, word);
  }

  private static <T> T word(String text, String path, T[] values, Function<T, String> word) {
    return Arrays.stream(values)
        .filter(value -> word.apply(value).equals(text))
        .findFirst()
        .orElseThrow(() -> JsonFields.refuse(path, "is not a word known here"));
  }

  private Optional<Side> side(String name, String values) {
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
    Side read =
        values.equals("values")
            ? Side.of(center, side.list(values, ReportLimits.RUNS, RowReader::numbers))
            : new Side(center, samples, numbers(side.get(values), side.at(values)), List.of());
    if (read.count() != samples || read.runsWithSamples() != runs) {
      throw JsonFields.refuse(row.at(name), "says another number of samples than it holds");
    }
    return Optional.of(read);
  }

  private static double[] numbers(JsonNode run, String path) {
    return JsonFields.list(run, path, ReportLimits.SAMPLES, JsonFields::number).stream()
        .mapToDouble(value -> value)
        .toArray();
  }

  /** There is one where both sides have a centre; a change from zero is infinite, which is null. */
  private Optional<Row.Judgement> judgement() {
    double from = baseline.map(it -> it.center().value()).orElse(Double.NaN);
    double to = head.map(it -> it.center().value()).orElse(Double.NaN);
    boolean compared = first ? !Double.isNaN(from) && !Double.isNaN(to) : !row.isNull("basis");
    boolean points = row.bool("points");
    double change = row.number("change");
    if (Double.isNaN(change) && !points && from == 0) {
      change = to > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    double attributable = row.number("attributable");
    Change read =
        new Change(
            change,
            infinite(row.number("changeLow"), change),
            infinite(row.number("changeHigh"), change),
            infinite(attributable, change));
    Odds odds =
        new Odds(
            optional("p"),
            first ? OptionalDouble.empty() : optional("adjustedP"),
            optional("mde"),
            first ? MOVED.contains(verdict) : row.bool("supported"));
    if (!compared || baseline.isEmpty() || head.isEmpty()) {
      return Optional.empty();
    }
    Estimate estimate =
        new Estimate(
            baseline.get().center(),
            head.get().center(),
            read,
            odds,
            basis(),
            cautions(),
            evidence());
    return Optional.of(new Row.Judgement(estimate, points, optional("threshold")));
  }

  /** What is null beside an infinite change is infinite, too. */
  private static double infinite(double value, double change) {
    return Double.isNaN(value) && Double.isInfinite(change) ? change : value;
  }

  private Basis basis() {
    if (first) {
      return new Basis(baseline.orElseThrow().runsWithSamples(), 0, false);
    }
    JsonFields basis =
        new JsonFields(row.get("basis"), row.at("basis"), Set.of("runs", "leftOut", "exact"));
    return new Basis(
        basis.count("runs", ReportLimits.RUNS),
        basis.count("leftOut", ReportLimits.RUNS),
        basis.bool("exact"));
  }

  private Optional<Evidence> evidence() {
    if (!row.has("evidence") || row.isNull("evidence")) {
      return Optional.empty();
    }
    JsonFields it =
        new JsonFields(
            row.get("evidence"),
            row.at("evidence"),
            Set.of(
                "change",
                "standardError",
                "degrees",
                "withinHead",
                "withinStored",
                "step",
                "tail",
                "proven",
                "weight"));
    return Optional.of(
        new Evidence(
            it.number("change"),
            it.number("standardError"),
            it.count("degrees", ReportLimits.RUNS),
            it.number("withinHead"),
            it.number("withinStored"),
            it.number("step"),
            it.number("tail"),
            it.number("proven"),
            it.number("weight")));
  }

  private List<Caution> cautions() {
    return first
        ? List.of()
        : row.list(
            "cautions",
            ReportLimits.NOTES,
            (node, at) -> word(JsonFields.text(node, at, 40), at, Caution.values(), Caution::word));
  }

  private List<String> texts() {
    return row.list(
        "notes", ReportLimits.NOTES, (note, at) -> JsonFields.text(note, at, ReportLimits.MESSAGE));
  }

  private List<Note> notes1() {
    return texts().stream().map(text -> new Note(Note.Code.TEXT, text)).toList();
  }

  private static Note note(JsonNode node, String path) {
    JsonFields note = new JsonFields(node, path, Set.of("code", "detail", "text"));
    note.text("text", ReportLimits.MESSAGE);
    return new Note(
        word(note, "code", Note.Code.values(), Note.Code::word),
        note.text("detail", ReportLimits.MESSAGE));
  }

  /** Version 1 has the words for what happened as the first note. */
  private Row.Failed failure1(Benchmark benchmark) {
    List<String> texts = texts();
    Failure.Kind kind =
        Arrays.stream(Failure.Kind.values())
            .filter(it -> !texts.isEmpty() && it.words().equals(texts.get(0)))
            .findFirst()
            .orElse(Failure.Kind.FAILED);
    List<String> message = texts.stream().skip(1).limit(Failure.MESSAGE_LINES).toList();
    return new Row.Failed(benchmark, kind, message);
  }

  private Row.Failed failure2(Benchmark benchmark) {
    JsonFields failure =
        new JsonFields(row.get("failure"), row.at("failure"), Set.of("kind", "message"));
    return new Row.Failed(
        benchmark,
        word(failure, "kind", Failure.Kind.values(), RowWriter::word),
        failure.list(
            "message",
            ReportLimits.NOTES,
            (line, at) -> JsonFields.text(line, at, ReportLimits.MESSAGE)));
  }

  private OptionalDouble optional(String name) {
    double value = row.number(name);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
