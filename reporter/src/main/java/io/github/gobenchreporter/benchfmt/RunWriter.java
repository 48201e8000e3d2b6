package io.github.gobenchreporter.benchfmt;

import io.github.gobenchreporter.benchfmt.read.RunReader;
import io.github.gobenchreporter.unit.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a run in the Go benchmark format, so that benchstat and {@link RunReader} read it back:
 * first the configuration, then unit metadata, then the results package by package.
 */
public final class RunWriter {
  private RunWriter() {}

  /** The run as text; equal runs give equal text. */
  public static String write(Run run) {
    StringBuilder text = new StringBuilder();
    run.configuration().values().forEach((key, values) -> keyLines(text, key, values));
    run.units().values().stream()
        .sorted((a, b) -> a.unit().compareTo(b.unit()))
        .forEach(unit -> unitLine(text, unit));
    byPackage(run.results()).forEach((pkg, results) -> packageLines(text, pkg, results));
    return text.toString();
  }

  /** Runs of several machines as one text, which tells them apart: each begins as Go's do. */
  public static String write(List<Run> machines) {
    return machines.size() == 1
        ? write(machines.get(0))
        : machines.stream()
            .map(run -> write(run.withConfiguration(run.configuration().beginning("goos"))))
            .collect(Collectors.joining());
  }

  private static void keyLines(StringBuilder text, String key, List<String> values) {
    for (String value : Configuration.LISTS.contains(key) ? values : values.subList(0, 1)) {
      text.append(key).append(": ").append(value).append('\n');
    }
  }

  private static void unitLine(StringBuilder text, UnitMetadata unit) {
    text.append("Unit ").append(unit.unit());
    unit.properties()
        .forEach((key, value) -> text.append(' ').append(key).append('=').append(value));
    text.append('\n');
  }

  private static Map<String, List<BenchmarkResults>> byPackage(List<BenchmarkResults> results) {
    Map<String, List<BenchmarkResults>> packages = new LinkedHashMap<>();
    for (BenchmarkResults each : results) {
      packages.computeIfAbsent(each.benchmark().pkg(), unused -> new ArrayList<>()).add(each);
    }
    return packages;
  }

  private static void packageLines(StringBuilder text, String pkg, List<BenchmarkResults> results) {
    if (!pkg.isEmpty()) {
      text.append("pkg: ").append(pkg).append('\n');
    }
    for (BenchmarkResults each : results) {
      for (int line = 0; line < each.lines(); line++) {
        resultLine(text, each, line);
      }
    }
  }

  /**
   * A unit that stood twice in a line has more values than there are lines; the last line takes
   * them.
   */
  private static void resultLine(StringBuilder text, BenchmarkResults results, int line) {
    if (results.samples().values().stream().allMatch(values -> line >= values.length)) {
      return; // Other lines lacked some units, and their values moved up.
    }
    boolean last = line == results.lines() - 1;
    text.append(results.benchmark().name()).append('\t').append(results.iterations()[line]);
    results
        .samples()
        .forEach(
            (unit, values) -> {
              int end = last ? values.length : Math.min(line + 1, values.length);
              for (int i = line; i < end; i++) {
                text.append('\t').append(NumberText.of(values[i])).append(' ').append(unit);
              }
            });
    text.append('\n');
  }
}
