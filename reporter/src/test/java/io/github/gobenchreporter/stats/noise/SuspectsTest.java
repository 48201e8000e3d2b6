package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.stats.Basis;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Odds;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SuspectsTest {
  private static final double[] RISE_IS_BAD = {0.015, 0.015, 0.015, 0.015, 0.015};
  private static final int[] ONCE = {1, 1, 1, 1, 1};
  private static final List<Estimate> ESTIMATES =
      List.of(
          row(0.02, 0.001, 0.04),
          row(0.012, 0.1, 1),
          row(0.002, 0.5, 1),
          row(-0.012, 0.1, 1),
          row(-0.03, 0.0001, 0.01));

  @Test
  void likelyRegressionsAndAnythingClaimedAreRunAgain() {
    assertEquals(List.of(0, 1, 4), Suspects.select(ESTIMATES, ONCE, RISE_IS_BAD, 1));
  }

  @Test
  void aUnitWhereAFallIsBadTurnsItRound() {
    double[] worse = {-0.015, -0.015, -0.015, -0.015, -0.015};
    assertEquals(List.of(0, 3, 4), Suspects.select(ESTIMATES, ONCE, worse, 1));
  }

  @Test
  void theSecondRoundGoesOnOnlyWithRowsOfTheFirst() {
    int[] runs = {2, 2, 1, 1, 2};
    assertEquals(List.of(0, 4), Suspects.select(ESTIMATES, runs, RISE_IS_BAD, 2));
  }

  @Test
  void rowsThatGateNothingAreLeft() {
    double[] worse = {0, Double.NaN, 0, 0, 0};
    assertEquals(List.of(), Suspects.select(ESTIMATES, ONCE, worse, 1));
  }

  @Test
  void laterRoundsRunMoreOften() {
    assertTrue(Suspects.runs(2) > Suspects.runs(1));
    assertEquals(Suspects.runs(2), Suspects.runs(5));
  }

  private static Estimate row(double change, double p, double adjusted) {
    Center center = new Center(100, 99, 101);
    return new Estimate(
        center,
        center,
        new Change(change, change - 0.01, change + 0.01, change),
        new Odds(
            OptionalDouble.of(p),
            OptionalDouble.of(adjusted),
            OptionalDouble.of(0.02),
            adjusted <= 0.05),
        new Basis(10, 0, false),
        List.of());
  }
}
