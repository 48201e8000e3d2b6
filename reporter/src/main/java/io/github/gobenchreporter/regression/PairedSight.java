package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.stats.paired.Looks;
import io.github.gobenchreporter.stats.paired.PairedEstimate;
import io.github.gobenchreporter.stats.paired.Pairs;
import io.github.gobenchreporter.stats.paired.TimedPairs;
import io.github.gobenchreporter.stats.paired.Verdicts;
import io.github.gobenchreporter.unit.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What base and head in turns see of a benchmark, told by samples that ran directly after each
 * other.
 *
 * @param deviation of one pair, in logs
 * @param seconds that a pair takes
 * @param pairs that show a change as large as the threshold; empty where a thousand do not
 * @param within the budget: how many pairs that is, where all benchmarks share it
 */
public record PairedSight(double deviation, double seconds, OptionalInt pairs, int within) {
  /** Beyond it pairs take hours and still show little. */
  private static final int MOST = 1000;

  /** What each benchmark would show; those with too few samples are left out. */
  static Map<Benchmark, PairedSight> of(
      List<Run> runs,
      Collection<Benchmark> benchmarks,
      Map<Benchmark, Double> seconds,
      Duration budget,
      Thresholds thresholds) {
    List<Benchmark> rows = new ArrayList<>();
    List<Pairs> pairs = new ArrayList<>();
    List<Double> limits = new ArrayList<>();
    for (Benchmark each : benchmarks) {
      TimedPairs timed = timed(runs, each);
      if (timed.count() >= Pairs.FEWEST) {
        rows.add(each);
        pairs.add(timed.judged(timed.count()));
        double level = Arrays.stream(timed.baseWall()).average().orElseThrow();
        limits.add(Calibration.limit(thresholds, each, level).orElse(Thresholds.DEFAULT_TIME));
      }
    }
    double round = rows.stream().mapToDouble(it -> 2 * seconds.getOrDefault(it, 0.0)).sum();
    int within = (int) Math.min(MOST, budget.toSeconds() / Math.max(1e-3, round));
    List<PairedEstimate> estimates = PairedEstimate.of(pairs);
    Map<Benchmark, PairedSight> sights = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      double variance = estimates.get(i).variance();
      double pair = 2 * seconds.getOrDefault(rows.get(i), Double.NaN);
      sights.put(
          rows.get(i),
          new PairedSight(
              Math.sqrt(variance), pair, pairs(variance, Math.log1p(limits.get(i))), within));
    }
    return sights;
  }

  /** The smallest change that so many pairs would show, as a fraction. */
  public double smallest(int pairs) {
    return PairedEstimate.fraction(
        PairedEstimate.expected(Math.max(Pairs.FEWEST, pairs), deviation * deviation).smallest());
  }

  /** The first look at which a change of this size would show. */
  private static OptionalInt pairs(double variance, double limit) {
    for (int n = Verdicts.FEWEST_PAIRS; n <= MOST; n = Looks.after(n)) {
      if (PairedEstimate.expected(n, variance).smallest() <= limit) {
        return OptionalInt.of(n);
      }
    }
    return OptionalInt.empty();
  }

  /** Samples 1 and 2 of a run are a pair, 3 and 4 are one, and so on. */
  private static TimedPairs timed(List<Run> runs, Benchmark benchmark) {
    List<double[]> wall = new ArrayList<>();
    List<double[]> cpu = new ArrayList<>();
    for (Run run : runs) {
      for (BenchmarkResults each : run.results()) {
        if (each.benchmark().equals(benchmark)) {
          wall.add(each.samples(Unit.NS_PER_OP.name()).orElse(new double[0]));
          cpu.add(each.samples(Unit.CPU_NS_PER_OP.name()).orElse(new double[0]));
        }
      }
    }
    double[] times = every(wall, 0);
    double step =
        Arrays.stream(times).map(it -> Unit.NS_PER_OP.printedStep(it) / it).average().orElse(0);
    boolean known = every(cpu, 0).length == times.length && every(cpu, 1).length == times.length;
    double[] unknown = new double[times.length];
    Arrays.fill(unknown, Double.NaN);
    return new TimedPairs(
        times,
        every(wall, 1),
        known ? every(cpu, 0) : unknown,
        known ? every(cpu, 1) : unknown,
        unknown,
        step);
  }

  /** The first or the second of every pair. */
  private static double[] every(List<double[]> runs, int place) {
    return runs.stream()
        .flatMapToDouble(
            run -> IntStream.range(0, run.length / 2).mapToDouble(i -> run[2 * i + place]))
        .toArray();
  }
}
