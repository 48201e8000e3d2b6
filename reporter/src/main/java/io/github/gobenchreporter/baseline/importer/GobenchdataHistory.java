package io.github.gobenchreporter.baseline.importer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imported;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.text.OneLine;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code benchmarks.json} of gobenchdata: a list of runs, each with its commit as {@code
 * Version} and a suite a package. It writes zeros where {@code -benchmem} was not given.
 *
 * @see <a href="https://github.com/bobheadxi/gobenchdata">the tool</a>
 */
final class GobenchdataHistory {
  /** What git itself writes where there is no commit. */
  private static final String NO_COMMIT = "0".repeat(40);

  private GobenchdataHistory() {}

  static List<Imported> read(String file, JsonNode json) {
    List<Imported> runs = new ArrayList<>();
    for (JsonNode each : json.isArray() ? json : List.of(json)) {
      String version = each.path("Version").asText();
      boolean named = version.matches("[0-9a-f]{7,64}");
      Instant time = Instant.ofEpochSecond(each.path("Date").asLong());
      Run run = HistoryImport.run(file, lines(each));
      if (!run.results().isEmpty()) {
        String from = named ? "gobenchdata" : "gobenchdata, which did not know the commit";
        runs.add(new Imported(named ? version : NO_COMMIT, time, from, run));
      }
    }
    return runs;
  }

  private static String lines(JsonNode run) {
    boolean memory = false;
    for (JsonNode used : run.findValues("Mem")) {
      memory |= used.path("BytesPerOp").asDouble() > 0 || used.path("AllocsPerOp").asDouble() > 0;
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode suite : run.path("Suites")) {
      header(text, "goos", suite.path("Goos"));
      header(text, "goarch", suite.path("Goarch"));
      header(text, "pkg", suite.path("Pkg"));
      for (JsonNode benchmark : suite.path("Benchmarks")) {
        line(text, benchmark, memory);
      }
    }
    return text.toString();
  }

  private static void header(StringBuilder text, String key, JsonNode value) {
    if (!value.asText().isBlank()) {
      text.append(key).append(": ").append(OneLine.joined(value.asText())).append('\n');
    }
  }

  private static void line(StringBuilder text, JsonNode benchmark, boolean memory) {
    JsonNode used = benchmark.path("Mem");
    text.append(benchmark.path("Name").asText().strip())
        .append('\t')
        .append(Math.max(1, benchmark.path("Runs").asLong()));
    value(text, benchmark.path("NsPerOp"), Unit.NS_PER_OP.name());
    if (used.path("MBPerSec").asDouble() > 0) {
      value(text, used.path("MBPerSec"), Unit.MB_PER_S.name());
    }
    if (memory) {
      value(text, used.path("BytesPerOp"), Unit.B_PER_OP.name());
      value(text, used.path("AllocsPerOp"), Unit.ALLOCS_PER_OP.name());
    }
    benchmark.path("Custom").properties().forEach(it -> value(text, it.getValue(), it.getKey()));
    text.append('\n');
  }

  private static void value(StringBuilder text, JsonNode number, String unit) {
    if (number.isNumber()) {
      text.append('\t').append(NumberText.of(number.asDouble())).append(' ').append(unit);
    }
  }
}
