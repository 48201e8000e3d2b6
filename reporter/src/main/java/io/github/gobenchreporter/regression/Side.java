package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Runs;
import java.util.List;

/**
 * One side of a row: what was stored, or what was measured now.
 *
 * @param center with its interval, in the unit
 * @param runs what it is the centre of
 */
public record Side(Center center, Runs runs) {
  /** A side whose samples are known. */
  public static Side of(Center center, List<double[]> samples) {
    return new Side(center, Runs.of(samples));
  }

  /** How many samples there are. */
  public int count() {
    return runs.count();
  }

  /** The medians of the runs, NaN for a run without samples. */
  public double[] medians() {
    return runs.medians();
  }

  /** As measured, one array a run; empty where only the medians are known. */
  public List<double[]> samples() {
    return runs.samples();
  }

  /** How many runs have samples. */
  public int runsWithSamples() {
    return runs.measured().length;
  }
}
