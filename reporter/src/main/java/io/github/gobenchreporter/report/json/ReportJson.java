package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Headline.Sign;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.ThresholdRule;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.HeadlineText;
import io.github.gobenchreporter.text.Truncate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes {@code report.json}, which others build on: its form is that of {@code report.schema.json}
 * and changes only with {@link #SCHEMA_VERSION}.
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
      ChipWriter.write(json, chip);
    }
    json.writeEndArray();
    skipped(report.skipped());
    problems(report.problems());
    json.writeEndObject();
  }

  private void policy(Policy policy) throws IOException {
    json.writeObjectFieldStart("policy");
    json.writeStringField("method", policy.method().word());
    new FieldWriter(json).number("alpha", policy.alpha());
    json.writeNumberField("window", policy.window());
    json.writeArrayFieldStart("thresholds");
    for (ThresholdRule rule : policy.thresholds().rules()) {
      json.writeString(rule.toString());
    }
    json.writeEndArray();
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
}
