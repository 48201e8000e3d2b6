package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.stats.Basis;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Evidence;
import io.github.gobenchreporter.stats.Odds;
import io.github.gobenchreporter.text.Truncate;
import io.github.gobenchreporter.unit.NumberText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Writes a row of {@code report.json}. The head's samples are written in full, so that they can be
 * judged again; of the baseline the medians.
 */
final class RowWriter {
  private static final Odds NO_ODDS =
      new Odds(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), false);

  private final JsonGenerator json;

  RowWriter(JsonGenerator json) {
    this.json = json;
  }

  void row(Row row) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("package", row.benchmark().pkg());
    nullable("benchmark", row.benchmark().name());
    nullable("unit", row.unit().name());
    json.writeStringField("better", row.unit().better().word());
    side("baseline", row.baseline(), false);
    side("head", row.head(), true);
    judgement(row.judgement());
    json.writeStringField("verdict", row.verdict().word());
    notes(row.notes());
    failure(row);
    json.writeEndObject();
  }

  private void judgement(Optional<Row.Judgement> judgement) throws IOException {
    Change change = judgement.map(Row.Judgement::change).orElse(Change.of(Double.NaN));
    number("change", change.value());
    number("changeLow", change.low());
    number("changeHigh", change.high());
    number("attributable", change.attributable());
    json.writeBooleanField("points", judgement.map(Row.Judgement::points).orElse(false));
    number("threshold", judgement.map(Row.Judgement::limit).orElse(OptionalDouble.empty()));
    Odds odds = judgement.map(it -> it.estimate().odds()).orElse(NO_ODDS);
    number("p", odds.p());
    number("adjustedP", odds.adjustedP());
    number("mde", odds.smallestDetectable());
    json.writeBooleanField("supported", odds.supported());
    basis(judgement.map(it -> it.estimate().basis()));
    evidence(judgement.flatMap(it -> it.estimate().evidence()));
    json.writeArrayFieldStart("cautions");
    for (Caution caution : judgement.map(it -> it.estimate().cautions()).orElse(List.of())) {
      json.writeString(caution.word());
    }
    json.writeEndArray();
  }

  private void evidence(Optional<Evidence> evidence) throws IOException {
    if (evidence.isEmpty()) {
      json.writeNullField("evidence");
      return;
    }
    Evidence it = evidence.get();
    json.writeObjectFieldStart("evidence");
    number("change", it.change());
    number("standardError", it.standardError());
    json.writeNumberField("degrees", it.degrees());
    number("withinHead", it.withinHead());
    number("withinStored", it.withinStored());
    number("step", it.step());
    number("tail", it.tail());
    number("proven", it.proven());
    number("weight", it.weight());
    json.writeEndObject();
  }

  private void basis(Optional<Basis> basis) throws IOException {
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

  private void side(String name, Optional<Side> side, boolean inFull) throws IOException {
    if (side.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    number("center", side.get().center().value());
    number("low", side.get().center().low());
    number("high", side.get().center().high());
    json.writeNumberField("samples", side.get().count());
    json.writeNumberField("runs", side.get().runsWithSamples());
    json.writeArrayFieldStart(inFull ? "values" : "medians");
    if (inFull) {
      values(side.get().samples());
    } else {
      for (double median : side.get().medians()) {
        value(NumberText.of(median, NumberText.COMPUTED_DIGITS), median);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void values(List<double[]> runs) throws IOException {
    for (double[] run : runs) {
      json.writeStartArray();
      for (double value : run) {
        value(NumberText.of(value), value);
      }
      json.writeEndArray();
    }
  }

  private void notes(List<Note> notes) throws IOException {
    json.writeArrayFieldStart("notes");
    for (Note note : notes) {
      json.writeStartObject();
      json.writeStringField("code", note.code().word());
      json.writeStringField("detail", note.detail());
      json.writeStringField("text", Truncate.text(NoteText.of(note), ReportLimits.MESSAGE / 2));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void failure(Row row) throws IOException {
    if (!(row instanceof Row.Failed failed)) {
      json.writeNullField("failure");
      return;
    }
    json.writeObjectFieldStart("failure");
    json.writeStringField("kind", word(failed.kind()));
    json.writeArrayFieldStart("message");
    for (String line : failed.message()) {
      json.writeString(line);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** {@code build-failed}. */
  static String word(Failure.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void nullable(String field, String text) throws IOException {
    if (text.isEmpty()) {
      json.writeNullField(field);
    } else {
      json.writeStringField(field, text);
    }
  }

  private void number(String field, OptionalDouble value) throws IOException {
    number(field, value.orElse(Double.NaN));
  }

  private void number(String field, double value) throws IOException {
    json.writeFieldName(field);
    value(NumberText.of(value, NumberText.COMPUTED_DIGITS), value);
  }

  private void value(String text, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(text);
    } else {
      json.writeNull();
    }
  }
}
