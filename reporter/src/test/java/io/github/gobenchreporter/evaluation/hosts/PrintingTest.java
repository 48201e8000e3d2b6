package io.github.gobenchreporter.evaluation.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows of one benchmark, and what printing leaves of them. */
class PrintingTest {
  private static final Host ALL_UNITS = Presets.named("all units");

  @Test
  void aBenchmarkHasItsRowsInGosOrder() {
    List<String> rows =
        ALL_UNITS.draw(new Shape(2, 1, 1, 0), 1).rows().stream()
            .map(it -> it.benchmark() + " " + it.metric().unit())
            .toList();
    assertEquals(
        List.of(
            "BenchmarkRow0 ns/op",
            "BenchmarkRow0 MB/s",
            "BenchmarkRow0 B/op",
            "BenchmarkRow0 allocs/op",
            "BenchmarkRow1 ns/op",
            "BenchmarkRow1 MB/s",
            "BenchmarkRow1 B/op",
            "BenchmarkRow1 allocs/op"),
        rows);
  }

  @Test
  void throughputIsTheReciprocalOfTime() {
    Printing exact = ALL_UNITS.printing().digits(Digits.UNROUNDED);
    SimulatedRuns runs = ALL_UNITS.with(exact).draw(new Shape(40, 5, 3, 1), 1);
    for (int row = 0; row < 160; row += 4) {
      double payload = runs.stored()[0][row][0] * runs.stored()[0][row + 1][0];
      for (double[][] run : runs.head()) {
        for (int i = 0; i < 3; i++) {
          assertEquals(payload, run[row][i] * run[row + 1][i], 1e-9 * payload);
        }
      }
    }
  }

  @Test
  void levelsLieEvenlyInTheirRange() {
    Host host = ALL_UNITS.with(ALL_UNITS.printing().time(new Range(10, 1000)));
    double[][] run = host.draw(new Shape(5000, 1, 1, 0), 1).head()[0];
    assertEquals(.5, share(rows(run, 0), it -> it < 100), 5 * .5 / Math.sqrt(5000));
    assertEquals(.5, share(rows(run, 1), it -> it < 1000), 5 * .5 / Math.sqrt(5000));
    assertTrue(rows(run, 0).min().orElseThrow() < 11 && rows(run, 0).max().orElseThrow() > 950);
  }

  @Test
  void slowThroughputHasFewValues() {
    double[][] run = Presets.named("MB/s below one").draw(new Shape(500, 1, 5, 0), 1).head()[0];
    rows(run, 1).forEach(it -> assertEquals(Math.rint(it * 100) / 100, it));
    assertTrue(rows(run, 1).distinct().count() < 100);
  }

  @Test
  void aQuarterOfANanosecondHasThreeValuesInTwoDecimalsAndHundredsInFour() {
    assertEquals(List.of(.24, .25, .26), values("a quarter of a nanosecond, two decimals"));
    List<Double> fine = values("a quarter of a nanosecond, four digits");
    assertTrue(fine.size() > 80 && fine.size() < 200, fine::toString);
    fine.forEach(it -> assertEquals(Math.rint(it * 1e4) / 1e4, it));
  }

  private static List<Double> values(String host) {
    double[][] run = Presets.named(host).draw(new Shape(500, 1, 5, 0), 1).head()[0];
    return rows(run, 0, 1).sorted().distinct().boxed().toList();
  }

  @Test
  void mostBenchmarksAlwaysAllocateTheSame() {
    SimulatedRuns runs = ALL_UNITS.draw(new Shape(100, 10, 5, 1), 1);
    int zero = 0;
    int flickering = 0;
    for (int row = 2; row < 400; row += 4) {
      long values = distinct(runs, row);
      if (runs.rows().get(row).odd()) {
        flickering++;
        assertTrue(values > 1, "B/op of row " + row);
      } else {
        assertEquals(1, values);
        assertEquals(1, distinct(runs, row + 1));
        assertEquals(runs.head()[0][row][0], 16 * runs.head()[0][row + 1][0]);
        zero += runs.head()[0][row][0] == 0 ? 1 : 0;
      }
    }
    assertEquals(10, flickering);
    assertTrue(zero >= 30 && zero <= 40, "0 B/op: " + zero);
  }

  @Test
  void unsteadyAllocationsAreWholeAndSpreadAsDescribed() {
    Host host = Presets.named("unsteady allocations");
    Host exact = host.with(host.printing().digits(Digits.UNROUNDED));
    SimulatedRuns printed = host.draw(new Shape(400, 60, 10, 0), 1);
    SimulatedRuns runs = exact.draw(new Shape(400, 60, 10, 0), 1);
    double within = 0;
    double total = 0;
    int big = 0;
    for (int row = 2; row < 1600; row += 4) {
      for (int run = 0; run < 60; run++) {
        double[] floors = printed.stored()[run][row];
        double[] means = runs.stored()[run][row];
        assertTrue(Arrays.equals(floors, Arrays.stream(means).map(Math::floor).toArray()));
      }
      if (runs.stored()[0][row][0] > 60) {
        big++;
        within += variance(runs, row, 0, 1);
        total += variance(runs, row, 1, 0);
      }
    }
    assertEquals(6, Math.sqrt(within / big), 6 * 5 / Math.sqrt(2d * big * 540));
    assertEquals(3, Math.sqrt(total / big - 36d / 10), 3 * 5 / Math.sqrt(2d * big * 59) * 1.4);
  }

  /** Unbiased variance within the runs, or between their means. */
  private static double variance(SimulatedRuns runs, int row, int between, int within) {
    double[] means =
        Arrays.stream(runs.stored()).mapToDouble(it -> ClaimCheck.mean(it[row])).toArray();
    double ofMeans = Math.pow(ClaimCheck.sd(means), 2) * means.length / (means.length - 1);
    double inside =
        Arrays.stream(runs.stored())
            .mapToDouble(it -> Math.pow(ClaimCheck.sd(it[row]), 2) * 10 / 9)
            .average()
            .orElseThrow();
    return between * ofMeans + within * inside;
  }

  private static long distinct(SimulatedRuns runs, int row) {
    return DoubleStream.concat(
            Arrays.stream(runs.stored()).flatMapToDouble(it -> Arrays.stream(it[row])),
            Arrays.stream(runs.head()).flatMapToDouble(it -> Arrays.stream(it[row])))
        .distinct()
        .count();
  }

  private static double share(DoubleStream values, DoublePredicate kind) {
    return values.map(it -> kind.test(it) ? 1 : 0).average().orElseThrow();
  }

  /** All samples of one metric in a run of four a benchmark. */
  private static DoubleStream rows(double[][] run, int metric) {
    return rows(run, metric, 4);
  }

  private static DoubleStream rows(double[][] run, int metric, int metrics) {
    return IntStream.range(0, run.length)
        .filter(it -> it % metrics == metric)
        .mapToObj(it -> run[it])
        .flatMapToDouble(Arrays::stream);
  }
}
