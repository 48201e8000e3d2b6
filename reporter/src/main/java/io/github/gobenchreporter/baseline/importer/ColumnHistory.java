package io.github.gobenchreporter.baseline.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imported;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imports;
import io.github.gobenchreporter.text.ShortCommit;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code data.js} in columns, as gofiber's fork of github-action-benchmark writes it ({@code
 * "version": 2}): runs, and for each name with a unit a list of one value a run, null where it was
 * not measured.
 *
 * @see <a href="https://github.com/gofiber/fiber/tree/main/benchmarks">one of them</a>
 */
final class ColumnHistory {
  /** What such files say of themselves. */
  private static final int VERSION = 2;

  private ColumnHistory() {}

  static boolean isOne(JsonNode json) {
    return json.path("version").asInt() == VERSION && json.path("runs").isArray();
  }

  static Imports read(String file, JsonNode json) {
    JsonNode names = json.path("names");
    JsonNode units = json.path("units");
    JsonNode values = json.path("values");
    if (names.size() != units.size() || names.size() != values.size()) {
      throw ReporterException.input(
          "%s: has %d names, %d units and %d columns of values; fetch it again"
              .formatted(file, names.size(), units.size(), values.size()));
    }
    List<Imported> runs = new ArrayList<>();
    Values numbers = new Values();
    int nameless = 0;
    int entries = json.path("runs").size();
    for (int run = 0; run < entries; run++) {
      JsonNode head = json.path("runs").get(run);
      String commit = head.path("id").asText();
      Optional<Instant> time = time(head);
      if (ShortCommit.isId(commit) && time.isPresent()) {
        String lines = ActionEntries.lines(entries(names, units, values, run), numbers);
        runs.add(
            new Imported(
                commit,
                time.get(),
                "github-action-benchmark in columns",
                HistoryImport.run(file, lines)));
      } else {
        nameless++;
      }
    }
    List<String> leftOut = new ArrayList<>();
    if (nameless > 0) {
      leftOut.add(
          "%s: %d of %d runs are left out: they name no commit or no time"
              .formatted(file, nameless, entries));
    }
    numbers.addTo(leftOut, file);
    return new Imports(runs.stream().filter(it -> !it.run().results().isEmpty()).toList(), leftOut);
  }

  private static List<JsonNode> entries(JsonNode names, JsonNode units, JsonNode values, int run) {
    List<JsonNode> entries = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      JsonNode value = values.get(i).path(run);
      if (!value.isNull() && !value.isMissingNode()) {
        entries.add(
            JsonNodeFactory.instance
                .objectNode()
                .put("name", names.get(i).asText())
                .put("unit", units.get(i).asText())
                .set("value", value));
      }
    }
    return entries;
  }

  private static Optional<Instant> time(JsonNode run) {
    try {
      return Optional.of(OffsetDateTime.parse(run.path("timestamp").asText()).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
