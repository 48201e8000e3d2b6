package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.measure.Runner;
import io.github.gobenchreporter.measure.Starter;
import java.time.Duration;

/**
 * How scarce CPU time is, told by spins between pairs. What one saw holds for a while, for every
 * benchmark that asks: all run on the same host.
 *
 * <p>Not a value: it remembers the last spin.
 */
final class Spins {
  /**
   * As long as a short chunk: a process that has slept is served first, so a shorter one sees less
   * of a busy host than the benchmarks do.
   */
  private static final Duration SPIN = Duration.ofMillis(50);

  /** Pairs that one spin speaks for: of their time, two chunks of 100 ms each, it takes 2 %. */
  private static final int PAIRS = 12;

  private final Starter starter;
  private final Ledger ledger;
  private double last;
  private int pairs = PAIRS;

  Spins(Starter starter, Ledger ledger) {
    this.starter = starter;
    this.ledger = ledger;
  }

  /** A pair was measured. */
  void pair() {
    pairs++;
  }

  /** CPU ÷ wall time of a spin, now or a moment ago. */
  double share() {
    if (pairs >= PAIRS) {
      Runner.Usage used = starter.spin(SPIN);
      ledger.spin(used);
      last = used.cpu() / (double) used.wall();
      pairs = 0;
    }
    return last;
  }
}
