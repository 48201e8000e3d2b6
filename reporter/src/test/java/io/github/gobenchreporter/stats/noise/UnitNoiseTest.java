package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Eight units whose numbers were worked out by an independent program (numpy). */
class UnitNoiseTest {
  private static final double QUIET = 4e-6;
  private static final double[] FIVE = {.003, -.004, .001, .002, -.002};

  @Test
  void oneRunHardlyTellsTenPercent() {
    UnitNoise unit = unit(QUIET, 0, new double[] {0}, 0.09531);
    assertRow(unit, 0, 0.095310, 0.11443898, 0.11443898, 0.19606805, 0.38051040);
  }

  @Test
  void oneRunTellsFiftyPercent() {
    UnitNoise unit = unit(QUIET, 0, new double[] {0}, 0.405465);
    assertRow(unit, 0, 0.405465, 0.01827804, 0.01827804, 0.19606805, 0.38051040);
  }

  @Test
  void fiveQuietRunsTellFivePercent() {
    UnitNoise unit = unit(QUIET, 0, FIVE, .04879);
    assertRow(unit, 0, 0.04859211, 0.00410107, 0.00410107, 0.01044693, 0.01940874);
  }

  @Test
  void samplesThatScatterWidenQuietRuns() {
    UnitNoise unit = unit(.0025, 0, FIVE, .04879);
    assertRow(unit, 0, 0.04859211, 0.40592465, 0.40592465, 0.12003129, 0.21732108);
  }

  @Test
  void aValueAlreadyShownIsNoNews() {
    UnitNoise unit = unit(QUIET, 0, new double[] {0, 0, .08, 0, 0, .08, 0, 0}, .08);
    // Eight runs: their ends may be steps, by a little, which that program does not know.
    assertRow(unit, 0, 0.08, 0.0609978954, 2 / 3.0, 0.10762627, 0.22660311);
  }

  @Test
  void onePrintedStepIsNoEvidence() {
    double nine = 2.19722;
    double ten = 2.302585;
    UnitNoise unit = unit(9e-4, .10536, new double[] {nine, nine, nine, nine, ten}, ten);
    assertRow(unit, 0, 0.09607205, 1, 1, 0.10347317, 0.18949318);
  }

  @Test
  void neighboursTellHowNoisyTwoRunsAre() {
    double[][] stored = {{-.00397, .0012}, {-.00948, .00698}, {.00319, -.00146}};
    UnitNoise unit = unit(QUIET, 0, stored, -.00156, .09683, -.00134);
    assertRow(unit, 1, 0.09808, 0.01040541, 0.01040541, 0.04168801, 0.07894132);
  }

  @Test
  void aRowIsJudgedBeyondWhatAllDid() {
    double[][] stored = {
      {-.00113, .0036, .00257, -.00032},
      {-.00043, .0008, -.00307, -.00202},
      {.00274, -.00065, -.00687, -.00239},
      {.00328, -.00116, -.00074, .00321},
      {.00912, -.00357, .00674, -.00615},
      {.00087, -.00585, .00676, .00417},
      {.00569, -.00443, .00342, -.0026},
      {-.00229, .00253, .00438, .00102},
      {-.00314, -.00413, .00722, .00297},
      {.0036, .01092, -.00408, .0128}
    };
    UnitNoise unit =
        unit(
            QUIET, 0, stored, .04531, .03765, .0337, .02624, .08193, .02735, .02945, .02811, .03098,
            .036);
    assertEquals(0.03065629, unit.moves.head(), 1e-7);
    assertRow(unit, 4, 0.04968306, 0.00117315, 0.00117315, 0.01461942, 0.02645659);
  }

  private static void assertRow(
      UnitNoise unit, int r, double change, double alone, double p, double half, double mde) {
    assertEquals(change, unit.change[r], 1e-7, "change");
    assertEquals(alone, unit.alone[r], 1e-6 * alone + 1e-8, "p alone");
    assertEquals(p, unit.p[r], 1e-6 * p + 1e-8, "p");
    RowNoise row = unit.noise[r];
    assertEquals(half, row.halfWidth(0.05), 1e-5 * half, "half width");
    assertEquals(mde, row.halfWidth(0.025) + row.halfWidth(0.20), 1e-5 * mde, "detectable");
  }

  private static UnitNoise unit(double own, double step, double[] stored, double head) {
    return unit(own, step, new double[][] {stored}, head);
  }

  private static UnitNoise unit(double own, double step, double[][] stored, double... head) {
    double[] variance = new double[head.length];
    double[] steps = new double[head.length];
    Arrays.fill(variance, own);
    Arrays.fill(steps, step);
    return new UnitNoise(
        new UnitRuns(stored, new int[head.length][1], head, variance, variance, steps));
  }
}
