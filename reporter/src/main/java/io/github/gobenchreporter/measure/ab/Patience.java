package io.github.gobenchreporter.measure.ab;

import java.time.Duration;

/**
 * How long one process may take. What hangs is given up when it has taken so long that ten rounds
 * of it would not fit into the budget; and the more of it there is, the sooner, so that all of it
 * together takes hardly more than a fifth of the budget and the rest stays for others.
 *
 * <p>Not a value: it remembers what was lost.
 */
final class Patience {
  /** Ten rounds of both sides. */
  private static final int PROCESSES = 20;

  /** The part of the budget that may be lost. */
  private static final int LOST_PART = 5;

  /** Nanoseconds; a process that takes no longer can just have been started late. */
  private static final long LEAST = 2_000_000_000L;

  private final long usual;
  private final boolean shrinks;
  private long mayBeLost;

  private Patience(long usual, boolean shrinks, long mayBeLost) {
    this.usual = usual;
    this.shrinks = shrinks;
    this.mayBeLost = mayBeLost;
  }

  /** Of what is measured within these bounds. */
  static Patience within(Plan.Bounds bounds) {
    long budget = bounds.budget().toNanos();
    return bounds
        .patience()
        .map(asked -> new Patience(asked.toNanos(), false, 0))
        .orElseGet(
            () -> new Patience(Math.max(LEAST, budget / PROCESSES), true, budget / LOST_PART));
  }

  /** For a process of a benchmark that has ended before. */
  Duration again() {
    return Duration.ofNanos(usual);
  }

  /** For a process of which nothing is known. */
  Duration first() {
    long next = mayBeLost * LOST_PART / PROCESSES;
    return Duration.ofNanos(shrinks ? Math.min(usual, Math.max(LEAST, next)) : usual);
  }

  /** A process took longer. */
  void lost(Duration time) {
    mayBeLost = Math.max(0, mayBeLost - time.toNanos());
  }
}
