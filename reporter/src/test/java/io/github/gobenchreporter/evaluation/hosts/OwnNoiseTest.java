package io.github.gobenchreporter.evaluation.hosts;

import static io.github.gobenchreporter.evaluation.hosts.ClaimCheck.assertCorrelation;
import static io.github.gobenchreporter.evaluation.hosts.ClaimCheck.assertMean;
import static io.github.gobenchreporter.evaluation.hosts.ClaimCheck.assertSd;
import static io.github.gobenchreporter.evaluation.hosts.ClaimCheck.assertShare;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spread between runs, share of the job, correlation, tails, and how unlike rows are. */
class OwnNoiseTest {
  private static final double B = .01;

  /** One stored run, the head's run and two re-runs, of 40 rows in 500 reports. */
  private static final int STORED = 0;

  private static final int HEAD = 1;
  private static final int AGAIN = 2;

  @ParameterizedTest
  @ValueSource(doubles = {.003, .005, .01, .02, .04})
  void runsSpreadAsDescribed(double b) {
    double[][] rows = rows(OwnNoise.normal(b).jobShare(.5));
    for (int run = STORED; run <= AGAIN; run++) {
      assertMean(0, Draws.run(rows, run));
      assertSd(b, Draws.run(rows, run));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, .3, .5, .8})
  void rerunsShareWhatBelongsToTheJob(double share) {
    double[][] rows = rows(OwnNoise.normal(B).jobShare(share));
    assertCorrelation(share, Draws.run(rows, HEAD), Draws.run(rows, AGAIN));
    assertCorrelation(0, Draws.run(rows, STORED), Draws.run(rows, HEAD));
    assertCorrelation(0, Draws.run(rows, STORED), Draws.run(rows, AGAIN));
    assertCorrelation(share, Draws.run(rows, AGAIN), Draws.run(rows, AGAIN + 1));
  }

  @Test
  void rerunsAreTheSameWhereAllBelongsToTheJob() {
    for (DrawTails tails : new DrawTails[] {DrawTails.NORMAL, new DrawTails.StudentT(4)}) {
      double[][] rows = rows(OwnNoise.normal(B).jobShare(1).tails(tails));
      assertArrayEquals(Draws.run(rows, HEAD), Draws.run(rows, AGAIN), 1e-14);
    }
  }

  @Test
  void rowsAndTheirJobsGoTheirOwnWays() {
    Host host = Draws.bare(Host.plain(B).with(OwnNoise.normal(B).jobShare(.8)));
    double[][] rows = Draws.shifts(host, new Shape(2, 1, 1, 1), 20_000);
    double[][] first = everySecond(rows, 0);
    double[][] second = everySecond(rows, 1);
    assertCorrelation(0, Draws.run(first, HEAD), Draws.run(second, HEAD));
    assertCorrelation(0, Draws.run(first, HEAD), Draws.run(second, AGAIN));
  }

  @Test
  void tailsKeepTheShareOfTheJob() {
    OwnNoise outliers = OwnNoise.normal(B).jobShare(.5).tails(new DrawTails.Outliers(.1, 3));
    double[][] rows = rows(outliers);
    double variance = B * B * (.9 + .1 * 9);
    double[] products = new double[rows.length];
    Arrays.setAll(products, i -> rows[i][HEAD] * rows[i][AGAIN]);
    assertMean(.5 * variance, products);
    assertSd(Math.sqrt(variance), Draws.run(rows, AGAIN));
  }

  @Test
  void aRerunIsFarOffOfItsOwnAccord() {
    double[][] rows = rows(OwnNoise.normal(B).tails(new DrawTails.Outliers(.1, 100)));
    double[] both = new double[rows.length];
    Arrays.setAll(both, i -> Math.min(Math.abs(rows[i][HEAD]), Math.abs(rows[i][AGAIN])));
    double beyond = .1 * .9601; // of far draws, beyond 5 calm sds: P(|z| > .05)
    assertShare(beyond * beyond, both, it -> it > 5 * B);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, .5})
  void runsFollowTheOneBefore(double share) {
    double rho = .3;
    OwnNoise noise = OwnNoise.normal(B).correlated(rho).jobShare(share);
    Host host = Draws.bare(Host.plain(B).with(noise));
    double[][] rows = Draws.shifts(host, new Shape(40, 3, 1, 1), 500);
    for (int run = 0; run < 3; run++) {
      assertSd(B, Draws.run(rows, run));
      assertCorrelation(rho, Draws.run(rows, run), Draws.run(rows, run + 1));
    }
    assertCorrelation(rho * rho, Draws.run(rows, 0), Draws.run(rows, 2));
    assertCorrelation(rho, Draws.run(rows, 2), Draws.run(rows, 4));
    assertSd(B, Draws.run(rows, 4));
    double withHead = share + (1 - share) * rho * rho;
    assertCorrelation(withHead, Draws.run(rows, 3), Draws.run(rows, 4));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6})
  void tailsAreStudents(int degrees) {
    TDistribution t = TDistribution.of(degrees);
    double unit = B / Math.sqrt(degrees / (degrees - 2d));
    for (double share : new double[] {0, .5}) {
      OwnNoise noise = OwnNoise.normal(B).tails(new DrawTails.StudentT(degrees)).jobShare(share);
      double[] head = Draws.run(rows(noise), HEAD);
      for (double far : new double[] {.5, 1, 2, 3, 5}) {
        double beyond = 2 * t.survivalProbability(far);
        assertShare(beyond, head, it -> Math.abs(it) > far * unit);
        assertShare(beyond / 2, head, it -> it > far * unit);
      }
    }
  }

  @Test
  void nowAndThenARunIsFarOff() {
    Host host = Draws.bare(Presets.named("now and then 3 %"));
    double[] head = Draws.run(Draws.shifts(host, new Shape(40, 1, 1, 0), 2000), HEAD);
    assertSd(.005 * new DrawTails.Outliers(.1, 6).sd(), head);
    double twoOfThirty = .5049850750938458; // beyond 2 of 3 %: P(|z| > 2/3)
    assertShare(.1 * twoOfThirty + .9 * 6.334248366623984e-5, head, it -> Math.abs(it) > .02);
  }

  @Test
  void onRestlessDaysAllRowsScatterMore() {
    double restless = .5;
    OwnNoise noise = OwnNoise.normal(B).restless(restless).jobShare(.3);
    Host host = Draws.bare(Host.plain(B).with(noise));
    int benchmarks = 500;
    double[][] rows = Draws.shifts(host, new Shape(benchmarks, 1, 1, 1), 6000);
    double[] head = new double[6000];
    double[] again = new double[6000];
    for (int i = 0; i < head.length; i++) {
      double[][] report = Arrays.copyOfRange(rows, i * benchmarks, (i + 1) * benchmarks);
      head[i] = Math.log(ClaimCheck.sd(Draws.run(report, HEAD)));
      again[i] = Math.log(ClaimCheck.sd(Draws.run(report, AGAIN)));
    }
    double ofEstimate = 1 / Math.sqrt(2d * benchmarks);
    assertSd(Math.hypot(restless, ofEstimate), head);
    assertMean(Math.log(B) - restless * restless, head);
    double shared = 1 - ofEstimate * ofEstimate / (restless * restless);
    assertEquals(shared, ClaimCheck.correlation(head, again), .002);
  }

  @ParameterizedTest
  @ValueSource(doubles = {.4, .8, 1})
  void rowsAreUnlike(double logSd) {
    int runs = 400;
    double[] sds = sdsOfRows(Unlike.logSd(logSd), 40, runs, 200);
    double[] logs = Arrays.stream(sds).map(it -> Math.log(it / B)).toArray();
    assertSd(Math.hypot(logSd, 1 / Math.sqrt(2d * runs)), logs);
    assertMean(0, logs);
  }

  @Test
  void aFifthOfTheRowsIsNoisy() {
    for (int report = 0; report < 20; report++) {
      double[] sds = sdsOfRows(new Unlike(0, .2, 4), 40, 1000, 1);
      double[] noisy = Arrays.stream(sds).filter(it -> it > 2 * B).toArray();
      assertEquals(8, noisy.length);
      assertEquals(4 * B, ClaimCheck.mean(noisy), 4 * B * 5 / Math.sqrt(2d * 8 * 1000));
    }
  }

  /** Standard deviation of each row over many stored runs. */
  private static double[] sdsOfRows(Unlike unlike, int benchmarks, int runs, int reports) {
    Host host = Draws.bare(Host.plain(B).with(OwnNoise.normal(B).unlike(unlike)));
    double[][] rows = Draws.shifts(host, new Shape(benchmarks, runs, 1, 0), reports);
    return Arrays.stream(rows).mapToDouble(ClaimCheck::sd).toArray();
  }

  private static double[][] rows(OwnNoise noise) {
    return Draws.shifts(Draws.bare(Host.plain(B).with(noise)), new Shape(40, 1, 1, 2), 500);
  }

  private static double[][] everySecond(double[][] rows, int from) {
    double[][] some = new double[rows.length / 2][];
    Arrays.setAll(some, i -> rows[2 * i + from]);
    return some;
  }
}
