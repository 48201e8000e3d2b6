package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.baseline.Drift;
import io.github.gobenchreporter.baseline.Drift.Moved;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much of its threshold a baseline has used up by slow drift.
 *
 * @param benchmark whose it is; {@link Moved#ALL} for the geometric mean of all
 * @param change since then: a fraction, or points where the unit is a percentage
 * @param low lower end of its 95 % interval; NaN where single runs tell none
 * @param high upper end
 * @param budget the threshold, in the scale of the change
 * @param since the name of a snapshot, or a day
 * @param beyond whether it is worse by more than the budget, and by more than runs differ
 */
public record Drifted(
    Benchmark benchmark,
    Unit unit,
    double change,
    double low,
    double high,
    double budget,
    String since,
    boolean beyond) {
  /** The worst tell where to look. */
  private static final int MOST_ROWS = 5;

  /** What shows as 0.1 % at least. */
  private static final double SMALLEST = 0.0005;

  /** Whether it is of all benchmarks together: a finding of the report's headline. */
  public boolean ofAll() {
    return benchmark.equals(Moved.ALL);
  }

  /** Whether it is told from a snapshot; else it is from the first runs of the window. */
  public boolean sinceSnapshot() {
    return since.lastIndexOf('@') > 0;
  }

  /** How many budgets it is. */
  public double severity() {
    return Math.abs(change) / budget;
  }

  /**
   * All benchmarks together by unit, rates only where there is no time that they follow from, then
   * those that are beyond their budget, the worst first.
   */
  static List<Drifted> of(Drift drift, Thresholds thresholds) {
    List<Drifted> all = new ArrayList<>();
    boolean timed = drift.units().stream().anyMatch(it -> it.unit().isTimeOfAnOp());
    for (Moved unit : drift.units()) {
      of(unit, drift.since(), thresholds)
          .filter(it -> it.unit().isTimeOfAnOp() || Math.abs(it.change()) > SMALLEST)
          .filter(it -> !timed || !it.unit().isRate())
          .ifPresent(all::add);
    }
    drift.rows().stream()
        .flatMap(row -> of(row, drift.since(), thresholds).stream())
        .filter(Drifted::beyond)
        .sorted(Comparator.comparingDouble(row -> -row.severity()))
        .limit(MOST_ROWS)
        .forEach(all::add);
    return all;
  }

  /** Empty where no threshold in its scale gates the unit. */
  private static Optional<Drifted> of(Moved moved, String since, Thresholds thresholds) {
    return thresholds
        .of(moved.benchmark(), moved.unit())
        .filter(threshold -> threshold.absolute() == moved.unit().isPercentage())
        .map(
            threshold ->
                new Drifted(
                    moved.benchmark(),
                    moved.unit(),
                    moved.change(),
                    moved.low(),
                    moved.high(),
                    threshold.amount(),
                    since,
                    isBeyond(moved, threshold)));
  }

  private static boolean isBeyond(Moved moved, Threshold threshold) {
    Better better = threshold.direction(moved.unit().better());
    boolean worse = better.isWorse(moved.low()) && better.isWorse(moved.high());
    return worse && Math.abs(moved.change()) > threshold.amount();
  }
}
