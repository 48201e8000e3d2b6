package io.github.gobenchreporter.stats.noise;

import java.util.Arrays;

/**
 * Run medians of the rows of one unit on the scale they are judged on: logarithms, or points.
 *
 * @param stored by row, then by run, oldest first; NaN where a run lacks the row; at least one run
 *     a row
 * @param levels by row: the runs at which its levels start, the first 0; the last is what the head
 *     is compared with
 * @param head the head's medians, the mean of them where it was run again
 * @param storedVariance of one stored run's median, as the row's own samples and the printed digit
 *     tell it
 * @param headVariance the same of the head
 * @param step one printed step: a difference that rounding alone can make
 */
record UnitRuns(
    double[][] stored,
    int[][] levels,
    double[] head,
    double[] storedVariance,
    double[] headVariance,
    double[] step) {

  int rows() {
    return stored.length;
  }

  /** How many runs there are, with those that some rows lack. */
  int runs() {
    return stored.length == 0 ? 0 : stored[0].length;
  }

  /** Where a row's level ends: before this run. */
  int end(int row, int level) {
    return level + 1 < levels[row].length ? levels[row][level + 1] : runs();
  }

  /** The values of one of a row's levels, less the moves of their runs. */
  double[] values(int row, int level, double[] moves) {
    double[] values = new double[end(row, level) - levels[row][level]];
    int count = 0;
    for (int k = levels[row][level]; k < end(row, level); k++) {
      if (!Double.isNaN(stored[row][k])) {
        values[count++] = stored[row][k] - moves[k];
      }
    }
    return Arrays.copyOf(values, count);
  }

  /** All rows' values since the last change, less the moves of their runs. */
  double[][] newest(double[] moves) {
    double[][] newest = new double[rows()][];
    for (int r = 0; r < newest.length; r++) {
      newest[r] = values(r, levels[r].length - 1, moves);
    }
    return newest;
  }
}
