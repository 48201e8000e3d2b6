package io.github.gobenchreporter.measure.ab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetClockTest {
  private static final long SECOND = 1_000_000_000L;

  private long now;

  @Test
  void pairsLeaveAFifthOfTheBudgetForLookingAgain() {
    BudgetClock clock = BudgetClock.start(Duration.ofSeconds(100), () -> now);
    assertEquals(80 * SECOND, clock.forPairs().nanosecondsLeft());
    assertEquals(90 * SECOND, clock.forLayouts().nanosecondsLeft());
    assertEquals(100 * SECOND, clock.nanosecondsLeft());
    now = 80 * SECOND;
    assertFalse(clock.forPairs().hasNanoseconds(1));
    assertTrue(clock.forLayouts().hasNanoseconds(10 * SECOND));
    now = 130 * SECOND;
    assertEquals(0, clock.nanosecondsLeft());
  }

  @Test
  void allPartsSayHowLongItTakesAtMost() {
    BudgetClock clock = BudgetClock.start(Duration.ofSeconds(100), () -> now);
    now = 30 * SECOND;
    assertEquals(70, clock.forPairs().secondsLeft());
    assertEquals(70, clock.secondsLeft());
  }

  @Test
  void buildsStopAllParts() {
    BudgetClock clock = BudgetClock.start(Duration.ofSeconds(100), () -> now);
    BudgetClock layouts = clock.forLayouts();
    assertEquals("built", layouts.whileBuilding(() -> build(40)));
    assertEquals(100 * SECOND, clock.nanosecondsLeft());
    assertEquals(90 * SECOND, layouts.nanosecondsLeft());
  }

  private String build(int seconds) {
    now += seconds * SECOND;
    return "built";
  }
}
