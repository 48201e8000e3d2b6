package io.github.gobenchreporter.evaluation.hosts;

import static io.github.gobenchreporter.evaluation.hosts.ClaimCheck.assertCorrelation;
import static io.github.gobenchreporter.evaluation.hosts.ClaimCheck.assertMean;
import static io.github.gobenchreporter.evaluation.hosts.ClaimCheck.assertSd;
import static io.github.gobenchreporter.evaluation.hosts.ClaimCheck.assertShare;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spread, correlation, first sample and modes within a run. */
class WithinTest {
  private static final double W = .006;

  @Test
  void samplesSpreadAsDescribed() {
    double[][] rows = samples(Within.normal(W));
    assertMean(0, Draws.flat(rows));
    assertSd(W, Draws.flat(rows));
    assertCorrelation(0, Draws.run(rows, 0), Draws.run(rows, 1));
  }

  @Test
  void samplesFollowTheOneBefore() {
    double[][] rows = samples(Within.normal(W).correlated(.6));
    assertCorrelation(.6, Draws.run(rows, 0), Draws.run(rows, 1));
    assertCorrelation(.36, Draws.run(rows, 7), Draws.run(rows, 9));
    assertSd(W, Draws.run(rows, 9));
  }

  @Test
  void theFirstSampleIsSlower() {
    double[][] rows = samples(Within.normal(W).warmUp(.04));
    assertMean(Math.log(1.04), Draws.run(rows, 0));
    assertMean(0, Draws.run(rows, 1));
    assertSd(W, Draws.run(rows, 0));
  }

  @Test
  void rowsAreUnlike() {
    Within within = Within.normal(W).unlike(Unlike.logSd(.5));
    double[][] rows = Draws.samples(host(within), 40, 400, 200);
    double[] logs = Arrays.stream(rows).mapToDouble(it -> Math.log(ClaimCheck.sd(it))).toArray();
    assertSd(Math.hypot(.5, 1 / Math.sqrt(800)), logs);
  }

  @ParameterizedTest
  @ValueSource(doubles = {.1, .3, 1})
  void aTenthOfTheRowsScatters(double cv) {
    double[][] rows =
        Draws.samples(host(Within.normal(W).scatter(Scatter.wide(.1, cv))), 40, 50, 2000);
    double[][] wild =
        Arrays.stream(rows).filter(it -> ClaimCheck.sd(it) > 4 * W).toArray(double[][]::new);
    assertEquals(4 * 2000, wild.length);
    double mean = Math.sqrt(1 + cv * cv);
    double[] ratios = Arrays.stream(Draws.flat(wild)).map(it -> Math.exp(it) / mean).toArray();
    assertMean(1, ratios);
    assertSd(cv, ratios);
    double[][] calm =
        Arrays.stream(rows).filter(it -> ClaimCheck.sd(it) <= 4 * W).toArray(double[][]::new);
    assertSd(W, Draws.flat(calm));
  }

  @ParameterizedTest
  @CsvSource({"1.3, .1", "1.3, .4", "10, .1", "10, .4"})
  void aTenthOfTheRowsHasTwoModesInARun(double factor, double share) {
    Within within = Within.normal(W).scatter(Scatter.twoModes(.1, factor, share));
    double[][] rows = Draws.samples(host(within), 40, 200, 500);
    double[][] two =
        Arrays.stream(rows).filter(it -> ClaimCheck.sd(it) > 4 * W).toArray(double[][]::new);
    assertEquals(4 * 500, two.length);
    double middle = Math.log(factor) / 2;
    double[] logs = Draws.flat(two);
    assertShare(share, logs, it -> it > middle);
    double[] upper = Arrays.stream(logs).filter(it -> it > middle).toArray();
    assertMean(Math.log(factor), upper);
    assertSd(W, upper);
  }

  private static double[][] samples(Within within) {
    return Draws.samples(host(within), 40, 10, 500);
  }

  /** With no noise but that within runs. */
  private static Host host(Within within) {
    return Draws.exact(Host.plain(0).with(within));
  }
}
