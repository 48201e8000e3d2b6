package io.github.gobenchreporter.evaluation.hosts;

import static io.github.gobenchreporter.evaluation.hosts.ClaimCheck.assertCorrelation;
import static io.github.gobenchreporter.evaluation.hosts.ClaimCheck.assertMean;
import static io.github.gobenchreporter.evaluation.hosts.ClaimCheck.assertSd;
import static io.github.gobenchreporter.evaluation.hosts.ClaimCheck.assertShare;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Influences on many rows at once: moods, neighbours, drift, machines. */
class TogetherTest {
  private static final int STORED = 0;
  private static final int HEAD = 1;
  private static final int AGAIN = 2;

  /** Two benchmarks, one stored run, the head's run and a re-run. */
  private static final Shape TWO = new Shape(2, 1, 1, 1);

  private static final int REPORTS = 20_000;

  @ParameterizedTest
  @CsvSource({".005, 1", ".01, .5", ".02, 0"})
  void moodsMoveAllRowsByTheSame(double sd, double share) {
    double[][] rows = Draws.shifts(Draws.only(new Moods(sd, share, 0, 0)), TWO, REPORTS);
    double[][] first = rowsOf(rows, 0);
    assertArrayEquals(Draws.flat(first), Draws.flat(rowsOf(rows, 1)));
    assertSd(sd, Draws.run(first, STORED));
    assertSd(sd, Draws.run(first, AGAIN));
    assertCorrelation(0, Draws.run(first, STORED), Draws.run(first, HEAD));
    if (share == 1) {
      assertArrayEquals(Draws.run(first, HEAD), Draws.run(first, AGAIN));
    } else {
      assertCorrelation(share, Draws.run(first, HEAD), Draws.run(first, AGAIN));
    }
  }

  @Test
  void noMoodIsNone() {
    double[][] rows = Draws.shifts(Draws.bare(Presets.named("moods of 0 %")), TWO, 100);
    assertArrayEquals(
        Draws.flat(Draws.shifts(Draws.bare(Host.plain(.005)), TWO, 100)), Draws.flat(rows));
  }

  @Test
  void badDaysAreRareAndLastAsLongAsTheJob() {
    double[][] rows = Draws.shifts(Draws.only(new Moods(0, 1, .05, .15)), TWO, 10 * REPORTS);
    double[] head = Draws.run(rowsOf(rows, 0), HEAD);
    assertArrayEquals(head, Draws.run(rowsOf(rows, 1), AGAIN));
    assertShare(.05, head, it -> it != 0);
    assertSd(.15, Arrays.stream(head).filter(it -> it != 0).toArray());
  }

  @Test
  void neighboursMoveTogether() {
    Shape shape = new Shape(40, 1, 1, 1);
    double[][] rows = Draws.shifts(Draws.only(new Neighbours(.006, .75)), shape, REPORTS);
    double[][] first = everyNth(rows, 40, 0);
    double[][] late = everyNth(rows, 40, 30);
    assertSd(.006, Draws.run(first, HEAD));
    assertSd(.006, Draws.run(late, HEAD));
    for (int lag : new int[] {1, 2, 5}) {
      double[] other = Draws.run(everyNth(rows, 40, 30 + lag), HEAD);
      assertCorrelation(Math.pow(.75, lag), Draws.run(late, HEAD), other);
    }
    assertCorrelation(0, Draws.run(late, HEAD), Draws.run(late, AGAIN));
    assertCorrelation(0, Draws.run(late, STORED), Draws.run(late, HEAD));
  }

  @Test
  void spikesOnlyEverSlowDown() {
    Host host = Draws.only(new Spikes(.05, .15));
    double[][] rows = Draws.shifts(host, new Shape(40, 1, 1, 1), 10_000);
    double[] head = Draws.run(rows, HEAD);
    assertShare(.05, head, it -> it > 0);
    assertShare(.95, head, it -> it == 0);
    double[] spikes = Arrays.stream(head).filter(it -> it > 0).toArray();
    assertMean(.15, spikes);
    assertShare(Math.exp(-2), spikes, it -> it > .3);
    double[] both = new double[head.length];
    Arrays.setAll(both, i -> Math.min(head[i], rows[i][AGAIN]));
    assertShare(.05 * .05, both, it -> it > 0);
  }

  @ParameterizedTest
  @CsvSource({"ALL, .01, .01", "ALL, .001, .001", "ONE, .01, 0"})
  void rowsDrift(Where where, double perRun, double others) {
    Host host = Draws.only(new SteadyDrift(where, perRun));
    double[][] rows = Draws.shifts(host, new Shape(3, 20, 1, 2), 1);
    for (int row = 0; row < 3; row++) {
      for (int run = 0; run < 23; run++) {
        double drift = Math.log1p(row == 0 ? perRun : others) * Math.min(run, 20);
        assertEquals(drift, rows[row][run], 1e-12, "row " + row + ", run " + run);
      }
    }
    assertEquals(where == Where.ONE, host.draw(TWO, 1).rows().get(0).odd());
  }

  @ParameterizedTest
  @ValueSource(doubles = {.1, .5})
  void aJobRunsOnEitherMachine(double share) {
    Machines machines = new Machines(share, .02, 0);
    double[][] rows = Draws.shifts(Draws.only(machines), TWO, REPORTS);
    double[] head = Draws.run(rowsOf(rows, 0), HEAD);
    assertArrayEquals(head, Draws.run(rowsOf(rows, 1), HEAD));
    assertArrayEquals(head, Draws.run(rowsOf(rows, 0), AGAIN));
    assertShare(share, head, it -> it > .01);
    double gap = Math.log(1.02);
    for (double shift : head) {
      assertEquals(shift > .01 ? gap : 0, shift, 1e-12);
    }
    double[] changes = new double[head.length];
    Arrays.setAll(changes, i -> rows[2 * i][HEAD] - rows[2 * i][STORED]);
    assertShare(2 * share * (1 - share), changes, it -> Math.abs(it) > .01);
  }

  @Test
  void theGapBetweenMachinesIsTheRowsOwn() {
    Host host = Draws.only(new Machines(1, .02, .01));
    double[][] rows = Draws.shifts(host, new Shape(200, 2, 1, 0), 100);
    assertMean(Math.log(1.02), Draws.run(rows, 0));
    assertSd(.01, Draws.run(rows, 0));
    assertArrayEquals(Draws.run(rows, 0), Draws.run(rows, 2));
  }

  @Test
  void influencesAddUp() {
    Host host =
        Draws.bare(Host.plain(.01))
            .and(Moods.ofTheJob(.02))
            .and(new Neighbours(.005, .75))
            .and(new Machines(1, .05, 0));
    double[][] rows = Draws.shifts(host, TWO, REPORTS);
    double[] head = Draws.run(rowsOf(rows, 0), HEAD);
    double variance = .01 * .01 + .02 * .02 + .005 * .005;
    assertMean(Math.log(1.05), head);
    assertSd(Math.sqrt(variance), head);
    double common = .02 * .02 + .75 * .005 * .005;
    assertCorrelation(common / variance, head, Draws.run(rowsOf(rows, 1), HEAD));
  }

  private static double[][] rowsOf(double[][] rows, int benchmark) {
    return everyNth(rows, 2, benchmark);
  }

  private static double[][] everyNth(double[][] rows, int n, int from) {
    double[][] some = new double[rows.length / n][];
    Arrays.setAll(some, i -> rows[n * i + from]);
    return some;
  }
}
