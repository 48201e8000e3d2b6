package io.github.gobenchreporter.evaluation;

/**
 * A simulated machine.
 *
 * @param rows of a report, each a benchmark of its own
 * @param stored runs in the baseline
 * @param samples per run
 * @param between standard deviation between runs, relative; the median over rows
 * @param unequal log standard deviation of it from row to row
 * @param within standard deviation within a run
 * @param noise how run effects are distributed
 */
record Setup(
    int rows,
    int stored,
    int samples,
    double between,
    double unequal,
    double within,
    RunEffects noise) {

  /** The machine: 200 rows, ten samples, w = .6%. */
  static Setup of(int stored, double between, double unequal, RunEffects noise) {
    return new Setup(200, stored, 10, between, unequal, 0.006, noise);
  }
}
