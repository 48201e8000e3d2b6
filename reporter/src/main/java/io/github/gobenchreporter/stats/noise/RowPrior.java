package io.github.gobenchreporter.stats.noise;

/**
 * What is thought of a row's noise before its own runs are looked at.
 *
 * @param weights by size and kind; their sum is 1
 * @param size the scatter from run to run that is as likely too large as too small
 * @param heavy the chance that its tails are those of t with 4 degrees of freedom
 * @param jumping the chance that some of its runs jump
 */
record RowPrior(double[] weights, double size, double heavy, double jumping) {

  static RowPrior of(double[] weights) {
    double heavy = 0;
    double jumping = 0;
    double below = 0;
    double size = 0;
    for (int g = 0; g < NoiseGrid.SIZES; g++) {
      for (int kind = 0; kind < Kinds.COUNT; kind++) {
        double weight = weights[g * Kinds.COUNT + kind];
        heavy += kind == Kinds.HEAVY ? weight : 0;
        jumping += kind >= Kinds.JUMPING ? weight : 0;
        below += weight;
      }
      size = size == 0 && below >= 0.5 ? Math.sqrt(NoiseGrid.VARIANCE[g]) : size;
    }
    return new RowPrior(weights, size, heavy, jumping);
  }
}
