package io.github.gobenchreporter.baseline.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Result lines that github-action-benchmark's tool {@code go} took apart.
 *
 * <p>An entry is one result line: the name without {@code -N}, which stands in {@code extra}
 * ({@code "58 times\n4 procs"}); a package in parentheses, where there are several; and a unit that
 * carries the rest of the line ({@code "ns/op\t 880 B/op\t 5 allocs/op"}). Later versions repeat
 * each value as an entry of its own, {@code BenchmarkX - B/op}.
 */
final class ActionEntries {
  private static final Pattern WITH_PACKAGE = Pattern.compile("(\\S+) \\(([^\\s()]+)\\)");
  private static final Pattern TIMES = Pattern.compile("(\\d+) times");
  private static final Pattern PROCS = Pattern.compile("(\\d+) procs");

  private ActionEntries() {}

  /** The entries as result lines, package by package; those without a number are left out. */
  static String lines(Iterable<JsonNode> benches, Values values) {
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
      StringBuilder line = open.get(key);
      if (apart && line != null && line.indexOf(" " + unit + "\t") < 0) {
        value(bench, values).ifPresent(line::append);
      } else if (!apart || !whole.contains(base)) {
        value(bench, values).ifPresent(it -> open.put(key, add(packages, base, bench, it)));
      }
    }
    return text(packages);
  }

  private static StringBuilder add(
      Map<String, List<StringBuilder>> packages, String base, JsonNode bench, String value) {
    Matcher form = WITH_PACKAGE.matcher(base);
    boolean named = form.matches();
    StringBuilder line = new StringBuilder(start(named ? form.group(1) : base, bench));
    line.append(value);
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

  private static Optional<String> value(JsonNode bench, Values values) {
    String unit = bench.path("unit").asText().replaceAll("[\\r\\n]", " ");
    return values.text(bench.path("value"), unit).map(it -> it + "\t");
  }
}
