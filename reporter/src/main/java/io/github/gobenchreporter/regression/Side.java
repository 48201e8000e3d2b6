package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Quantiles;
import java.util.Arrays;
import java.util.List;

/**
 * One side of a row: what was stored, or what was measured now. Two sides are equal where their
 * values are.
 *
 * @param center with its interval, in the unit
 * @param count how many samples there are
 * @param medians of the runs, NaN for a run without samples
 * @param samples as printed, one array a run; empty where only the medians are known
 */
public record Side(Center center, int count, double[] medians, List<double[]> samples) {
  public Side {
    samples = List.copyOf(samples);
  }

  /** A side whose samples are known. */
  public static Side of(Center center, List<double[]> samples) {
    int count = 0;
    for (double[] run : samples) {
      count += run.length;
    }
    return new Side(center, count, Quantiles.medians(samples), samples);
  }

  /** How many runs have samples. */
  public int runsWithSamples() {
    int count = 0;
    for (double median : medians) {
      count += Double.isNaN(median) ? 0 : 1;
    }
    return count;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Side side
        && center.equals(side.center)
        && count == side.count
        && Arrays.equals(medians, side.medians)
        && Arrays.deepEquals(samples.toArray(), side.samples.toArray());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(medians) * 31 + Arrays.deepHashCode(samples.toArray());
  }
}
