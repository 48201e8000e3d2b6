package io.github.gobenchreporter.baseline.importer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imported;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imports;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.text.OneLine;
import io.github.gobenchreporter.text.ShortCommit;
import io.github.gobenchreporter.unit.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  static Imports read(String file, JsonNode json) {
    List<Imported> runs = new ArrayList<>();
    Values values = new Values();
    for (JsonNode each : json.isArray() ? json : List.of(json)) {
      String version = each.path("Version").asText();
      boolean named = ShortCommit.isId(version);
      Instant time = Instant.ofEpochSecond(each.path("Date").asLong());
      Run run = HistoryImport.run(file, lines(each, values));
      if (!run.results().isEmpty()) {
        String from = named ? "gobenchdata" : "gobenchdata, which did not know the commit";
        runs.add(new Imported(named ? version : NO_COMMIT, time, from, run));
      }
    }
    List<String> leftOut = new ArrayList<>();
    values.addTo(leftOut, file);
    return new Imports(runs, leftOut);
  }

  private static String lines(JsonNode run, Values values) {
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
        line(text, benchmark, memory, values);
      }
    }
    return text.toString();
  }

  private static void header(StringBuilder text, String key, JsonNode value) {
    if (!value.asText().isBlank()) {
      text.append(key).append(": ").append(OneLine.joined(value.asText())).append('\n');
    }
  }

  private static void line(StringBuilder text, JsonNode benchmark, boolean memory, Values values) {
    JsonNode used = benchmark.path("Mem");
    text.append(benchmark.path("Name").asText().strip())
        .append('\t')
        .append(Math.max(1, benchmark.path("Runs").asLong()));
    Map<String, JsonNode> measured = new LinkedHashMap<>();
    measured.put(Unit.NS_PER_OP.name(), benchmark.path("NsPerOp"));
    if (used.path("MBPerSec").asDouble() > 0) {
      measured.put(Unit.MB_PER_S.name(), used.path("MBPerSec"));
    }
    if (memory) {
      measured.put(Unit.B_PER_OP.name(), used.path("BytesPerOp"));
      measured.put(Unit.ALLOCS_PER_OP.name(), used.path("AllocsPerOp"));
    }
    benchmark.path("Custom").properties().forEach(it -> measured.put(it.getKey(), it.getValue()));
    measured.forEach(
        (unit, value) -> {
          if (!value.isMissingNode()) {
            values.text(value, unit).ifPresent(it -> text.append('\t').append(it));
          }
        });
    text.append('\n');
  }
}
