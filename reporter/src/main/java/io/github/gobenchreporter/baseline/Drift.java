package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.MeanDifference;
import io.github.gobenchreporter.stats.Moments;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.text.IsoDay;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far a baseline has moved, in steps each too small for anybody to notice: its last runs
 * against the last runs of its newest snapshot, or, where there is none, against the first runs of
 * the window.
 *
 * @param since the snapshot's name, or the day of the window's first run
 * @param units over all benchmarks that both ends have
 * @param rows by benchmark; none without a snapshot, for which a single step is no drift
 */
public record Drift(String since, List<Moved> units, List<Moved> rows) {
  /** How many runs of either end count: enough to calm the noise, few enough to be current. */
  public static final int LAST = 5;

  /** Of fewer runs the first and the last are not apart. */
  private static final int FEWEST_RUNS = 6;

  /** Without a snapshot so many benchmarks have to move, of which a step of one is not all. */
  private static final int FEWEST_BENCHMARKS = 3;

  /**
   * What moved.
   *
   * @param benchmark whose it is; {@link #ALL} for all together
   * @param change a fraction, or points where the unit is a percentage
   * @param low lower end of its 95 % interval; NaN where single runs tell none
   * @param high upper end
   */
  public record Moved(Benchmark benchmark, Unit unit, double change, double low, double high) {
    /** Stands for all benchmarks of a unit together. */
    public static final Benchmark ALL = new Benchmark("", "");

    /** A difference of logarithms as a fraction, or one of points as it is. */
    static Moved of(Benchmark benchmark, Unit unit, boolean logs, MeanDifference moved) {
      return logs
          ? new Moved(
              benchmark,
              unit,
              Math.expm1(moved.value()),
              Math.expm1(moved.low()),
              Math.expm1(moved.high()))
          : new Moved(benchmark, unit, moved.value(), moved.low(), moved.high());
    }
  }

  public Drift {
    units = List.copyOf(units);
    rows = List.copyOf(rows);
  }

  /**
   * Compares the last runs of a baseline with its newest snapshot, which is read for it, or else
   * with its first runs; empty where there is nothing to compare with.
   *
   * @param runs of the baseline, oldest first
   */
  public static Optional<Drift> of(Baselines baselines, BaselineKey key, List<StoredRun> runs) {
    if (runs.isEmpty() || key.ref().isSnapshot()) {
      return Optional.empty();
    }
    List<BaselineKey> snapshots = baselines.snapshots(key);
    if (snapshots.isEmpty()) {
      return within(runs);
    }
    BaselineKey newest = snapshots.get(snapshots.size() - 1);
    return Optional.of(
        since(newest.ref(), runs, baselines.runs(newest, new Window(LAST, Optional.empty()))));
  }

  /**
   * Compares the last runs with a snapshot's last ones, so that the same runs show no change.
   *
   * @param runs of the baseline, oldest first
   * @param frozen the snapshot's runs, oldest first
   */
  public static Drift since(BaselineRef snapshot, List<StoredRun> runs, List<StoredRun> frozen) {
    List<Ends> ends = Ends.of(last(frozen, LAST), last(runs, LAST));
    return new Drift(
        snapshot.name(), units(ends, 1, Moments::mean), ends.stream().map(Ends::moved).toList());
  }

  /** Compares the last runs with the first; empty for few. */
  static Optional<Drift> within(List<StoredRun> runs) {
    if (runs.size() < FEWEST_RUNS) {
      return Optional.empty();
    }
    int some = Math.min(LAST, runs.size() / 2);
    List<Ends> ends = Ends.of(runs.subList(0, some), last(runs, some));
    String day = IsoDay.of(runs.get(0).time());
    return Optional.of(
        new Drift(day, units(ends, FEWEST_BENCHMARKS, Quantiles::median), List.of()));
  }

  private static List<StoredRun> last(List<StoredRun> runs, int some) {
    return runs.subList(Math.max(0, runs.size() - some), runs.size());
  }

  /**
   * Every unit whose benchmarks have ratios, all together: their common distance from where they
   * began, run by run, tells how much of it is noise.
   *
   * @param fewest benchmarks that a unit must have
   * @param center of the benchmarks' distances in a run
   */
  private static List<Moved> units(List<Ends> ends, int fewest, ToDoubleFunction<double[]> center) {
    Map<Unit, List<Ends>> byUnit = new LinkedHashMap<>();
    ends.stream()
        .filter(Ends::logs)
        .forEach(it -> byUnit.computeIfAbsent(it.unit(), unit -> new ArrayList<>()).add(it));
    byUnit.values().removeIf(rows -> rows.size() < fewest);
    List<Moved> units = new ArrayList<>();
    byUnit.forEach(
        (unit, rows) -> {
          int first = rows.get(0).before().length;
          int all = first + rows.get(0).after().length;
          MeanDifference moved =
              MeanDifference.of(levels(rows, 0, first, center), levels(rows, first, all, center));
          units.add(Moved.of(Moved.ALL, unit, true, moved));
        });
    return units;
  }

  private static double[] levels(
      List<Ends> rows, int from, int to, ToDoubleFunction<double[]> center) {
    return IntStream.range(from, to)
        .mapToObj(
            run -> Ends.present(rows.stream().mapToDouble(row -> row.distance(run)).toArray()))
        .filter(distances -> distances.length > 0)
        .mapToDouble(center)
        .toArray();
  }
}
