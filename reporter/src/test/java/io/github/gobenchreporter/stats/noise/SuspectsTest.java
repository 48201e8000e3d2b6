package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuspectsTest {
  private static final double[] RISE_IS_BAD = {0.015, 0.015, 0.015, 0.015, 0.015};
  private static final int[] ONCE = {1, 1, 1, 1, 1};
  private static final List<Evidence> EVIDENCE =
      List.of(
          row(0.02, 0.001, 0.04),
          row(0.012, 0.1, 1),
          row(0.002, 0.5, 1),
          row(-0.012, 0.1, 1),
          row(-0.03, 0.0001, 0.01));

  @Test
  void likelyRegressionsAndAnythingClaimedAreRunAgain() {
    assertEquals(List.of(0, 1, 4), Suspects.select(EVIDENCE, ONCE, RISE_IS_BAD, 0.05, 1));
  }

  @Test
  void aUnitWhereAFallIsBadTurnsItRound() {
    double[] worse = {-0.015, -0.015, -0.015, -0.015, -0.015};
    assertEquals(List.of(0, 3, 4), Suspects.select(EVIDENCE, ONCE, worse, 0.05, 1));
  }

  @Test
  void theSecondRoundGoesOnOnlyWithRowsOfTheFirst() {
    int[] runs = {2, 2, 1, 1, 2};
    assertEquals(List.of(0, 4), Suspects.select(EVIDENCE, runs, RISE_IS_BAD, 0.05, 2));
  }

  @Test
  void rowsThatGateNothingAreLeft() {
    double[] worse = {0, Double.NaN, 0, 0, 0};
    assertEquals(List.of(), Suspects.select(EVIDENCE, ONCE, worse, 0.05, 1));
  }

  @Test
  void laterRoundsRunMoreOften() {
    assertTrue(Suspects.runs(2) > Suspects.runs(1));
    assertEquals(Suspects.runs(2), Suspects.runs(5));
  }

  private static Evidence row(double change, double p, double adjusted) {
    return new Evidence(
        100, change, change - 0.01, change + 0.01, 0, p, adjusted, 0.02, 10, false, List.of());
  }
}
