package io.github.gobenchreporter.stats.noise;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * What the rows of a unit say together about the noise of one of them: every way in which a unit's
 * rows may differ, weighed by all rows' stored runs and changes. A row's own change never excuses
 * itself: its prior comes from the others.
 */
final class UnitPrior {
  /** So many rows, evenly taken, say all there is to say; the others are told by them. */
  private static final int MOST = 400;

  /** No likelihood is 0, so that its logarithm is finite. */
  private static final double SMALLEST = 1e-300;

  private final int every;
  private final double[][] logs;
  private final double[] total;
  private final RowPrior common;

  /**
   * @param rows likelihoods by size and kind, with the head; called for the rows learnt from
   */
  UnitPrior(int count, IntFunction<double[]> rows) {
    every = (count + MOST - 1) / MOST;
    logs = new double[(count + every - 1) / every][];
    total = NoiseGrid.logPrior();
    for (int i = 0; i < logs.length; i++) {
      double[] units = NoiseGrid.likelihoods(rows.apply(i * every));
      for (int h = 0; h < units.length; h++) {
        units[h] = Math.log(units[h] + SMALLEST);
        total[h] += units[h];
      }
      logs[i] = units;
    }
    common = RowPrior.of(NoiseGrid.mixed(weights(total)));
  }

  /** Whether there are so many rows that all have the same prior. */
  boolean isCommon() {
    return every > 1;
  }

  /** What the other rows say of a row. */
  RowPrior of(int row) {
    if (isCommon()) {
      return common;
    }
    double[] others = total.clone();
    for (int h = 0; h < others.length; h++) {
      others[h] -= logs[row][h];
    }
    return RowPrior.of(NoiseGrid.mixed(weights(others)));
  }

  private static double[] weights(double[] logs) {
    double most = Arrays.stream(logs).max().orElseThrow();
    double sum = 0;
    double[] weights = new double[logs.length];
    for (int h = 0; h < logs.length; h++) {
      double below = logs[h] - most;
      weights[h] = below < -40 ? 0 : Math.exp(below);
      sum += weights[h];
    }
    for (int h = 0; h < logs.length; h++) {
      weights[h] /= sum;
    }
    return weights;
  }
}
