package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Quantiles;
import java.util.Arrays;

/**
 * How much the runs of a baseline differ although nothing changed.
 *
 * @param median spread over the benchmarks, a fraction; NaN with fewer than two runs
 * @param worst the largest of them
 * @param tooNoisy how many benchmarks swing by {@link Change#RELEVANT} by themselves
 * @param benchmarks how many have a spread
 */
public record Noise(double median, double worst, int tooNoisy, int benchmarks) {
  /** One run in twenty strays further than this many standard deviations. */
  public static final double STRAY = 2;

  /** Whether a benchmark with this spread swings by {@link Change#RELEVANT} by itself. */
  static boolean isTooMuch(double spread) {
    return STRAY * spread > Change.RELEVANT;
  }

  static Noise of(double[] spreads) {
    if (spreads.length == 0) {
      return new Noise(Double.NaN, Double.NaN, 0, 0);
    }
    return new Noise(
        Quantiles.median(spreads),
        Arrays.stream(spreads).max().getAsDouble(),
        (int) Arrays.stream(spreads).filter(Noise::isTooMuch).count(),
        spreads.length);
  }
}
