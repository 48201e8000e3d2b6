package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.benchfmt.Benchmark;
import java.util.ArrayList;
import java.util.List;

/** Makes rows fit into the budget: ten rounds of all, with shorter chunks, else of fewer rows. */
record Fitting(BudgetClock clock) {
  private static final int ROUNDS = 10;

  /**
   * The rows that fit, in order.
   *
   * @param left takes those that do not
   */
  List<PairedBenchmark> fit(List<PairedBenchmark> rows, List<Benchmark> left) {
    double time = clock.nanosecondsLeft();
    List<PairedBenchmark> all = ROUNDS * pairs(rows) <= time ? rows : shortened(rows);
    List<PairedBenchmark> fitting = new ArrayList<>();
    double used = 0;
    for (PairedBenchmark row : all) {
      used += ROUNDS * row.pilot().pair();
      if (used <= time || fitting.isEmpty()) {
        fitting.add(row);
      } else {
        left.add(row.target().benchmark());
      }
    }
    return fitting;
  }

  private static double pairs(List<PairedBenchmark> rows) {
    return rows.stream().mapToDouble(row -> row.pilot().pair()).sum();
  }

  private static List<PairedBenchmark> shortened(List<PairedBenchmark> rows) {
    return rows.stream()
        .map(row -> new PairedBenchmark(row.target(), row.pilot().shortened()))
        .toList();
  }
}
