package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Runs;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One side of a row, as {@code report.json} has it: of the head every sample, so that it can be
 * judged again, of the baseline the medians.
 */
enum SideJson {
  BASELINE("baseline", "medians") {
    @Override
    void writeValues(FieldWriter fields, Side side) throws IOException {
      for (double median : side.medians()) {
        fields.computed(median);
      }
    }

    @Override
    Side read(Center center, int samples, JsonFields side) {
      double[] medians = numbers(side.get("medians"), side.at("medians"));
      return new Side(center, new Runs(samples, medians, List.of()));
    }
  },
  HEAD("head", "values") {
    @Override
    void writeValues(FieldWriter fields, Side side) throws IOException {
      for (double[] run : side.samples()) {
        fields.json().writeStartArray();
        for (double value : run) {
          fields.measured(value);
        }
        fields.json().writeEndArray();
      }
    }

    @Override
    Side read(Center center, int samples, JsonFields side) {
      return Side.of(center, side.list("values", ReportLimits.RUNS, SideJson::numbers));
    }
  };

  private final String field;
  private final String values;

  SideJson(String field, String values) {
    this.field = field;
    this.values = values;
  }

  abstract void writeValues(FieldWriter fields, Side side) throws IOException;

  abstract Side read(Center center, int samples, JsonFields side);

  void write(JsonGenerator json, Optional<Side> side) throws IOException {
    if (side.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    FieldWriter fields = new FieldWriter(json);
    json.writeObjectFieldStart(field);
    fields.number("center", side.get().center().value());
    fields.number("low", side.get().center().low());
    fields.number("high", side.get().center().high());
    json.writeNumberField("samples", side.get().count());
    json.writeNumberField("runs", side.get().runsWithSamples());
    json.writeArrayFieldStart(values);
    writeValues(fields, side.get());
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Of a row; what it says of its samples must hold. */
  Optional<Side> read(JsonFields row) {
    if (row.isNull(field)) {
      return Optional.empty();
    }
    JsonFields side = row.object(field, Set.of("center", "low", "high", "samples", "runs", values));
    Center center = new Center(side.number("center"), side.number("low"), side.number("high"));
    int samples = side.count("samples", ReportLimits.SAMPLES);
    int runs = side.count("runs", ReportLimits.RUNS);
    Side read = read(center, samples, side);
    if (read.count() != samples || read.runsWithSamples() != runs) {
      throw JsonFields.refuse(row.at(field), "says another number of samples than it holds");
    }
    return Optional.of(read);
  }

  private static double[] numbers(JsonNode run, String path) {
    return JsonFields.list(run, path, ReportLimits.SAMPLES, JsonFields::number).stream()
        .mapToDouble(value -> value)
        .toArray();
  }
}
