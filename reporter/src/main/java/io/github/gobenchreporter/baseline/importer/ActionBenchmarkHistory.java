package io.github.gobenchreporter.baseline.importer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imported;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.unit.NumberText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code data.js} of github-action-benchmark, of which only the Go tool's suites count.
 *
 * <p>An entry of it is one result line taken apart: the name without {@code -N}, which stands in
 * {@code extra} ({@code "58 times\n4 procs"}); a package in parentheses, where there are several;
 * and a unit that carries the rest of the line ({@code "ns/op\t 880 B/op\t 5 allocs/op"}). Later
 * versions repeat each value as an entry of its own, {@code BenchmarkX - B/op}.
 *
 * @see <a href="https://github.com/benchmark-action/github-action-benchmark">the tool</a>
 */
final class ActionBenchmarkHistory {
  private static final Pattern WITH_PACKAGE = Pattern.compile("(\\S+) \\(([^\\s()]+)\\)");
  private static final Pattern TIMES = Pattern.compile("(\\d+) times");
  private static final Pattern PROCS = Pattern.compile("(\\d+) procs");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");

  private ActionBenchmarkHistory() {}

  /** One run a commit and measurement; suites of one commit are shards. */
  static List<Imported> read(String file, JsonNode json) {
    if (!json.path("entries").isObject()) {
      throw ReporterException.input(
          file + ": has no entries as github-action-benchmark writes them; give its own data.js");
    }
    Map<String, Imported> runs = new LinkedHashMap<>();
    Set<String> tools = new HashSet<>();
    for (Map.Entry<String, JsonNode> suite : json.get("entries").properties()) {
      Map<String, Integer> measured = new LinkedHashMap<>();
      for (JsonNode entry : suite.getValue()) {
        tools.add(entry.path("tool").asText());
        String commit = entry.path("commit").path("id").asText();
        if (entry.path("tool").asText().equals("go") && COMMIT.matcher(commit).matches()) {
          Imported run = run(file, suite.getKey(), commit, entry);
          runs.merge(commit + measured.merge(commit, 1, Integer::sum), run, (a, b) -> join(a, b));
        }
      }
    }
    if (runs.isEmpty()) {
      throw ReporterException.input(
          "%s: no suite of the tool go with commits (tools: %s); only Go's can be imported"
              .formatted(file, String.join(", ", tools)));
    }
    return runs.values().stream().filter(it -> !it.run().results().isEmpty()).toList();
  }

  private static Imported join(Imported a, Imported b) {
    return new Imported(a.commit(), a.time(), a.from(), Run.merge(List.of(a.run(), b.run())));
  }

  private static Imported run(String file, String suite, String commit, JsonNode entry) {
    Run run = HistoryImport.run(file, lines(entry.path("benches")));
    return new Imported(commit, time(entry), "github-action-benchmark, suite " + suite, run);
  }

  private static Instant time(JsonNode entry) {
    try {
      return OffsetDateTime.parse(entry.path("commit").path("timestamp").asText()).toInstant();
    } catch (DateTimeParseException e) {
      return Instant.ofEpochMilli(entry.path("date").asLong());
    }
  }

  /** The entries as result lines, package by package. */
  private static String lines(JsonNode benches) {
    Set<String> whole = new HashSet<>();
    benches.forEach(bench -> whole.add(bench.path("name").asText()));
    Map<String, List<StringBuilder>> packages = new LinkedHashMap<>();
    Map<String, StringBuilder> open = new LinkedHashMap<>();
    for (JsonNode bench : benches) {
      String unit = bench.path("unit").asText();
      String name = bench.path("name").asText();
      boolean apart = name.endsWith(" - " + unit);
      String base = apart ? name.substring(0, name.length() - unit.length() - 3) : name;
      String key = base + "\n" + bench.path("extra").asText();
      if (apart && whole.contains(base)) {
        continue;
      }
      StringBuilder line = open.get(key);
      if (apart && line != null && line.indexOf(" " + unit + "\t") < 0) {
        line.append(value(bench));
      } else {
        open.put(key, add(packages, base, bench));
      }
    }
    return text(packages);
  }

  private static StringBuilder add(
      Map<String, List<StringBuilder>> packages, String base, JsonNode bench) {
    Matcher form = WITH_PACKAGE.matcher(base);
    boolean named = form.matches();
    StringBuilder line = new StringBuilder(start(named ? form.group(1) : base, bench));
    line.append(value(bench));
    packages.computeIfAbsent(named ? form.group(2) : "", unused -> new ArrayList<>()).add(line);
    return line;
  }

  private static String text(Map<String, List<StringBuilder>> packages) {
    StringBuilder text = new StringBuilder();
    packages.getOrDefault("", List.of()).forEach(line -> text.append(line).append('\n'));
    packages.remove("");
    packages.forEach(
        (pkg, lines) -> {
          text.append("pkg: ").append(pkg).append('\n');
          lines.forEach(line -> text.append(line).append('\n'));
        });
    return text.toString();
  }

  private static String start(String name, JsonNode bench) {
    String extra = bench.path("extra").asText();
    Matcher procs = PROCS.matcher(extra);
    Matcher times = TIMES.matcher(extra);
    String suffix = procs.find() ? "-" + procs.group(1) : "";
    return name + suffix + "\t" + (times.find() ? times.group(1) : "1") + "\t";
  }

  private static String value(JsonNode bench) {
    String unit = bench.path("unit").asText().replaceAll("[\\r\\n]", " ");
    return NumberText.of(bench.path("value").asDouble()) + " " + unit + "\t";
  }
}
