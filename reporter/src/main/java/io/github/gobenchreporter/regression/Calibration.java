package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.baseline.Columns;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.unit.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs of one state of the code tell about the host that made them: which changes of a
 * benchmark's time would show here, and what that takes.
 *
 * @param sights one a benchmark
 * @param runs how many there were
 * @param budget that side by side was asked for
 */
public record Calibration(List<Sight> sights, int runs, Duration budget) {
  public Calibration {
    sights = List.copyOf(sights);
  }

  /**
   * What shows of one benchmark.
   *
   * @param benchmark by its name without {@code -N}
   * @param nanoseconds of one operation
   * @param limit its threshold, a fraction of its time; empty where nothing gates it
   * @param spread of its samples
   * @param stored what a comparison with stored runs sees
   * @param paired what base and head in turns see
   */
  public record Sight(
      Benchmark benchmark,
      double nanoseconds,
      Optional<Double> limit,
      SampleSpread spread,
      StoredSight stored,
      PairedSight paired) {}

  /**
   * What a comparison of one run with the others sees.
   *
   * @param smallest change that would show, as a fraction; NaN where nothing tells
   * @param seconds that a run of it takes
   * @param samples that a run needs: with more, a run says hardly more
   */
  public record StoredSight(double smallest, double seconds, int samples) {}

  /**
   * The calibration.
   *
   * @param runs of the same code, in their order, four at least
   * @param seconds that one sample takes
   * @param budget of side by side, which all benchmarks share
   */
  public static Calibration of(
      List<Run> runs, Map<Benchmark, Double> seconds, Duration budget, Policy policy) {
    Map<Benchmark, Double> smallest = smallest(runs, policy);
    Map<Benchmark, List<double[]>> times = times(runs);
    Map<Benchmark, PairedSight> paired =
        PairedSight.of(runs, times.keySet(), seconds, budget, policy.thresholds());
    BenchmarkNames names = BenchmarkNames.of(List.copyOf(times.keySet()));
    List<Sight> sights = new ArrayList<>();
    times.forEach(
        (benchmark, samples) -> {
          double level = Quantiles.median(Quantiles.medians(samples));
          Optional<Double> limit = limit(policy.thresholds(), benchmark, level);
          SampleSpread spread = SampleSpread.of(samples);
          double each = seconds.getOrDefault(benchmark, Double.NaN);
          StoredSight stored =
              new StoredSight(
                  smallest.getOrDefault(benchmark, Double.NaN),
                  each * samples.get(0).length,
                  spread.samples(limit.orElse(Thresholds.DEFAULT_TIME)));
          PairedSight turns = paired.get(benchmark);
          if (turns != null) {
            sights.add(new Sight(names.joined(benchmark), level, limit, spread, stored, turns));
          }
        });
    return new Calibration(sights, runs.size(), budget);
  }

  /** The threshold of a benchmark's time as a fraction of it. */
  static Optional<Double> limit(Thresholds thresholds, Benchmark benchmark, double nanoseconds) {
    return thresholds.of(benchmark, Unit.NS_PER_OP).map(it -> it.limit(nanoseconds, false));
  }

  /** The times of benchmarks that every run measured. */
  private static Map<Benchmark, List<double[]>> times(List<Run> runs) {
    Map<Benchmark, List<double[]>> times = new LinkedHashMap<>();
    Columns.of(runs).finite().all().stream()
        .filter(column -> column.unit().equals(Unit.NS_PER_OP.name()))
        .filter(column -> column.runs().stream().allMatch(run -> run.length > 0))
        .forEach(column -> times.put(column.benchmark(), column.runs()));
    return times;
  }

  /** Each run in turn is compared with all others; the middle of what would have shown. */
  private static Map<Benchmark, Double> smallest(List<Run> runs, Policy policy) {
    Map<Benchmark, List<Double>> all = new LinkedHashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      List<StoredRun> others = new ArrayList<>();
      for (int j = 0; j < runs.size(); j++) {
        if (j != i) {
          others.add(new StoredRun("run " + (j + 1), runs.get(j)));
        }
      }
      for (Row row : Comparison.rows(List.of(runs.get(i)), others, policy).rows()) {
        if (row.unit().equals(Unit.NS_PER_OP)) {
          row.judgement()
              .flatMap(it -> it.smallestDetectable().stream().boxed().findFirst())
              .ifPresent(
                  it -> all.computeIfAbsent(row.benchmark(), unused -> new ArrayList<>()).add(it));
        }
      }
    }
    Map<Benchmark, Double> middle = new LinkedHashMap<>();
    all.forEach(
        (benchmark, found) ->
            middle.put(
                benchmark,
                Quantiles.median(found.stream().mapToDouble(Double::doubleValue).toArray())));
    return middle;
  }
}
