package io.github.gobenchreporter.stats.noise;

import java.util.List;

/**
 * How a report's error budget is shared among its rows: little goes to rows so noisy that no change
 * of the usual size could be found there, and the others get it. Each p is divided by its row's
 * weight before the false discovery rate is counted, which then still holds since the weights come
 * from what is known of the noise and not from the change (Genovese, Roeder and Wasserman 2006,
 * "False discovery control with p-value weighting").
 */
final class Budget {
  /** A change that people act on. */
  static final double USUAL = 0.10;

  /** A row that jumps so far by chance in one run of two hundred gets half of what a calm one. */
  private static final double HALF = 0.005;

  /**
   * No row gets less than this share: with a tenth a few more calm rows are found, and coloured.
   */
  private static final double LEAST = 0.25;

  private Budget() {}

  /** The rows' weights, unit by unit, 1 on average. */
  static double[] of(List<JudgedUnit> units) {
    int count = units.stream().mapToInt(unit -> unit.members().size()).sum();
    double[] weights = new double[count];
    double total = 0;
    int next = 0;
    for (JudgedUnit unit : units) {
      for (RowNoise row : unit.noise().noise) {
        double chance = row.mixture().usual();
        weights[next] = Math.max(LEAST, 1 / (1 + chance / HALF));
        total += weights[next++];
      }
    }
    for (int i = 0; i < count; i++) {
      weights[i] *= count / total;
    }
    return weights;
  }
}
