package io.github.gobenchreporter.stats.paired;

import java.time.Duration;

/**
 * Where the time of a measurement in turns went; builds are not in it.
 *
 * @param benchmarks what the benchmarks themselves timed, in all pairs
 * @param pilot finding benchmarks and their pace
 * @param starts of the processes of pairs, and what benchmarks do untimed
 * @param spins that asked how scarce CPU time is
 * @param judging looks at pairs, reading and writing them, and waiting in between
 * @param layouts measuring coloured rows a second time, under other code layouts, with their builds
 */
public record TimeSpent(
    Duration benchmarks,
    Duration pilot,
    Duration starts,
    Duration spins,
    Duration judging,
    Duration layouts) {

  /** Everything but the benchmarks' own time and the second measurement of coloured rows. */
  public Duration beside() {
    return pilot.plus(starts).plus(spins).plus(judging);
  }

  /** {@link #beside} as a part of the benchmarks' own time; 0 where nothing was measured. */
  public double overhead() {
    return benchmarks.isZero() ? 0 : beside().toNanos() / (double) benchmarks.toNanos();
  }

  /** The same with the time that other code layouts took. */
  public TimeSpent withLayouts(Duration taken) {
    return new TimeSpent(benchmarks, pilot, starts, spins, judging, taken);
  }
}
