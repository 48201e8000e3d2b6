package io.github.gobenchreporter.stats;

import java.util.Arrays;
import java.util.List;

/** Which measured values can be compared: the one place where that is decided. */
public final class Samples {
  /** Nothing measured is larger, and the square of nothing smaller overflows. */
  private static final double LARGEST = 1e100;

  private Samples() {}

  /** Whether a value is a number, finite, and none that only a broken clock gives. */
  public static boolean isFinite(double value) {
    return Math.abs(value) < LARGEST;
  }

  /** Whether all values of all runs are. */
  public static boolean areFinite(Iterable<double[]> runs) {
    for (double[] run : runs) {
      for (double value : run) {
        if (!isFinite(value)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Those values of each run that are. */
  public static List<double[]> finite(List<double[]> runs) {
    return areFinite(runs) ? runs : runs.stream().map(Samples::finite).toList();
  }

  /** Those values of a run that are. */
  public static double[] finite(double[] run) {
    return Arrays.stream(run).filter(Samples::isFinite).toArray();
  }
}
