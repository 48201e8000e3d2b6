package io.github.gobenchreporter.baseline.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Values under names of anybody's choice, which github-action-benchmark takes from its custom
 * tools: {@code {"name": "CPU Load", "unit": "Percent", "value": 50}}. As Go would print them, a
 * name begins with {@code Benchmark} and holds no blank.
 */
final class CustomEntries {
  /** Tool → which direction is better. */
  private static final Map<String, String> TOOLS =
      Map.of("customBiggerIsBetter", "higher", "customSmallerIsBetter", "lower");

  private static final Pattern UNIT = Pattern.compile("[^\\d+\\-.].*");

  private CustomEntries() {}

  static boolean isOne(String tool) {
    return TOOLS.containsKey(tool);
  }

  /** The entries as result lines, under the direction of their units. */
  static String lines(String tool, JsonNode benches, Values values) {
    Map<String, String> directions = new TreeMap<>();
    StringBuilder text = new StringBuilder();
    for (JsonNode bench : benches) {
      String name = word(bench.path("name").asText());
      String unit = word(bench.path("unit").asText());
      if (name.isEmpty() || !UNIT.matcher(unit).matches()) {
        values.leftOut();
        continue;
      }
      String benchmark = name.startsWith("Benchmark") ? name : "Benchmark" + capital(name);
      values
          .text(bench.path("value"), unit)
          .ifPresent(
              value -> {
                directions.put(unit, "better=" + TOOLS.get(tool));
                text.append(benchmark).append("\t1\t").append(value).append('\n');
              });
    }
    StringBuilder units = new StringBuilder();
    directions.forEach((unit, better) -> units.append("Unit " + unit + " " + better + "\n"));
    return units.append(text).toString();
  }

  private static String word(String text) {
    return text.strip().replaceAll("[\\s\\p{Cntrl}]+", "_");
  }

  private static String capital(String name) {
    int end = name.offsetByCodePoints(0, 1);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(name.codePointAt(0)))
        .append(name.substring(end))
        .toString();
  }
}
