package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CentersTest {
  @Test
  void twoRunsCountAlikeAndOfMoreTheFarOneCountsLess() {
    assertEquals(1.5, center(1, 2), 1e-12);
    assertEquals(10, center(10, 11, 9, 10, 11, 9, 30), 0.5);
    assertEquals(2, center(1, 2, 3), 1e-9);
  }

  @Test
  void aRunThatLacksTheRowIsLeftOut() {
    assertEquals(1.5, center(1, Double.NaN, 2), 1e-12);
  }

  @Test
  void theMovesOfRunsAreTakenOut() {
    double[] moves = {0, 0.5, -0.5};
    assertEquals(1, Centers.of(unit(1, 1.5, 0.5), moves)[0][0], 1e-9);
  }

  /** Around 5 the squares of 2, 4, 4, 4, 5, 5, 7, 9 sum up to 32; half of them are within 1. */
  @Test
  void scattersAreWhatBooksSay() {
    double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
    assertEquals(5, Centers.mean(values));
    assertEquals(32, Centers.squares(values), 1e-12);
    assertEquals(Math.sqrt(32.0 / 7), Centers.deviation(values), 1e-12);
    assertEquals(1, Centers.medianDistance(values, 5));
  }

  private static double center(double... runs) {
    return Centers.of(unit(runs), new double[runs.length])[0][0];
  }

  private static UnitRuns unit(double... runs) {
    double[] one = {0};
    return new UnitRuns(new double[][] {runs}, new int[][] {{0}}, one, one, one, one);
  }
}
