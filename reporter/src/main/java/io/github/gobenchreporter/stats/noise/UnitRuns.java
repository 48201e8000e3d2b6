package io.github.gobenchreporter.stats.noise;

/**
 * Run medians of the rows of one unit on the scale they are judged on: logarithms, or points.
 *
 * @param stored by row, then by run, oldest first; NaN where a run lacks the row; at least one run
 *     a row
 * @param head the head's medians, the mean of them where it was run again
 * @param storedVariance of one stored run's median, as the row's own samples and the printed digit
 *     tell it
 * @param headVariance the same of the head
 * @param step one printed step: a difference that rounding alone can make
 */
record UnitRuns(
    double[][] stored,
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
}
