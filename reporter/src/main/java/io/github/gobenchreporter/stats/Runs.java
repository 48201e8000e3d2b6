package io.github.gobenchreporter.stats;

import java.util.Arrays;
import java.util.List;

/**
 * What several runs measured of one thing in one unit, and the runs' medians, which are taken once.
 * Two are equal where their values are.
 *
 * @param count how many samples there are
 * @param medians of the runs, oldest first; NaN for a run without samples
 * @param samples as measured, one array a run; empty where only the medians are known
 */
public record Runs(int count, double[] medians, List<double[]> samples) {
  public Runs {
    samples = List.copyOf(samples);
  }

  /** Runs whose samples are known. */
  public static Runs of(List<double[]> samples) {
    int count = 0;
    for (double[] run : samples) {
      count += run.length;
    }
    return new Runs(count, Quantiles.medians(samples), samples);
  }

  /** The same of arrays. */
  public static Runs of(double[]... samples) {
    return of(Arrays.asList(samples));
  }

  /** Whether nothing was measured. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** The medians of the runs that have samples. */
  public double[] measured() {
    return present(medians);
  }

  /** The median of the runs' medians, with its interval. */
  public Center center() {
    return Center.ofMedian(measured());
  }

  /** All samples, those of the oldest run first. */
  public double[] pooled() {
    return samples.size() == 1
        ? samples.get(0)
        : samples.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /** Without the runs that have no samples. */
  public Runs withSamples() {
    double[] measured = measured();
    return measured.length == medians.length
        ? this
        : new Runs(count, measured, samples.stream().filter(run -> run.length > 0).toList());
  }

  /** The values that are not NaN; the array itself where none is. */
  public static double[] present(double... values) {
    int count = 0;
    for (double value : values) {
      count += Double.isNaN(value) ? 0 : 1;
    }
    if (count == values.length) {
      return values;
    }
    double[] present = new double[count];
    int next = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        present[next++] = value;
      }
    }
    return present;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Runs runs
        && count == runs.count
        && Arrays.equals(medians, runs.medians)
        && Arrays.deepEquals(samples.toArray(), runs.samples.toArray());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(medians) * 31 + Arrays.deepHashCode(samples.toArray());
  }
}
