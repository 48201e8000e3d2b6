package io.github.gobenchreporter.measure.ab;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The time there is for measuring; builds do not count. Pairs get four fifths of it. The rest is
 * for looking again at what changed: a tenth for other code layouts, the last tenth for profiles,
 * and what the former do not use is for the latter.
 *
 * @param start on the clock
 * @param budget nanoseconds, all together
 * @param until nanoseconds after which this part of it ends
 * @param builds what they took since the start
 * @param clock nanoseconds since some moment, as {@link System#nanoTime}
 */
record BudgetClock(long start, long budget, long until, Builds builds, LongSupplier clock) {
  /** The parts of the budget at whose ends pairs and layouts stop; chosen by hand, not studied. */
  private static final double PAIRS = 0.8;

  private static final double LAYOUTS = 0.9;

  /** Not a value: it is added to. */
  static final class Builds {
    private long nanoseconds;
  }

  static BudgetClock start(Duration budget, LongSupplier clock) {
    long all = budget.toNanos();
    return new BudgetClock(clock.getAsLong(), all, all, new Builds(), clock);
  }

  /** The part of it in which pairs are measured. */
  BudgetClock forPairs() {
    return until(PAIRS);
  }

  /** All of it: without ten pairs nothing is proven that could be looked at again. */
  BudgetClock whole() {
    return new BudgetClock(start, budget, budget, builds, clock);
  }

  /** The part of it at whose end no other code layout is measured any more. */
  BudgetClock forLayouts() {
    return until(LAYOUTS);
  }

  private BudgetClock until(double part) {
    return new BudgetClock(start, budget, Math.round(part * budget), builds, clock);
  }

  /** Nanoseconds since some moment. */
  long now() {
    return clock.getAsLong();
  }

  boolean hasNanoseconds(double wanted) {
    return left(until) >= wanted;
  }

  long nanosecondsLeft() {
    return Math.max(0, left(until));
  }

  /** Until the end of all parts. */
  long secondsLeft() {
    return Math.max(0, left(budget)) / 1_000_000_000;
  }

  private long left(long end) {
    return start + end + builds.nanoseconds - now();
  }

  /** What a build gives, while the clock stands still. */
  <T> T whileBuilding(Supplier<T> build) {
    long before = now();
    try {
      return build.get();
    } finally {
      builds.nanoseconds += now() - before;
    }
  }
}
