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
  List<Row> fit(List<Row> rows, List<Benchmark> left) {
    double time = clock.nanosecondsLeft();
    List<Row> all = ROUNDS * pairs(rows) <= time ? rows : shortened(rows);
    List<Row> fitting = new ArrayList<>();
    double used = 0;
    for (Row row : all) {
      used += ROUNDS * row.pilot().pair();
      if (used <= time || fitting.isEmpty()) {
        fitting.add(row);
      } else {
        left.add(row.target().benchmark());
      }
    }
    return fitting;
  }

  private static double pairs(List<Row> rows) {
    return rows.stream().mapToDouble(row -> row.pilot().pair()).sum();
  }

  private static List<Row> shortened(List<Row> rows) {
    return rows.stream().map(row -> new Row(row.target(), row.pilot().shortened())).toList();
  }
}
