package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.regression.Row;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What failed, as {@code report.json} has it; null in rows where nothing did. */
final class FailureJson {
  /** The field of a row, which came with version 2. */
  static final String FIELD = "failure";

  private FailureJson() {}

  static void write(JsonGenerator json, Row row) throws IOException {
    if (!(row instanceof Row.Failed failed)) {
      json.writeNullField(FIELD);
      return;
    }
    json.writeObjectFieldStart(FIELD);
    json.writeStringField("kind", word(failed.kind()));
    json.writeArrayFieldStart("message");
    for (String line : failed.message()) {
      json.writeString(line);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static Row.Failed read(JsonFields row, Benchmark benchmark) {
    JsonFields failure = row.object(FIELD, Set.of("kind", "message"));
    return new Row.Failed(
        benchmark,
        failure.word("kind", Failure.Kind.values(), FailureJson::word),
        failure.texts("message", ReportLimits.NOTES, ReportLimits.MESSAGE));
  }

  /** Version 1 has the words for what happened as the first note. */
  static Row.Failed read1(Benchmark benchmark, List<String> notes) {
    Failure.Kind kind =
        Arrays.stream(Failure.Kind.values())
            .filter(it -> !notes.isEmpty() && it.words().equals(notes.get(0)))
            .findFirst()
            .orElse(Failure.Kind.FAILED);
    List<String> message = notes.stream().skip(1).limit(Failure.MESSAGE_LINES).toList();
    return new Row.Failed(benchmark, kind, message);
  }

  /** {@code build-failed}. */
  private static String word(Failure.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
