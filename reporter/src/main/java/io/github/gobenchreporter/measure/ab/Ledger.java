package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.measure.Runner;
import io.github.gobenchreporter.stats.paired.TimeSpent;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Adds up where the time of a measurement goes.
 *
 * <p>Not a value: the loops that measure own it.
 */
final class Ledger {
  private final LongSupplier clock;
  private final long began;
  private long piloted;
  private long ended;
  private double benchmarks;
  private double starts;
  private double spins;
  private double ahead;

  /** Nothing is measured yet; the pilot begins. */
  Ledger(LongSupplier clock) {
    this.clock = clock;
    began = clock.getAsLong();
    piloted = began;
    ended = began;
  }

  /** The pilot is over. */
  void piloted() {
    piloted = clock.getAsLong();
    ended = piloted;
  }

  /** Both chunks of a pair were run, or taken from the pilot. */
  void pair(PairedBenchmark.Pair pair, boolean fromPilot) {
    chunk(pair.base(), fromPilot);
    chunk(pair.head(), fromPilot);
  }

  private void chunk(Chunk chunk, boolean fromPilot) {
    double wall = chunk.usage().wall();
    benchmarks += chunk.timed();
    starts += wall - chunk.timed();
    ahead += fromPilot ? wall : 0;
  }

  /** A spin ran. */
  void spin(Runner.Usage used) {
    spins += used.wall();
  }

  /** The rounds are over. */
  void ended() {
    ended = clock.getAsLong();
  }

  /** Where the time went. */
  TimeSpent spent() {
    double rounds = ended - piloted + ahead;
    return new TimeSpent(
        time(benchmarks),
        time(piloted - began - ahead),
        time(starts),
        time(spins),
        time(rounds - benchmarks - starts - spins),
        Duration.ZERO);
  }

  private static Duration time(double nanoseconds) {
    return Duration.ofNanos(Math.max(0, Math.round(nanoseconds)));
  }
}
