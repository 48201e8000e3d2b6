package io.github.gobenchreporter.measure.ab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.benchfmt.Benchmark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FittingTest {
  private static final double START = 10e6;
  private static final double SECOND = 1e9;

  private long now;

  /** Of ten rounds with chunks of 30 ms after 10 ms, a row takes .8 s. */
  @Test
  void whereAnotherRowCannotFitNoTimeIsLostWithItsPilot() {
    Fitting fitting = new Fitting(BudgetClock.start(Duration.ofSeconds(10), () -> now));
    assertTrue(fitting.leavesTimeAfter(rows(12, 1e3)));
    assertFalse(fitting.leavesTimeAfter(rows(13, 1e3)));
    now = Math.round(5 * SECOND);
    assertTrue(fitting.leavesTimeAfter(rows(6, 1e3)));
    assertFalse(fitting.leavesTimeAfter(rows(7, 1e3)));
  }

  @Test
  void whatHasNoPlaceIsNamedAndTheOthersKeepTenRounds() {
    Fitting fitting = new Fitting(BudgetClock.start(Duration.ofSeconds(10), () -> now));
    List<Benchmark> left = new ArrayList<>();
    List<PairedBenchmark> rows = fitting.fit(rows(40, 1e3), left);
    assertEquals(40, rows.size() + left.size());
    double round = rows.stream().mapToDouble(row -> row.pilot().pair()).sum();
    assertTrue(10 * round <= 10 * SECOND && rows.size() >= 11, () -> "rows " + rows.size());
  }

  @Test
  void whereTheHostBecomesSoSlowThatTenRoundsDoNotFitTheLastRowsAreClosed() {
    Fitting fitting = new Fitting(BudgetClock.start(Duration.ofSeconds(10), () -> now).forPairs());
    List<PairedBenchmark> rows = rows(10, 1e3);
    now = Math.round(6 * SECOND);
    fitting.again(rows, 2);
    assertEquals(6, rows.stream().filter(PairedBenchmark::isOpen).count()); // .64 s each
    assertTrue(rows.get(5).isOpen());
  }

  @Test
  void onlyTheFirstTenRoundsMayUseAllOfTheBudget() {
    Fitting fitting = new Fitting(BudgetClock.start(Duration.ofSeconds(10), () -> now).forPairs());
    now = Math.round(8.5 * SECOND);
    assertTrue(fitting.goesOn(8, SECOND));
    assertFalse(fitting.goesOn(8, 2 * SECOND));
    assertFalse(fitting.goesOn(10, SECOND));
  }

  @Test
  void afterARoundSeveralOperationsNeverBecomeOne() {
    List<PairedBenchmark> rows = rows(1, 45e6);
    PairedBenchmark row = rows.get(0);
    row.plan(1);
    assertEquals(2, row.iterations());
    row.plan(1000);
    assertEquals(20, row.iterations(), "operations may take longer the more there are");
  }

  private static List<PairedBenchmark> rows(int count, double operation) {
    Start start = new Start(START, START, 0, operation);
    return IntStream.range(0, count)
        .mapToObj(i -> new Target("example.com/m", "Benchmark" + i, 1))
        .map(target -> new PairedBenchmark(target, Pace.several(start, start)))
        .toList();
  }
}
