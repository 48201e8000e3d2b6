package io.github.gobenchreporter.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.Drifted;
import io.github.gobenchreporter.unit.Unit;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How far a baseline has drifted, as {@code report.json} has it; older ones said it in words. */
final class DriftJson {
  /** {@code BenchmarkRank ns/op 3.4 of 1.5% since main@2026Q3}; all benchmarks have no name. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(?<name>\\S+) )?(?<unit>\\S+) (?<change>-?\\d+(?:\\.\\d+)?) of"
              + " (?<budget>\\d+(?:\\.\\d+)?)(?<percent>%?) since (?<since>\\S+)");

  static final Set<String> FIELDS =
      Set.of("package", "benchmark", "unit", "change", "low", "high", "budget", "since", "beyond");

  private DriftJson() {}

  static void write(JsonGenerator json, Drifted drift) throws IOException {
    FieldWriter fields = new FieldWriter(json);
    json.writeStartObject();
    json.writeStringField("package", drift.benchmark().pkg());
    fields.text("benchmark", drift.benchmark().name());
    json.writeStringField("unit", drift.unit().name());
    fields.number("change", drift.change());
    fields.number("low", drift.low());
    fields.number("high", drift.high());
    fields.number("budget", drift.budget());
    json.writeStringField("since", drift.since());
    json.writeBooleanField("beyond", drift.beyond());
    json.writeEndObject();
  }

  static Drifted read(JsonFields drift) {
    return new Drifted(
        new Benchmark(
            drift.text("package", ReportLimits.NAME),
            drift.textOrNull("benchmark", ReportLimits.NAME)),
        new Unit(drift.text("unit", ReportLimits.NAME)),
        drift.number("change"),
        drift.number("low"),
        drift.number("high"),
        drift.number("budget"),
        drift.text("since", ReportLimits.NAME),
        drift.bool("beyond"));
  }

  /** None where the words are others. */
  static Stream<Drifted> ofText(String text) {
    Matcher words = WORDS.matcher(text);
    if (!words.matches()) {
      return Stream.empty();
    }
    double scale = words.group("percent").isEmpty() ? 1 : 100;
    String name = words.group("name");
    return Stream.of(
        new Drifted(
            new Benchmark("", name == null ? "" : name),
            new Unit(words.group("unit")),
            Double.parseDouble(words.group("change")) / scale,
            Double.NaN,
            Double.NaN,
            Double.parseDouble(words.group("budget")) / scale,
            words.group("since"),
            false));
  }
}
