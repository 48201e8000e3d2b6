package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.stats.Basis;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Odds;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a row was judged by, as {@code report.json} has it: fields of the row, null where nothing
 * was compared.
 */
final class JudgementJson {
  /** Its fields in version 1. */
  static final Set<String> FIELDS_1 =
      Set.of(
          "change", "changeLow", "changeHigh", "attributable", "points", "threshold", "p", "mde");

  /** Those that came with version 2. */
  static final Set<String> FIELDS_2 = Set.of("adjustedP", "supported", "basis", "cautions");

  /** What version 1 called proven, for it has no such field. */
  private static final Set<Verdict> SUPPORTED_1 =
      Set.of(Verdict.REGRESSION, Verdict.IMPROVEMENT, Verdict.ACCEPTED);

  private static final Odds NO_ODDS =
      new Odds(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), false);

  private JudgementJson() {}

  static void write(JsonGenerator json, Optional<Row.Judgement> judgement) throws IOException {
    FieldWriter fields = new FieldWriter(json);
    Change change = judgement.map(Row.Judgement::change).orElse(Change.of(Double.NaN));
    fields.number("change", change.value());
    fields.number("changeLow", change.low());
    fields.number("changeHigh", change.high());
    fields.number("attributable", change.attributable());
    json.writeBooleanField("points", judgement.map(Row.Judgement::points).orElse(false));
    fields.number("threshold", judgement.map(Row.Judgement::limit).orElse(OptionalDouble.empty()));
    Odds odds = judgement.map(it -> it.estimate().odds()).orElse(NO_ODDS);
    fields.number("p", odds.p());
    fields.number("adjustedP", odds.adjustedP());
    fields.number("mde", odds.smallestDetectable());
    json.writeBooleanField("supported", odds.supported());
    basis(json, judgement.map(it -> it.estimate().basis()));
    EvidenceJson.write(json, judgement.flatMap(it -> it.estimate().evidence()));
    json.writeArrayFieldStart("cautions");
    for (Caution caution : judgement.map(it -> it.estimate().cautions()).orElse(List.of())) {
      json.writeString(caution.word());
    }
    json.writeEndArray();
  }

  private static void basis(JsonGenerator json, Optional<Basis> basis) throws IOException {
    if (basis.isEmpty()) {
      json.writeNullField("basis");
      return;
    }
    json.writeObjectFieldStart("basis");
    json.writeNumberField("runs", basis.get().runs());
    json.writeNumberField("leftOut", basis.get().leftOut());
    json.writeBooleanField("exact", basis.get().exact());
    json.writeEndObject();
  }

  /** As version 2 has it. */
  static Optional<Row.Judgement> read(
      JsonFields row, Optional<Side> baseline, Optional<Side> head) {
    Change change = change(row, baseline, head);
    Odds odds =
        new Odds(
            row.optional("p"),
            row.optional("adjustedP"),
            row.optional("mde"),
            row.bool("supported"));
    boolean points = row.bool("points");
    if (row.isNull("basis") || baseline.isEmpty() || head.isEmpty()) {
      return Optional.empty();
    }
    Estimate estimate =
        new Estimate(
            baseline.get().center(),
            head.get().center(),
            change,
            odds,
            basis(row),
            cautions(row),
            EvidenceJson.read(row));
    return Optional.of(new Row.Judgement(estimate, points, row.optional("threshold")));
  }

  /** As version 1 has it: there is one where both sides have a centre. */
  static Optional<Row.Judgement> read1(
      JsonFields row, Verdict verdict, Optional<Side> baseline, Optional<Side> head) {
    Change change = change(row, baseline, head);
    Odds odds =
        new Odds(
            row.optional("p"),
            OptionalDouble.empty(),
            row.optional("mde"),
            SUPPORTED_1.contains(verdict));
    boolean points = row.bool("points");
    if (Double.isNaN(center(baseline)) || Double.isNaN(center(head))) {
      return Optional.empty();
    }
    Estimate estimate =
        new Estimate(
            baseline.orElseThrow().center(),
            head.orElseThrow().center(),
            change,
            odds,
            new Basis(baseline.orElseThrow().runsWithSamples(), 0, false),
            List.of(),
            Optional.empty());
    return Optional.of(new Row.Judgement(estimate, points, row.optional("threshold")));
  }

  /** A change from zero is infinite, which JSON has no number for, so it is null. */
  private static Change change(JsonFields row, Optional<Side> baseline, Optional<Side> head) {
    double change = row.number("change");
    if (Double.isNaN(change) && !row.bool("points") && center(baseline) == 0) {
      change = center(head) > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    return new Change(
        change,
        infinite(row.number("changeLow"), change),
        infinite(row.number("changeHigh"), change),
        infinite(row.number("attributable"), change));
  }

  private static double center(Optional<Side> side) {
    return side.map(it -> it.center().value()).orElse(Double.NaN);
  }

  /** What is null beside an infinite change is infinite, too. */
  private static double infinite(double value, double change) {
    return Double.isNaN(value) && Double.isInfinite(change) ? change : value;
  }

  private static Basis basis(JsonFields row) {
    JsonFields basis = row.object("basis", Set.of("runs", "leftOut", "exact"));
    return new Basis(
        basis.count("runs", ReportLimits.RUNS),
        basis.count("leftOut", ReportLimits.RUNS),
        basis.bool("exact"));
  }

  private static List<Caution> cautions(JsonFields row) {
    return row.list(
        "cautions",
        ReportLimits.NOTES,
        (node, at) -> JsonFields.word(node, at, Caution.values(), Caution::word));
  }
}
