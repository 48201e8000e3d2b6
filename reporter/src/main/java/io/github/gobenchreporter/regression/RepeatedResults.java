package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.unit.Unit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a head looks as if an older run stood in the same file.
 *
 * @param times how often it has the results of the newest stored run, the same for every benchmark;
 *     below 2 where nothing is repeated
 * @param each how many results of a benchmark are stored
 */
record RepeatedResults(int times, int each) {
  private static final RepeatedResults NONE = new RepeatedResults(0, 0);

  /** How often chance alone may set the halves of any benchmark apart. */
  private static final double SELDOM = 0.05;

  static RepeatedResults of(Run head, Run newest) {
    Map<Benchmark, Integer> stored = new HashMap<>();
    newest.results().forEach(it -> stored.put(it.benchmark(), it.lines()));
    RepeatedResults found = NONE;
    for (BenchmarkResults results : head.results()) {
      int before = stored.getOrDefault(results.benchmark(), 0);
      // One result a benchmark is what other tools keep of several.
      if (before < 2 || results.lines() % before > 0) {
        return NONE;
      }
      RepeatedResults here = new RepeatedResults(results.lines() / before, before);
      if (here.times < 2 || found != NONE && here.times != found.times) {
        return NONE;
      }
      found = here;
    }
    return found;
  }

  /** What to look at. */
  Optional<String> note() {
    return times < 2
        ? Optional.empty()
        : Optional.of(
            "every benchmark has %d times the results of the newest stored run (%d, not %d): unless -count was raised, an older run is in the file"
                .formatted(times, times * each, each));
  }

  /** Benchmarks whose halves are apart, as two runs of different code are, and why that is odd. */
  Map<Benchmark, String> doubts(Run head) {
    Map<Benchmark, String> doubts = new LinkedHashMap<>();
    if (times != 2 || head.results().size() * apartByChance() > SELDOM) {
      return doubts;
    }
    for (BenchmarkResults results : head.results()) {
      results.samples().entrySet().stream()
          .filter(it -> new Unit(it.getKey()).isTimeOfAnOp() && areApart(it.getValue()))
          .forEach(
              it ->
                  doubts.put(
                      results.benchmark(),
                      "its first %d results are apart from the other %d: is an older run in the file?"
                          .formatted(each, each)));
    }
    return doubts;
  }

  /** How often all of one half lie below all of the other where all are alike. */
  private double apartByChance() {
    double orders = 1;
    for (int i = 1; i <= each; i++) {
      orders *= (double) (each + i) / i;
    }
    return 2 / orders;
  }

  private static boolean areApart(double[] samples) {
    double[] first = Arrays.copyOfRange(samples, 0, samples.length / 2);
    double[] second = Arrays.copyOfRange(samples, samples.length / 2, samples.length);
    Arrays.sort(first);
    Arrays.sort(second);
    boolean apart = first[first.length - 1] < second[0] || second[second.length - 1] < first[0];
    double change = Quantiles.median(second) / Quantiles.median(first) - 1;
    return apart && Math.abs(change) > Change.RELEVANT;
  }
}
