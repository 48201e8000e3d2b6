package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import java.io.IOException;

/** Writes a row of {@code report.json}, on a line of its own. */
final class RowWriter {
  private RowWriter() {}

  static void write(JsonGenerator json, Row row) throws IOException {
    FieldWriter fields = new FieldWriter(json);
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("package", row.benchmark().pkg());
    fields.text("benchmark", row.benchmark().name());
    fields.text("unit", row.unit().name());
    json.writeStringField("better", row.unit().better().word());
    SideJson.BASELINE.write(json, row.baseline());
    SideJson.HEAD.write(json, row.head());
    JudgementJson.write(json, row.judgement());
    json.writeStringField("verdict", row.verdict().word());
    json.writeArrayFieldStart("notes");
    for (Note note : row.notes()) {
      NoteJson.write(json, note);
    }
    json.writeEndArray();
    FailureJson.write(json, row);
    json.writeEndObject();
  }
}
