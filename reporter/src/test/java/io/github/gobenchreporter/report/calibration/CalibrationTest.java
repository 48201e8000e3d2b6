package io.github.gobenchreporter.report.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.regression.Calibration;
import io.github.gobenchreporter.regression.CalibrationAdvice;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Thresholds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Simulated hosts: what is said of them is what was put in. */
class CalibrationTest {
  private static final Policy POLICY = new Policy(Method.NOISE_AWARE, 0.05, 20, Thresholds.DEFAULT);
  private static final int RUNS = 10;
  private static final int SAMPLES = 6;

  private static Benchmark benchmark(int number) {
    return new Benchmark("example.com/p", "BenchmarkNumber" + number + "-8");
  }

  /** Twelve benchmarks whose samples and runs differ so much; seeded. */
  private static Calibration host(ToDoubleFunction<Integer> within, double between) {
    Random random = new Random(7);
    List<Run> runs = new ArrayList<>();
    for (int r = 0; r < RUNS; r++) {
      List<BenchmarkResults> results = new ArrayList<>();
      for (int b = 0; b < 12; b++) {
        double run = between * random.nextGaussian();
        double[] times = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
          double noise = run + within.applyAsDouble(b) * random.nextGaussian();
          times[i] = Math.rint(1e5 * Math.exp(noise)) / 10;
        }
        results.add(new BenchmarkResults(benchmark(b), new long[SAMPLES], Map.of("ns/op", times)));
      }
      runs.add(
          new Run(
              Configuration.EMPTY.with("cpu", "Apple M4"),
              results,
              Map.of(),
              List.of(),
              List.of(),
              List.of(),
              new Run.Volume(0, 0, 0, 0)));
    }
    Map<Benchmark, Double> seconds = new HashMap<>();
    for (int b = 0; b < 12; b++) {
      seconds.put(benchmark(b), 0.1);
    }
    return Calibration.of(runs, seconds, Duration.ofMinutes(2), POLICY);
  }

  @Test
  void theSpreadIsThatOfTheHost() {
    Calibration calibration = host(b -> 0.01, 0.02);
    double within =
        calibration.sights().stream().mapToDouble(it -> it.spread().within()).average().orElse(0);
    double between =
        calibration.sights().stream().mapToDouble(it -> it.spread().between()).average().orElse(0);
    assertEquals(0.01, within, 0.001);
    assertEquals(0.02, between, 0.003);
  }

  @Test
  void whatAllRunsShareIsSeenSideBySideAndNotByStoredRuns() {
    Calibration calibration = host(b -> 0.004, 0.02);
    for (Calibration.Sight each : calibration.sights()) {
      assertTrue(each.stored().smallest() > 0.04, each.toString());
      assertTrue(each.paired().pairs().orElse(0) <= 10, each.toString());
      assertTrue(each.paired().smallest(each.paired().within()) < 0.005, each.toString());
    }
    assertEquals(Duration.ofMinutes(1), CalibrationAdvice.of(calibration).budget().orElseThrow());
  }

  @Test
  void theNoisiestGetARuleOfTheirOwnAndMoreSamplesWhereTheyHelp() {
    CalibrationAdvice advice = CalibrationAdvice.of(host(b -> b == 3 ? 0.06 : 0.003, 0.001));
    assertEquals(2, advice.thresholds().size(), advice.toString());
    assertEquals("ns/op=±1.5%", advice.thresholds().get(0));
    assertTrue(advice.thresholds().get(1).startsWith("Number3 ns/op=±"), advice.toString());
    assertEquals(3, advice.samples());
    Calibration noisy = host(b -> 0.02, 0.0);
    assertTrue(CalibrationAdvice.of(noisy).samples() >= 15, CalibrationAdvice.of(noisy).toString());
    Thresholds.DEFAULT.and(advice.thresholds());
  }

  @Test
  void aHostThatShowsNothingIsSaidToBeTooNoisy() {
    String text = CalibrationText.render(host(b -> 0.4, 0.4));
    assertTrue(text.contains("stored runs: this host is too noisy now for any threshold"), text);
    assertTrue(text.contains("side by side: no budget shows a change"), text);
  }

  @Test
  void theScreenBeginsWithTheNoisiest() {
    List<String> lines =
        CalibrationText.render(host(b -> b == 3 ? 0.06 : 0.003, 0.001)).lines().toList();
    assertEquals("12 benchmarks, 10 runs of the same code on this host", lines.get(0));
    assertTrue(lines.get(1).startsWith("noisiest first   time/op"), lines.get(1));
    assertTrue(lines.get(2).startsWith("p Number3"), lines.get(2));
    assertTrue(
        lines.get(15).startsWith("stored runs: -count=3, thresholds 'ns/op=±1.5%', 'Number3"),
        lines.get(15));
    assertTrue(lines.stream().allMatch(it -> it.length() <= 130), lines.toString());
  }

  @Test
  void jsonHasEveryBenchmark() {
    JsonNode json = CalibrationJson.of(host(b -> 0.003, 0.002));
    assertEquals(12, json.path("benchmarks").size());
    assertEquals("BenchmarkNumber0", json.at("/benchmarks/0/benchmark").asText());
    assertEquals(0.015, json.at("/benchmarks/0/threshold").asDouble());
    assertEquals(60, json.at("/suggested/budgetSeconds").asInt());
    JsonNode blind = CalibrationJson.of(host(b -> 0.4, 0.4));
    assertTrue(blind.at("/benchmarks/0/paired/pairsForThreshold").isNull(), blind.toString());
    assertTrue(blind.at("/suggested/budgetSeconds").isNull(), blind.toString());
  }
}
