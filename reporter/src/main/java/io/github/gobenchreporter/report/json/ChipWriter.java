package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.baseline.Cadence;
import io.github.gobenchreporter.baseline.Extent;
import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.Drifted;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.regression.Row;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a chip of {@code report.json}; {@link ChipReader} reads it. */
final class ChipWriter {
  private final JsonGenerator json;
  private final FieldWriter fields;

  private ChipWriter(JsonGenerator json) {
    this.json = json;
    this.fields = new FieldWriter(json);
  }

  static void write(JsonGenerator json, ChipReport chip) throws IOException {
    new ChipWriter(json).chip(chip);
  }

  private void chip(ChipReport chip) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("label", chip.label().value());
    fields.text("cpu", chip.cpu().orElse(""));
    json.writeBooleanField("verified", chip.verified());
    baseline(chip.baseline());
    head(chip.head());
    differences(chip.differences());
    json.writeArrayFieldStart("moves");
    for (CommonMove move : chip.moves()) {
      MoveJson.write(json, move);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (String note : chip.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    explanations(chip.explanations());
    json.writeArrayFieldStart("rows");
    for (Row row : chip.rows()) {
      RowWriter.write(json, row);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void baseline(Optional<ChipReport.Baseline> baseline) throws IOException {
    if (baseline.isEmpty()) {
      json.writeNullField("baseline");
      return;
    }
    json.writeObjectFieldStart("baseline");
    json.writeStringField("ref", baseline.get().ref());
    json.writeArrayFieldStart("runs");
    for (ChipReport.Commit commit : baseline.get().runs()) {
      json.writeStartObject();
      fields.text("commit", commit.id());
      fields.text("time", commit.time());
      json.writeEndObject();
    }
    json.writeEndArray();
    extent(baseline.get().extent());
    json.writeArrayFieldStart("drift");
    for (Drifted drift : baseline.get().drift()) {
      DriftJson.write(json, drift);
    }
    json.writeEndArray();
    late(baseline.get().late());
    json.writeEndObject();
  }

  private void extent(Extent extent) throws IOException {
    json.writeObjectFieldStart("extent");
    json.writeStringField("end", extent.end().word());
    fields.text("branched", extent.branched());
    json.writeNumberField("older", extent.older());
    json.writeNumberField("later", extent.later());
    json.writeEndObject();
  }

  private void late(Optional<Cadence> late) throws IOException {
    if (late.isPresent()) {
      json.writeObjectFieldStart("late");
      json.writeNumberField("usual", late.get().usual().toSeconds());
      json.writeNumberField("age", late.get().age().toSeconds());
      json.writeEndObject();
    }
  }

  private void head(ChipReport.Head head) throws IOException {
    json.writeObjectFieldStart("head");
    fields.text("commit", head.commit());
    json.writeNumberField("runs", head.runs());
    if (!head.settings().isEmpty()) {
      json.writeObjectFieldStart("settings");
      for (Map.Entry<String, String> setting : head.settings().entrySet()) {
        json.writeStringField(setting.getKey(), setting.getValue());
      }
      json.writeEndObject();
    }
    if (head.spent().isPresent()) {
      SpentJson.write(json, head.spent().get());
    }
    json.writeEndObject();
  }

  private void differences(List<Difference> differences) throws IOException {
    json.writeArrayFieldStart("differences");
    for (Difference difference : differences) {
      json.writeStartObject();
      json.writeStringField("key", difference.key());
      json.writeStringField("baseline", difference.baseline());
      json.writeStringField("head", difference.head());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void explanations(List<Explanation> explanations) throws IOException {
    if (explanations.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("explanations");
    for (Explanation explanation : explanations) {
      new ExplanationJson(json).write(explanation);
    }
    json.writeEndArray();
  }
}
