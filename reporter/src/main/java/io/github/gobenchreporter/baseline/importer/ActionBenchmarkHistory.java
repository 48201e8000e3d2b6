package io.github.gobenchreporter.baseline.importer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imported;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imports;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.text.ShortCommit;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The {@code data.js} of github-action-benchmark: the suites of its tool {@code go}, and those of
 * its custom tools, which say whether more is better.
 *
 * @see <a href="https://github.com/benchmark-action/github-action-benchmark">the tool</a>
 */
final class ActionBenchmarkHistory {
  private final String file;
  private final Map<String, Imported> runs = new LinkedHashMap<>();

  /** Tool → entries that are left out. */
  private final Map<String, Integer> others = new TreeMap<>();

  private final Values values = new Values();
  private int entries;
  private int nameless;

  private ActionBenchmarkHistory(String file) {
    this.file = file;
  }

  /** One run a commit and measurement; suites of one commit are shards. */
  static Imports read(String file, JsonNode json) {
    if (!json.path("entries").isObject()) {
      throw ReporterException.input(
          file + ": has no entries as github-action-benchmark writes them; give its own data.js");
    }
    ActionBenchmarkHistory history = new ActionBenchmarkHistory(file);
    json.get("entries").properties().forEach(it -> history.suite(it.getKey(), it.getValue()));
    return history.imports();
  }

  private void suite(String suite, JsonNode all) {
    Map<String, Integer> measured = new LinkedHashMap<>();
    for (JsonNode entry : all) {
      entries++;
      String tool = entry.path("tool").asText();
      String commit = entry.path("commit").path("id").asText();
      boolean custom = CustomEntries.isOne(tool);
      if (!tool.equals("go") && !custom) {
        others.merge(tool.isEmpty() ? "unnamed" : tool, 1, Integer::sum);
      } else if (!ShortCommit.isId(commit)) {
        nameless++;
      } else {
        JsonNode benches = entry.path("benches");
        String lines =
            custom
                ? CustomEntries.lines(tool, benches, values)
                : ActionEntries.lines(benches, values);
        String from = "github-action-benchmark, suite " + suite;
        Imported run = new Imported(commit, time(entry), from, HistoryImport.run(file, lines));
        runs.merge(
            commit + measured.merge(commit, 1, Integer::sum), run, ActionBenchmarkHistory::join);
      }
    }
  }

  private Imports imports() {
    List<Imported> found =
        runs.values().stream().filter(it -> !it.run().results().isEmpty()).toList();
    List<String> leftOut = new ArrayList<>();
    if (!others.isEmpty()) {
      String tools =
          others.entrySet().stream()
              .map(it -> it.getKey() + " " + it.getValue())
              .collect(Collectors.joining(", "));
      int number = others.values().stream().mapToInt(Integer::intValue).sum();
      leftOut.add(
          "%s: %d of %d entries are left out, of other tools (%s); only those of go and the custom tools are in a form that Go can print"
              .formatted(file, number, entries, tools));
    }
    if (nameless > 0) {
      leftOut.add(
          "%s: %d of %d entries are left out: they name no commit"
              .formatted(file, nameless, entries));
    }
    values.addTo(leftOut, file);
    found.stream()
        .flatMap(it -> it.run().problems().stream())
        .filter(it -> it.message().startsWith("Unit "))
        .map(it -> file + ": " + it.message())
        .distinct()
        .forEach(leftOut::add);
    return new Imports(found, leftOut);
  }

  private static Imported join(Imported a, Imported b) {
    return new Imported(a.commit(), a.time(), a.from(), Run.merge(List.of(a.run(), b.run())));
  }

  private static Instant time(JsonNode entry) {
    try {
      return OffsetDateTime.parse(entry.path("commit").path("timestamp").asText()).toInstant();
    } catch (DateTimeParseException e) {
      return Instant.ofEpochMilli(entry.path("date").asLong());
    }
  }
}
