package io.github.gobenchreporter.measure.ab;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time there is for measuring; builds do not count.
 *
 * @param end on the clock
 * @param clock nanoseconds since some moment, as {@link System#nanoTime}
 */
record BudgetClock(long end, LongSupplier clock) {
  static BudgetClock start(Duration budget, LongSupplier clock) {
    return new BudgetClock(clock.getAsLong() + budget.toNanos(), clock);
  }

  /** Nanoseconds since some moment. */
  long now() {
    return clock.getAsLong();
  }

  boolean hasNanoseconds(double wanted) {
    return end - now() >= wanted;
  }

  long nanosecondsLeft() {
    return Math.max(0, end - now());
  }

  long secondsLeft() {
    return nanosecondsLeft() / 1_000_000_000;
  }
}
