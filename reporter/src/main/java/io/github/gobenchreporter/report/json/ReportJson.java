package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.baseline.Extent;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.Drifted;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.regression.Headline.Sign;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.ThresholdRule;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.CommonMoveText;
import io.github.gobenchreporter.report.HeadlineText;
import io.github.gobenchreporter.text.Truncate;
import io.github.gobenchreporter.unit.NumberText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code report.json}, which others build on: its form is that of {@code report.schema.json}
 * and changes only with {@link #SCHEMA_VERSION}. Samples are written in full, what is computed from
 * them to ten digits; what is not finite is null.
 */
public final class ReportJson {
  /** The version of the form. */
  public static final int SCHEMA_VERSION = 2;

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private ReportJson(JsonGenerator json) {
    this.json = json;
  }

  /** The report as JSON, one line a row. */
  public static String render(Report report) {
    int rows = report.chips().stream().mapToInt(chip -> chip.rows().size()).max().orElse(0);
    String text = text(WithinLimits.of(report, rows));
    while (!ReportLimits.fits(text)) {
      rows = rows * 3 / 4;
      text = text(WithinLimits.of(report, rows));
    }
    return text;
  }

  private static String text(Report report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      new ReportJson(json).report(report);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.append('\n').toString();
  }

  private void report(Report report) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schemaVersion", SCHEMA_VERSION);
    json.writeStringField("verdict", report.verdict().word());
    json.writeStringField(
        "headline", Truncate.text(HeadlineText.plain(report), ReportLimits.MESSAGE / 2));
    json.writeObjectFieldStart("counts");
    for (Verdict verdict : Verdict.values()) {
      json.writeNumberField(verdict.word(), report.headline().count(verdict));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("signs");
    for (Sign sign : Sign.values()) {
      if (report.headline().signs().contains(sign)) {
        json.writeString(sign.word());
      }
    }
    json.writeEndArray();
    policy(report.policy());
    json.writeArrayFieldStart("chips");
    for (ChipReport chip : report.chips()) {
      chip(chip);
    }
    json.writeEndArray();
    skipped(report.skipped());
    problems(report.problems());
    json.writeEndObject();
  }

  private void policy(Policy policy) throws IOException {
    json.writeObjectFieldStart("policy");
    json.writeStringField("method", policy.method().word());
    number("alpha", policy.alpha());
    json.writeNumberField("window", policy.window());
    json.writeArrayFieldStart("thresholds");
    for (ThresholdRule rule : policy.thresholds().rules()) {
      json.writeString(rule.toString());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void chip(ChipReport chip) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("label", chip.label().value());
    nullable("cpu", chip.cpu().orElse(""));
    json.writeBooleanField("verified", chip.verified());
    baseline(chip);
    json.writeObjectFieldStart("head");
    nullable("commit", chip.head().commit());
    json.writeNumberField("runs", chip.head().runs());
    if (!chip.head().settings().isEmpty()) {
      json.writeObjectFieldStart("settings");
      for (Map.Entry<String, String> setting : chip.head().settings().entrySet()) {
        json.writeStringField(setting.getKey(), setting.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("differences");
    for (Difference difference : chip.differences()) {
      json.writeStartObject();
      json.writeStringField("key", difference.key());
      json.writeStringField("baseline", difference.baseline());
      json.writeStringField("head", difference.head());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("moves");
    for (CommonMove move : chip.moves()) {
      move(move);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (String note : chip.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    if (!chip.explanations().isEmpty()) {
      json.writeArrayFieldStart("explanations");
      for (Explanation explanation : chip.explanations()) {
        new ExplanationJson(json).write(explanation);
      }
      json.writeEndArray();
    }
    json.writeArrayFieldStart("rows");
    RowWriter rows = new RowWriter(json);
    for (Row row : chip.rows()) {
      rows.row(row);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void baseline(ChipReport chip) throws IOException {
    if (chip.baseline().isEmpty()) {
      json.writeNullField("baseline");
      return;
    }
    json.writeObjectFieldStart("baseline");
    json.writeStringField("ref", chip.baseline().get().ref());
    json.writeArrayFieldStart("runs");
    for (ChipReport.Commit commit : chip.baseline().get().runs()) {
      json.writeStartObject();
      nullable("commit", commit.id());
      nullable("time", commit.time());
      json.writeEndObject();
    }
    json.writeEndArray();
    extent(chip.baseline().get().extent());
    json.writeArrayFieldStart("drift");
    for (Drifted drift : chip.baseline().get().drift()) {
      drift(drift);
    }
    json.writeEndArray();
    if (chip.late().isPresent()) {
      json.writeObjectFieldStart("late");
      json.writeNumberField("usual", chip.late().get().usual().toSeconds());
      json.writeNumberField("age", chip.late().get().age().toSeconds());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void move(CommonMove move) throws IOException {
    json.writeStartObject();
    json.writeStringField("unit", move.unit().name());
    json.writeStringField("better", move.unit().better().word());
    json.writeNumberField("rows", move.rows());
    number("share", move.share());
    number("move", move.move());
    number("usual", move.usual());
    number("degrees", move.degrees());
    number("p", move.p());
    json.writeNumberField("runs", move.runs());
    number("apart", move.apart());
    json.writeStringField("finding", move.finding().word());
    nullable("text", CommonMoveText.sentence(move).orElse(""));
    json.writeEndObject();
  }

  private void drift(Drifted drift) throws IOException {
    json.writeStartObject();
    json.writeStringField("package", drift.benchmark().pkg());
    nullable("benchmark", drift.benchmark().name());
    json.writeStringField("unit", drift.unit().name());
    number("change", drift.change());
    number("low", drift.low());
    number("high", drift.high());
    number("budget", drift.budget());
    json.writeStringField("since", drift.since());
    json.writeBooleanField("beyond", drift.beyond());
    json.writeEndObject();
  }

  private void extent(Extent extent) throws IOException {
    json.writeObjectFieldStart("extent");
    json.writeStringField("end", extent.end().word());
    nullable("branched", extent.branched());
    json.writeNumberField("older", extent.older());
    json.writeNumberField("later", extent.later());
    json.writeEndObject();
  }

  private void skipped(List<Report.Skipped> skipped) throws IOException {
    json.writeArrayFieldStart("skipped");
    for (Report.Skipped each : skipped) {
      json.writeStartObject();
      json.writeStringField("chip", each.chip());
      json.writeStringField("why", each.why());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void problems(List<Problem> problems) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("file", problem.file());
      json.writeNumberField("line", problem.line());
      json.writeStringField("message", problem.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void nullable(String field, String text) throws IOException {
    if (text.isEmpty()) {
      json.writeNullField(field);
    } else {
      json.writeStringField(field, text);
    }
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
