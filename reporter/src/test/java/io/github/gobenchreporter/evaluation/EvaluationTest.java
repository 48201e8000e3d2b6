package io.github.gobenchreporter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Rough forms of the figures, so that a broken method does not wait for the full evaluation. */
class EvaluationTest {
  private static final Setup SMALL = new Setup(60, 10, 5, 0.005, 0.4, 0.006, RunEffects.NORMAL);

  @Test
  void unchangedReportsRarelyAlarm() {
    assertTrue(Simulation.run(SMALL, 0, false, 60, 1).falseReports() <= 0.12);
  }

  @Test
  void aLoneFivePercentIsFound() {
    assertTrue(Simulation.run(SMALL, 0.05, true, 30, 2).found() >= 0.9);
  }

  @Test
  void intervalsHoldTheTruth() {
    assertEquals(0.95, Simulation.run(SMALL, 0, false, 60, 3).coverage(), 0.02);
  }

  @Test
  void generatedHistoriesAlarmMoreByTheBareThreshold() {
    for (MeasuredHistory history : GeneratedHistories.all()) {
      Replay bare = Replay.of(history, JudgingRule.BARE, 30, 1, 4);
      Replay method = Replay.of(history, JudgingRule.NOISE_AWARE, 30, 1, 4);
      assertTrue(method.alarms() < bare.alarms(), history.name());
      assertTrue(method.found().get(0.10) >= 0.9, history.name());
    }
  }
}
