package io.github.gobenchreporter.stats.noise;

import java.util.List;

/**
 * How coarsely a row's values are printed, by the values themselves: Go prints ns/op with four
 * digits, MB/s with two decimals and what is allocated in whole numbers, older versions otherwise.
 */
final class PrintedStep {
  /** Decimals beyond which nothing was printed by Go. */
  private static final int FINEST = 9;

  /** The samples of a run are printed alike. */
  private static final int LOOKED_AT = 3;

  /** What binary fractions leave of a printed decimal. */
  private static final double ROUNDING = 1e-6;

  private PrintedStep() {}

  /** The smallest power of ten that divides the values looked at, at most 1; 0 if below 1e-9. */
  static double of(List<double[]> stored, List<double[]> head) {
    int decimals = 0;
    for (double[] run : stored) {
      decimals = decimals(run, decimals);
    }
    for (double[] run : head) {
      decimals = decimals(run, decimals);
    }
    return decimals > FINEST ? 0 : Math.pow(10, -decimals);
  }

  private static int decimals(double[] run, int atLeast) {
    int decimals = atLeast;
    for (int i = 0; i < Math.min(LOOKED_AT, run.length); i++) {
      while (decimals <= FINEST && !isWhole(run[i] * Math.pow(10, decimals))) {
        decimals++;
      }
    }
    return decimals;
  }

  private static boolean isWhole(double value) {
    return Math.abs(value - Math.rint(value)) <= Math.max(ROUNDING, 1e-13 * Math.abs(value));
  }
}
