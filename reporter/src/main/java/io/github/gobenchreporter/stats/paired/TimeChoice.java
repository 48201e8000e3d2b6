package io.github.gobenchreporter.stats.paired;

import java.util.Arrays;
import java.util.stream.DoubleStream;

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

  /** A benchmark usually got less than this part of the CPU that it once got, so it was starved. */
  private static final double STARVED = 0.8;

  /** A CPU used for this part of the time, once, is used by one that computes. */
  private static final double COMPUTES = 0.8;

  /** The same beside what a spin got: computing ones got .88 of that and more, fsync .45. */
  private static final double SHARE_OF_SPIN = 2 / 3.0;

  /** More CPU time than this a second is that of several threads. */
  private static final double PARALLEL = 1.5;

  /** The quantiles that say how much CPU a benchmark usually got, and how much it can use. */
  private static final double USUAL = 0.5;

  /** Not the largest, which one odd chunk makes. */
  private static final double MOST = 0.9;

  /** Below this share of CPU, it is worth asking how much of it a spin gets. */
  public static final double ASK_SPIN = 0.9;

  /**
   * Chooses from the chunks of both sides.
   *
   * @param base CPU time ÷ wall time of each chunk of the base, without start-up; at least one
   * @param head the same of the head
   * @param overall CPU time ÷ wall time of all of them together
   * @param spin the same of spins that ran beside them; NaN where none did
   */
  public static TimeChoice of(double[] base, double[] head, double overall, double spin) {
    double[] shares = DoubleStream.concat(Arrays.stream(base), Arrays.stream(head)).toArray();
    double median = Linear.quantile(shares, USUAL);
    double most = Linear.quantile(shares, MOST);
    if (most > PARALLEL) {
      return WALL_PARALLEL;
    }
    // What bursts took of the CPU shows in the sum, though most chunks had all of it.
    boolean starved =
        Math.min(median, overall) < STARVED * most || (median < STARVED && spin < STARVED);
    if (!computes(base, spin) || !computes(head, spin)) {
      return WALL_WAITS;
    }
    return starved ? CPU : WALL;
  }

  /** A side that began to wait waits in every chunk; a host takes the CPU from some. */
  private static boolean computes(double[] shares, double spin) {
    double mean = Arrays.stream(shares).average().orElseThrow();
    return Linear.quantile(shares, MOST) >= COMPUTES || mean >= SHARE_OF_SPIN * spin;
  }
}
