package io.github.gobenchreporter.measure.ab;

import java.time.Duration;

/**
 * The time there is for measuring; builds do not count.
 *
 * @param end on {@link System#nanoTime}
 */
record BudgetClock(long end) {
  static BudgetClock start(Duration budget) {
    return new BudgetClock(System.nanoTime() + budget.toNanos());
  }

  boolean hasNanoseconds(double wanted) {
    return end - System.nanoTime() >= wanted;
  }

  long nanosecondsLeft() {
    return Math.max(0, end - System.nanoTime());
  }

  long secondsLeft() {
    return nanosecondsLeft() / 1_000_000_000;
  }
}
