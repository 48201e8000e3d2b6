package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.baseline.Columns.Column;
import io.github.gobenchreporter.baseline.Steps.Step;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.Scale;
import io.github.gobenchreporter.unit.Unit;
import java.util.Arrays;
import java.util.List;

/**
 * Every stored run of a baseline, benchmark by benchmark.
 *
 * @param key which baseline
 * @param runs oldest first
 * @param series in the order of package and name, units as Go printed them
 */
public record History(BaselineKey key, List<StoredRun> runs, List<Series> series) {
  /** A step this many runs ago is news no longer. */
  public static final int RECENT = Window.DEFAULT_SIZE;

  /**
   * The values of one benchmark in one unit.
   *
   * @param samples one array a run; empty where a run does not have the benchmark
   * @param steps of the run medians, oldest first
   */
  public record Series(Benchmark benchmark, Unit unit, List<double[]> samples, List<Step> steps) {
    public Series {
      samples = List.copyOf(samples);
      steps = List.copyOf(steps);
    }

    /** One a run; NaN where a run does not have the benchmark. */
    public double[] medians() {
      return Quantiles.medians(samples);
    }

    /** Index of the newest run that has the benchmark. */
    public int lastRun() {
      int last = samples.size() - 1;
      while (last > 0 && samples.get(last).length == 0) {
        last--;
      }
      return last;
    }

    /** Whether one of the newest runs has the benchmark. */
    public boolean isCurrent() {
      return lastRun() >= samples.size() - RECENT;
    }

    /** The finite medians since the last step, {@link #RECENT} at most. */
    public double[] level() {
      int from = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).run();
      double[] level = Arrays.stream(medians()).skip(from).filter(Double::isFinite).toArray();
      return Arrays.copyOfRange(level, Math.max(0, level.length - RECENT), level.length);
    }

    /**
     * Standard deviation of the level: a fraction of it, or points where the unit is a percentage;
     * NaN with fewer than two runs.
     */
    public double spread() {
      return Scale.of(unit.isPercentage()).spread(level());
    }

    /** Whether two runs of the same code may differ by more than the default threshold of time. */
    public boolean cannotHold() {
      return !unit.isPercentage() && Noise.STRAY * spread() > Change.RELEVANT;
    }

    /** Whether a step went in the bad direction. */
    public boolean isWorse(Step step) {
      return unit.better().isWorse(step.change());
    }
  }

  /** A recent step in the bad direction. */
  public record Alarm(Series series, Step step) {}

  public History {
    runs = List.copyOf(runs);
    series = List.copyOf(series);
  }

  /** The history in these runs, oldest first, of all that has a finite value. */
  public static History of(BaselineKey key, List<StoredRun> runs) {
    return new History(
        key, runs, Columns.ofStored(runs).sorted().stream().map(History::series).toList());
  }

  private static Series series(Column column) {
    Unit unit = new Unit(column.unit());
    return new Series(column.benchmark(), unit, column.runs(), Steps.of(column.medians(), unit));
  }

  /** The steps in the bad direction among the newest runs, the newest first. */
  public List<Alarm> alarms() {
    int from = Math.max(1, runs.size() - RECENT);
    return series.stream()
        .filter(Series::isCurrent)
        .flatMap(
            each ->
                each.steps().stream()
                    .filter(step -> step.run() >= from && each.isWorse(step))
                    .map(step -> new Alarm(each, step)))
        .sorted((a, b) -> Integer.compare(b.step().run(), a.step().run()))
        .toList();
  }

  /** How noisy the times are since their last steps. */
  public Noise noise() {
    return Noise.of(
        series.stream()
            .filter(each -> each.isCurrent() && each.unit().isTimeOfAnOp())
            .mapToDouble(Series::spread)
            .filter(Double::isFinite)
            .toArray());
  }
}
