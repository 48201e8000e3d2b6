package io.github.gobenchreporter.stats.noise;

import java.util.Arrays;

/**
 * How likely each size and kind of noise makes what a row's stored runs, and its head, show.
 *
 * <p>Stored runs at either end of a level may really be the last of another one, of which nobody
 * can see more; that their distance is noise counts only as far as it is likelier than a change.
 */
final class RowLikelihood {
  /** The share of rows that a change touches in a run, and the scale of such changes. */
  private static final double CHANGED = 0.03;

  private static final double SIZE_OF_CHANGES = 0.10;

  /** With up to so many runs in a level its ends are noise; with so many more they may be steps. */
  private static final int FEW_RUNS = 5;

  private static final double MORE_RUNS = 10;

  /** So many factors are multiplied before a logarithm is taken: far from overflow. */
  private static final int CHUNK = 16;

  private static final double SMALLEST = 1e-300;
  private static final double LOG_ROOT_2PI = 0.5 * Math.log(2 * Math.PI);
  private static final double LOG_HEAVY_PEAK = Math.log(0.375);

  private RowLikelihood() {}

  /**
   * The restricted likelihood of the stored runs by size and kind, relative to the largest. Each of
   * a row's levels tells as much as it has runs beyond one; single runs tell nothing.
   *
   * @param levels the values of each level, the common moves taken out
   * @param centers of the levels
   * @param own variance of a run's median by its samples and printed digit
   */
  static double[] stored(double[][] levels, double[] centers, double own) {
    if (Arrays.stream(levels).allMatch(level -> level.length <= 1)) {
      return UNTOLD;
    }
    double[] logs = new double[NoiseGrid.SIZES * Kinds.COUNT];
    for (int level = 0; level < levels.length; level++) {
      if (levels[level].length > 1) {
        add(levels[level], centers[level], own, logs);
      }
    }
    return relative(logs);
  }

  private static void add(double[] values, double center, double own, double[] logs) {
    int runs = values.length;
    double changed = CHANGED * Math.max(0, Math.min(1, (runs - FEW_RUNS) / MORE_RUNS));
    double[] squares = new double[runs];
    double[] near = new double[runs];
    double[] far = new double[runs];
    double inner = changed > 0 ? 0 : Centers.squares(values);
    for (int k = 0; k < runs; k++) {
      squares[k] = (values[k] - center) * (values[k] - center);
      near[k] = Kinds.nearDensity(squares[k]);
      far[k] = Kinds.farDensity(squares[k]);
      inner += changed > 0 && k > 0 && k < runs - 1 ? squares[k] : 0;
    }
    int skipped = changed > 0 ? 1 : 0;
    double[] densities = new double[Kinds.COUNT];
    for (int g = 0; g < NoiseGrid.SIZES; g++) {
      double variance = NoiseGrid.VARIANCE[g] + own;
      int at = g * Kinds.COUNT;
      ofSize(variance, squares, near, far, skipped, logs, at);
      int counted = runs - 2 * skipped;
      double logScale = 0.5 * Math.log(variance);
      logs[at] -= inner / (2 * variance) + counted * (logScale + LOG_ROOT_2PI);
      logs[at + 1] += counted * (LOG_HEAVY_PEAK - logScale);
      for (int kind = 0; kind < Kinds.COUNT; kind++) {
        // The centre is integrated out (Laplace).
        double centers = runs * Kinds.information(kind);
        logs[at + kind] += logScale + LOG_ROOT_2PI - 0.5 * Math.log(centers);
      }
      for (int end = 0; end < runs && changed > 0; end += runs - 1) {
        Kinds.densities(squares[end], variance, near[end], far[end], densities);
        double other = changed * changeDensity(squares[end]);
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
          // A run that is noise, or else of another level.
          logs[at + kind] += Math.log((1 - changed) * densities[kind] + other);
        }
      }
    }
  }

  /** All runs, or all but the ends, for the kinds that are not normal. */
  private static void ofSize(
      double variance,
      double[] squares,
      double[] near,
      double[] far,
      int skipped,
      double[] logs,
      int at) {
    int to = squares.length - skipped;
    double root = Math.sqrt(variance);
    double quarter = 1 / (4 * variance);
    double heavy = 1;
    double seldom = 1;
    double often = 1;
    for (int k = skipped; k < to; k++) {
      double normal = Kinds.normalDensity(squares[k], variance, root);
      heavy *= 1 + squares[k] * quarter;
      seldom *= Kinds.jumping(Kinds.NEAR, normal, near[k]);
      often *= Kinds.jumping(Kinds.FAR, normal, far[k]);
      if ((k + 1) % CHUNK == 0 || k + 1 == to) {
        logs[at + Kinds.HEAVY] -= 2.5 * Math.log(heavy);
        logs[at + Kinds.NEAR] += Math.log(seldom + SMALLEST);
        logs[at + Kinds.FAR] += Math.log(often + SMALLEST);
        heavy = 1;
        seldom = 1;
        often = 1;
      }
    }
  }

  private static double changeDensity(double square) {
    return 1 / (Math.PI * SIZE_OF_CHANGES * (1 + square / (SIZE_OF_CHANGES * SIZE_OF_CHANGES)));
  }

  /** Of a row whose levels are single runs: every size and kind is as likely as another. */
  static final double[] UNTOLD = relative(new double[NoiseGrid.SIZES * Kinds.COUNT]);

  private static double[] relative(double[] logs) {
    double most = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      most = log > most ? log : most;
    }
    boolean telling = Double.isFinite(most);
    for (int i = 0; i < logs.length; i++) {
      logs[i] = telling ? Math.exp(logs[i] - most) : 1;
    }
    return logs;
  }

  /**
   * The same with the head's change, which may be a real one.
   *
   * @param stored as above
   * @param change of the head beyond the common move
   * @param variances of the change by size where nothing changed
   */
  static double[] withHead(double[] stored, double change, double[] variances) {
    double[] both = new double[stored.length];
    double[] densities = new double[Kinds.COUNT];
    double squared = change * change;
    double real = CHANGED * changeDensity(squared);
    double near = Kinds.nearDensity(squared);
    double far = Kinds.farDensity(squared);
    for (int g = 0; g < NoiseGrid.SIZES; g++) {
      Kinds.densities(squared, variances[g], near, far, densities);
      for (int t = 0; t < Kinds.COUNT; t++) {
        int i = g * Kinds.COUNT + t;
        both[i] = stored[i] * ((1 - CHANGED) * densities[t] + real);
      }
    }
    return both;
  }
}
