package io.github.gobenchreporter.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.stats.ChangePoint;
import io.github.gobenchreporter.stats.ChangePoints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How change points fare on series of known answer. */
final class ChangePointFigures {
  private static final double ALPHA = 0.001;
  private static final double STEP = 0.015;
  private static final int NEAR = 2;
  private static final String TCPD = "changepoint/tcpd/";
  private final int series;

  ChangePointFigures(int series) {
    this.series = series;
  }

  /** Series without a change in which one is found, per 100. */
  List<List<String>> falseOnes() {
    List<List<String>> rows = new ArrayList<>();
    for (RunEffects noise : RunEffects.values()) {
      for (int length : new int[] {20, 100, 200}) {
        Random random = new Random(length);
        int found = 0;
        for (int i = 0; i < 10 * series; i++) {
          found += ChangePoints.find(noise.series(length, random), ALPHA).isEmpty() ? 0 : 1;
        }
        double share = found / (10.0 * series);
        rows.add(List.of(noise.toString(), Integer.toString(length), Figure.percent(share)));
      }
    }
    return rows;
  }

  /** A step of 1.5% in 100 runs, found within two runs after so many more. */
  List<List<String>> steps() {
    List<List<String>> rows = new ArrayList<>();
    for (double between : new double[] {0.005, 0.01}) {
      for (int after : new int[] {2, 3, 4, 5, 10, 20}) {
        Random random = new Random(after);
        int found = 0;
        for (int i = 0; i < series; i++) {
          found += foundStep(between, after, random) ? 1 : 0;
        }
        rows.add(
            List.of(
                Figure.percent(between),
                Integer.toString(after),
                Figure.percent((double) found / series)));
      }
    }
    return rows;
  }

  private static boolean foundStep(double between, int after, Random random) {
    double[] values = RunEffects.NORMAL.series(100, random);
    int step = values.length - after;
    for (int k = 0; k < values.length; k++) {
      values[k] = values[k] * between + (k >= step ? STEP : 0);
    }
    return ChangePoints.find(values, ALPHA).stream().anyMatch(p -> near(p.index(), step));
  }

  /**
   * Found places against those that at least two of five people marked; series other than
   * benchmarks.
   */
  List<List<String>> labelled() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    if (!SharedData.has(TCPD + "annotations.json")) {
      return rows;
    }
    JsonNode annotations = read("annotations");
    for (Map.Entry<String, JsonNode> field : annotations.properties()) {
      JsonNode data = read(field.getKey()).get("series");
      if (data.size() != 1) {
        continue;
      }
      List<Double> values = new ArrayList<>();
      data.get(0).get("raw").forEach(v -> values.add(v.asDouble()));
      List<Integer> found =
          ChangePoints.find(values.stream().mapToDouble(v -> v).toArray(), ALPHA).stream()
              .map(ChangePoint::index)
              .toList();
      List<Integer> marked = agreed(field.getValue());
      long hit = marked.stream().filter(m -> found.stream().anyMatch(f -> near(f, m))).count();
      rows.add(
          List.of(field.getKey(), marked.toString(), found.toString(), hit + "/" + marked.size()));
    }
    return rows;
  }

  private static List<Integer> agreed(JsonNode people) {
    List<Integer> marks = new ArrayList<>();
    for (JsonNode person : people) {
      for (JsonNode mark : person) {
        int place = mark.asInt();
        int votes = 0;
        for (JsonNode other : people) {
          boolean agrees = false;
          for (JsonNode candidate : other) {
            agrees |= near(candidate.asInt(), place);
          }
          votes += agrees ? 1 : 0;
        }
        if (votes >= 2 && marks.stream().noneMatch(known -> near(known, place))) {
          marks.add(place);
        }
      }
    }
    return marks.stream().sorted().toList();
  }

  private static boolean near(int a, int b) {
    return Math.abs(a - b) <= NEAR;
  }

  private static JsonNode read(String name) throws IOException {
    Path file = SharedData.folder().resolve(TCPD + name + ".json");
    return new ObjectMapper().readTree(file.toFile());
  }
}
