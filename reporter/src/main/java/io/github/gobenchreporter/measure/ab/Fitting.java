package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.benchfmt.Benchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Makes rows fit into the budget: with chunks that leave place for twenty rounds of all, else ten
 * rounds with chunks as short as can be, else of fewer rows.
 */
record Fitting(BudgetClock clock) {
  private static final int ENOUGH = 20;
  private static final int FEWEST = 10;

  /**
   * The rows that fit, in order.
   *
   * @param left takes those that do not
   */
  List<PairedBenchmark> fit(List<PairedBenchmark> rows, List<Benchmark> left) {
    double time = clock.nanosecondsLeft();
    List<PairedBenchmark> all = cut(rows, time / ENOUGH, Pilot.Found::shorter);
    if (FEWEST * pairs(all) > time) {
      all = cut(rows, time / FEWEST, Pilot.Found::shortest);
    }
    List<PairedBenchmark> fitting = new ArrayList<>();
    double used = 0;
    for (PairedBenchmark row : all) {
      used += FEWEST * row.pilot().pair();
      if (used <= time || fitting.isEmpty()) {
        fitting.add(row);
      } else {
        left.add(row.target().benchmark());
      }
    }
    return fitting;
  }

  /** Rows of which all pairs together take this long; each gives the same share of its chunks. */
  private static List<PairedBenchmark> cut(
      List<PairedBenchmark> rows, double round, BiFunction<Pilot.Found, Double, Pilot.Found> cut) {
    double operations = rows.stream().mapToDouble(row -> row.pilot().operations()).sum();
    double starts = pairs(rows) - operations;
    double share = Math.max(0, (round - starts) / operations);
    return share >= 1
        ? rows
        : rows.stream()
            .map(row -> new PairedBenchmark(row.target(), cut.apply(row.pilot(), share)))
            .toList();
  }

  private static double pairs(List<PairedBenchmark> rows) {
    return rows.stream().mapToDouble(row -> row.pilot().pair()).sum();
  }
}
