package io.github.gobenchreporter.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.baseline.Selection;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.baseline.TestRuns;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.regression.ChipComparison;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Thresholds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whoever has {@code report.json} and nothing else comes to the same verdicts: from each row's p,
 * its part of the error budget and the share of alpha by Benjamini and Hochberg's procedure, and
 * from what is attributable against the threshold.
 */
class RecomputedVerdictsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> RISE_ONLY = Set.of("B/op", "allocs/op", "%sys");

  @Test
  void suitesOfAllSortsAreJudgedAgainFromTheirJson() throws IOException {
    Set<String> verdicts = new HashSet<>();
    for (int suite = 0; suite < 12; suite++) {
      String json = ReportJson.render(report(suite, 1 + suite % 5 * 3, suite % 3 == 0 ? 6 : 24));
      recompute(JSON.readTree(json), verdicts);
    }
    assertEquals(Set.of("regression", "improvement", "unchanged", "cannot-tell"), verdicts);
  }

  /** A made-up host of unlike rows, some of which really changed. */
  private static Report report(int seed, int stored, int rows) {
    Random random = new Random(seed);
    List<StoredRun> runs =
        IntStream.range(0, stored)
            .mapToObj(k -> new StoredRun("r" + k, TestRuns.parse(text(random, rows, seed, false))))
            .toList();
    Policy policy = new Policy(Method.NOISE_AWARE, 0.05, 20, Thresholds.DEFAULT);
    ChipReport chip =
        new ChipComparison(new ChipLabel("a-chip"), "main", "8c1d0e4")
            .report(
                List.of(TestRuns.parse(text(random, rows, seed, true))),
                Selection.of(runs),
                Optional.empty(),
                policy);
    return new Report(List.of(chip), List.of(), List.of(), policy);
  }

  private static String text(Random random, int rows, int seed, boolean head) {
    StringBuilder text =
        new StringBuilder("goos: linux\ngoarch: amd64\npkg: example.com/a\ncpu: A Chip\n");
    for (int r = 0; r < rows; r++) {
      double spread = 0.004 * (1 + r % 7);
      double by = !head ? 1 : seed % 4 == 3 && r < rows / 2 ? 1.08 : changed(r);
      double level = 1000 * (1 + r) * by * Math.exp(spread * random.nextGaussian());
      for (int i = 0; i < 6; i++) {
        double ns = level * Math.exp(0.01 * random.nextGaussian());
        double bytes =
            640 * (1 + r) * (r % 5 == 0 ? by : 1) * Math.exp(spread * random.nextGaussian());
        text.append(
            String.format(
                Locale.ROOT,
                "BenchmarkB%d-8 1000 %.1f ns/op %.2f MB/s %d B/op%n",
                r,
                ns,
                1e6 / ns,
                Math.round(bytes)));
      }
    }
    return text.append("PASS\n").toString();
  }

  private static double changed(int row) {
    return row == 1 ? 1.6 : row == 2 ? 0.6 : row == 3 ? 1.04 : row == 4 ? 1.025 : 1;
  }

  private static void recompute(JsonNode report, Set<String> seen) {
    if (!report.at("/policy/method").asText().equals("noise-aware")) {
      return;
    }
    double alpha = report.at("/policy/alpha").asDouble();
    for (JsonNode chip : report.get("chips")) {
      List<JsonNode> rows = new ArrayList<>();
      chip.get("rows").forEach(row -> rows.add(row));
      Map<Boolean, List<JsonNode>> noisy =
          rows.stream()
              .filter(row -> !row.get("evidence").isNull())
              .collect(Collectors.partitioningBy(row -> row.get("unit").asText().equals("MB/s")));
      // These rates follow from the times: they are no evidence beside them.
      noisy.values().forEach(its -> supported(its, alpha));
      Map<String, String> times = new HashMap<>();
      for (JsonNode row : rows) {
        if (row.get("unit").asText().equals("ns/op") || row.get("unit").asText().equals("sec/op")) {
          times.put(benchmark(row), row.get("verdict").asText());
        }
      }
      for (JsonNode row : rows) {
        if (!row.get("basis").isNull()) {
          String verdict = row.get("verdict").asText();
          assertEquals(
              follows(row) ? times.get(benchmark(row)) : verdict(row), verdict, row::toString);
          seen.add(verdict);
        }
      }
    }
  }

  private static boolean follows(JsonNode row) {
    return row.get("notes").findValuesAsText("code").contains("follows-the-time");
  }

  /** Benjamini and Hochberg's procedure within each benchmark, then among them. */
  private static void supported(List<JsonNode> rows, double alpha) {
    Map<String, List<JsonNode>> families = new LinkedHashMap<>();
    rows.forEach(it -> families.computeIfAbsent(benchmark(it), b -> new ArrayList<>()).add(it));
    Map<JsonNode, Double> within = new LinkedHashMap<>();
    rows.forEach(row -> within.put(row, 1.0));
    Map<String, Double> smallest = new LinkedHashMap<>();
    families.forEach(
        (benchmark, members) -> {
          List<JsonNode> telling =
              members.stream().filter(row -> row.get("p").asDouble() < 1).toList();
          Map<JsonNode, Double> own = adjusted(telling, RecomputedVerdictsTest::weighted);
          within.putAll(own);
          smallest.put(benchmark, own.values().stream().min(Double::compare).orElse(1.0));
        });
    List<Double> all = smallest.values().stream().sorted().toList();
    for (JsonNode row : rows) {
      double own = within.get(row);
      double least = 1;
      for (int k = 0; k < all.size(); k++) {
        double at = Math.max(own, all.get(k));
        int rank = (int) all.stream().filter(p -> p <= at).count();
        least = Math.min(least, at * all.size() / Math.max(1, rank));
      }
      double expected = least;
      double adjusted = row.get("adjustedP").asDouble();
      assertEquals(expected, adjusted, 1e-7, row::toString);
      assertEquals(adjusted <= alpha, row.get("supported").asBoolean(), row::toString);
    }
  }

  private static double weighted(JsonNode row) {
    double budget = row.at("/evidence/weight").asDouble() * row.at("/evidence/share").asDouble();
    return Math.min(1, row.get("p").asDouble() / budget);
  }

  private static Map<JsonNode, Double> adjusted(List<JsonNode> rows, ToDoubleFunction<JsonNode> p) {
    List<JsonNode> sorted = rows.stream().sorted(Comparator.comparingDouble(p)).toList();
    Map<JsonNode, Double> adjusted = new LinkedHashMap<>();
    double least = 1;
    for (int k = sorted.size(); k > 0; k--) {
      least = Math.min(least, p.applyAsDouble(sorted.get(k - 1)) * sorted.size() / k);
      adjusted.put(sorted.get(k - 1), least);
    }
    return adjusted;
  }

  private static String verdict(JsonNode row) {
    if (row.get("threshold").isNull() || row.get("better").asText().equals("unknown")) {
      return "not-judged";
    }
    double limit = row.get("threshold").asDouble();
    double sign = row.get("better").asText().equals("lower") ? 1 : -1;
    double change = number(row, "attributable") * sign;
    boolean known = row.get("supported").asBoolean();
    boolean riseOnly = RISE_ONLY.contains(row.get("unit").asText());
    if (known && change > limit || known && change < -limit && !riseOnly) {
      return change > 0 ? "regression" : "improvement";
    }
    boolean suspicious = row.get("p").asDouble() < 0.1;
    boolean withAll =
        row.get("cautions").toString().matches(".*(moved-with-all|as-before-step).*")
            && number(row, "change") * sign > limit;
    return change > limit && suspicious || withAll ? "cannot-tell" : "unchanged";
  }

  /** Null where a change from zero is infinite. */
  private static double number(JsonNode row, String field) {
    return row.get(field).isNull() ? Double.POSITIVE_INFINITY : row.get(field).asDouble();
  }

  private static String benchmark(JsonNode row) {
    return row.get("package").asText() + "." + row.get("benchmark").asText();
  }
}
