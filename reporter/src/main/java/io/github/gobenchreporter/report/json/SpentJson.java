package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.stats.paired.TimeSpent;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** Where the time of a measurement in turns went, both ways: whole milliseconds. */
final class SpentJson {
  private SpentJson() {}

  static void write(JsonGenerator json, TimeSpent spent) throws IOException {
    json.writeObjectFieldStart("spent");
    json.writeNumberField("benchmarks", spent.benchmarks().toMillis());
    json.writeNumberField("pilot", spent.pilot().toMillis());
    json.writeNumberField("starts", spent.starts().toMillis());
    json.writeNumberField("spins", spent.spins().toMillis());
    json.writeNumberField("judging", spent.judging().toMillis());
    json.writeNumberField("layouts", spent.layouts().toMillis());
    json.writeEndObject();
  }

  static TimeSpent read(JsonFields head) {
    JsonFields spent =
        head.object(
            "spent", Set.of("benchmarks", "pilot", "starts", "spins", "judging", "layouts"));
    return new TimeSpent(
        milliseconds(spent, "benchmarks"),
        milliseconds(spent, "pilot"),
        milliseconds(spent, "starts"),
        milliseconds(spent, "spins"),
        milliseconds(spent, "judging"),
        milliseconds(spent, "layouts"));
  }

  private static Duration milliseconds(JsonFields spent, String name) {
    return Duration.ofMillis(spent.count(name, Integer.MAX_VALUE));
  }
}
