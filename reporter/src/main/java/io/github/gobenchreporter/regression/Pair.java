package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.Scale;
import io.github.gobenchreporter.unit.Unit;
import java.util.Arrays;
import java.util.List;

/**
 * One benchmark in one unit, head beside baseline.
 *
 * @param benchmark whose values they are
 * @param unit what they are measured in, with its direction
 * @param exact whether a {@code Unit} line (or the unit) declares the values free of noise
 * @param baseline finite samples, one array a stored run, oldest first; runs without any are left
 *     out
 * @param head finite samples, one array a run
 * @param coarse how far off a single value may be for the way it was measured, in the unit; 0 where
 *     nothing is known of that
 */
public record Pair(
    Benchmark benchmark,
    Unit unit,
    boolean exact,
    List<double[]> baseline,
    List<double[]> head,
    double coarse) {
  public Pair {
    baseline = List.copyOf(baseline);
    head = List.copyOf(head);
  }

  /** Whether a change is told in the unit's own points. */
  public boolean points() {
    return unit.isPercentage();
  }

  /** Whether there is something to compare. */
  public boolean comparable() {
    return hasSamples(baseline) && hasSamples(head);
  }

  static boolean hasSamples(List<double[]> runs) {
    for (double[] run : runs) {
      if (run.length > 0) {
        return true;
      }
    }
    return false;
  }

  /** The median of every run that has samples. */
  static double[] medians(List<double[]> runs) {
    double[] medians = new double[runs.size()];
    int found = 0;
    for (double[] run : runs) {
      if (run.length > 0) {
        medians[found++] = Quantiles.median(run);
      }
    }
    return Arrays.copyOf(medians, found);
  }

  /**
   * The change from one value to another: points, or a fraction of the old one; infinite from zero.
   */
  public double change(double from, double to) {
    return Scale.of(points()).change(from, to);
  }

  static double[] pool(List<double[]> runs) {
    if (runs.size() == 1) {
      return runs.get(0);
    }
    return runs.stream().flatMapToDouble(Arrays::stream).toArray();
  }
}
