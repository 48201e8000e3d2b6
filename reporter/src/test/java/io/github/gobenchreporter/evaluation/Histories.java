package io.github.gobenchreporter.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.evaluation.MeasuredHistory.Series;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the formats in which projects keep benchmark histories. */
final class Histories {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PROCS = Pattern.compile("(\\d+) procs");
  private static final Pattern RESULT = Pattern.compile("(Benchmark\\S+)\\s+\\d+\\s+(\\d.*)");

  private Histories() {}

  /** Values keyed by benchmark and unit, then by run. */
  private static final class Table {
    private final Map<List<String>, Map<Integer, List<Double>>> cells = new LinkedHashMap<>();

    void add(String benchmark, String unit, int run, double value) {
      cells
          .computeIfAbsent(List.of(benchmark, unit), key -> new LinkedHashMap<>())
          .computeIfAbsent(run, key -> new ArrayList<>())
          .add(value);
    }

    MeasuredHistory history(String name, int runs) {
      List<Series> series = new ArrayList<>();
      cells.forEach(
          (key, byRun) -> {
            double[][] samples = new double[runs][0];
            byRun.forEach(
                (run, values) ->
                    samples[run] = values.stream().mapToDouble(Double::doubleValue).toArray());
            series.add(new Series(key.get(0), key.get(1), samples));
          });
      return new MeasuredHistory(name, List.copyOf(series), runs);
    }
  }

  /** The Go suites in a data.js of github-action-benchmark; processor counts are in "extra". */
  static MeasuredHistory dataJs(String name, Path file) {
    JsonNode suites = json(file).get("entries");
    Table table = new Table();
    int run = 0;
    for (JsonNode suite : suites) {
      for (JsonNode entry : suite) {
        if (!entry.path("tool").asText().equals("go")) {
          continue;
        }
        addEntry(table, run, entry.get("benches"));
        run++;
      }
    }
    return table.history(name, run);
  }

  /** A benchmark is written once with all units in one text, and often once per unit besides. */
  private static void addEntry(Table table, int run, JsonNode benches) {
    Set<String> whole = new HashSet<>();
    for (JsonNode bench : benches) {
      String name = bench.get("name").asText();
      String unit = bench.get("unit").asText();
      Matcher procs = PROCS.matcher(bench.path("extra").asText());
      String suffix = procs.find() ? "-" + procs.group(1) : "";
      int dash = name.lastIndexOf(" - ");
      if (dash >= 0 && name.substring(dash + 3).equals(unit)) {
        name = name.substring(0, dash);
        if (whole.contains(name + suffix)) {
          continue;
        }
      } else {
        whole.add(name + suffix);
      }
      addValues(table, name + suffix, run, bench.get("value").asText() + " " + unit);
    }
  }

  private static void addValues(Table table, String benchmark, int run, String text) {
    String[] fields = text.strip().split("\\s+");
    for (int i = 0; i + 1 < fields.length; i += 2) {
      table.add(benchmark, fields[i + 1], run, Double.parseDouble(fields[i]));
    }
  }

  /** A data.js in columns: a list of names, and of each the values by run, null where none is. */
  static MeasuredHistory columns(String name, Path file) {
    JsonNode all = json(file);
    Table table = new Table();
    for (int i = 0; i < all.get("names").size(); i++) {
      JsonNode values = all.get("values").get(i);
      for (int run = 0; run < values.size(); run++) {
        if (values.get(run).isNumber()) {
          String unit = all.get("units").get(i).asText();
          String benchmark = all.get("names").get(i).asText();
          table.add(benchmark, unit, run, values.get(run).asDouble());
        }
      }
    }
    return table.history(name, all.get("runs").size());
  }

  /** One gobenchdata run a line. */
  static MeasuredHistory gobenchdata(String name, Path file) {
    List<String> lines = text(file).lines().filter(line -> !line.isBlank()).toList();
    Table table = new Table();
    for (int run = 0; run < lines.size(); run++) {
      for (JsonNode suite : parse(lines.get(run)).get("Suites")) {
        for (JsonNode bench : suite.get("Benchmarks")) {
          String benchmark = bench.get("Name").asText();
          table.add(benchmark, "ns/op", run, bench.get("NsPerOp").asDouble());
          table.add(benchmark, "B/op", run, bench.at("/Mem/BytesPerOp").asDouble());
          table.add(benchmark, "allocs/op", run, bench.at("/Mem/AllocsPerOp").asDouble());
        }
      }
    }
    return table.history(name, lines.size());
  }

  /** A folder of benchmark text, one file a run, ordered by name. */
  static MeasuredHistory texts(String name, Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      List<Path> files = list.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
      Table table = new Table();
      for (int run = 0; run < files.size(); run++) {
        addText(table, run, text(files.get(run)));
      }
      return table.history(name, files.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addText(Table table, int run, String text) {
    Matcher line = RESULT.matcher(text);
    while (line.find()) {
      addValues(table, line.group(1), run, line.group(2));
    }
  }

  private static JsonNode json(Path file) {
    String text = text(file);
    return parse(text.substring(text.indexOf('{')));
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
