package io.github.gobenchreporter.stats.paired;

import java.util.Arrays;

/**
 * Which time of a benchmark is judged. Wall time is, unless the host was starving it: then the CPU
 * time of a benchmark that computes. The choice looks only at how much CPU a benchmark got, never
 * at the difference between the sides: choosing the steadier metric after the fact would raise the
 * error.
 *
 * <p>The limits rest on nine kinds of benchmarks (spinning, channels, TCP, allocating, a contended
 * mutex, parallel, fsync, sleeping, formatting) on one shared two-core host.
 */
public enum TimeChoice {
  /** Wall time: the benchmark got the CPU it asked for. */
  WALL,

  /** CPU time: the host was busy, and the benchmark computes. */
  CPU,

  /** Wall time, though the host was busy: the benchmark waits for something else than the CPU. */
  WALL_WAITS,

  /** Wall time: several threads at once use more CPU than time passes. */
  WALL_PARALLEL;

  private static final double STARVED = 0.8;
  private static final double COMPUTES = 0.8;
  private static final double SHARE_OF_SPIN = 2 / 3.0;
  private static final double PARALLEL = 1.5;

  /** Below this share of CPU, it is worth asking how much of it a spin gets. */
  public static final double ASK_SPIN = 0.9;

  /**
   * Chooses from the chunks of both sides together.
   *
   * @param shares CPU time ÷ wall time of each chunk, without start-up; at least one
   * @param spin the same of a spin that ran beside them; NaN where none did
   */
  public static TimeChoice of(double[] shares, double spin) {
    double median = Linear.quantile(shares, 0.5);
    double most = Linear.quantile(shares, 0.9);
    if (most > PARALLEL) {
      return WALL_PARALLEL;
    }
    boolean starved = median < STARVED * most || (median < STARVED && spin < STARVED);
    double mean = Arrays.stream(shares).average().orElseThrow();
    boolean computes = most >= COMPUTES || mean >= SHARE_OF_SPIN * spin;
    if (!computes) {
      return WALL_WAITS;
    }
    return starved ? CPU : WALL;
  }
}
