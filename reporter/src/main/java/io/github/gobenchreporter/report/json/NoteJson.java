package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.text.Truncate;
import java.io.IOException;
import java.util.Set;

/** A note of a row, as {@code report.json} has it: what it says, and that in words. */
final class NoteJson {
  static final Set<String> FIELDS = Set.of("code", "detail", "text");

  private NoteJson() {}

  static void write(JsonGenerator json, Note note) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", note.code().word());
    json.writeStringField("detail", note.detail());
    json.writeStringField("text", Truncate.text(NoteText.of(note), ReportLimits.MESSAGE / 2));
    json.writeEndObject();
  }

  static Note read(JsonFields note) {
    note.text("text", ReportLimits.MESSAGE);
    return new Note(
        note.word("code", Note.Code.values(), Note.Code::word),
        note.text("detail", ReportLimits.MESSAGE));
  }
}
