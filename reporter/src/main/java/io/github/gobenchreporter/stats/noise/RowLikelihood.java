package io.github.gobenchreporter.stats.noise;

/** How likely each size and kind of noise makes what a row's stored runs, and its head, show. */
final class RowLikelihood {
  /** The share of rows that a change is thought to touch, and the scale of such changes. */
  private static final double CHANGED = 0.03;

  private static final double SIZE_OF_CHANGES = 0.10;

  /** So many factors are multiplied before a logarithm is taken: far from overflow. */
  private static final int CHUNK = 8;

  private static final double SMALLEST = 1e-300;
  private static final double LOG_ROOT_2PI = 0.5 * Math.log(2 * Math.PI);
  private static final double LOG_HEAVY_PEAK = Math.log(0.375);

  private RowLikelihood() {}

  /**
   * The restricted likelihood of the stored runs by size and kind, relative to the largest; 1
   * everywhere for a single run, which tells nothing.
   *
   * @param values of the runs, the common moves taken out
   * @param center of the row
   * @param own variance of a run's median by its samples and printed digit
   */
  static double[] stored(double[] values, double center, double own) {
    double[] logs = new double[NoiseGrid.SIZES * Kinds.COUNT];
    int runs = values.length;
    if (runs > 1) {
      double squares = Centers.squares(values);
      double[] residuals = new double[runs];
      double[] jumps = new double[runs];
      for (int k = 0; k < runs; k++) {
        residuals[k] = (values[k] - center) * (values[k] - center);
        jumps[k] = Kinds.jumpDensity(residuals[k]);
      }
      for (int g = 0; g < NoiseGrid.SIZES; g++) {
        ofSize(NoiseGrid.VARIANCE[g] + own, squares, residuals, jumps, logs, g * Kinds.COUNT);
      }
    }
    return relative(logs);
  }

  private static void ofSize(
      double variance, double squares, double[] residuals, double[] jumps, double[] logs, int at) {
    int runs = residuals.length;
    double logScale = 0.5 * Math.log(variance);
    logs[at] =
        -squares / (2 * variance) - (runs - 1) * (logScale + LOG_ROOT_2PI) - 0.5 * Math.log(runs);
    double heavy = 1;
    double seldom = 1;
    double often = 1;
    double logHeavy = 0;
    double logSeldom = 0;
    double logOften = 0;
    for (int k = 0; k < runs; k++) {
      double normal = Kinds.normalDensity(residuals[k], variance);
      heavy *= 1 + residuals[k] / (4 * variance);
      seldom *= jumping(2, normal, jumps[k]);
      often *= jumping(3, normal, jumps[k]);
      if ((k + 1) % CHUNK == 0 || k + 1 == runs) {
        logHeavy += Math.log(heavy);
        logSeldom += Math.log(seldom + SMALLEST);
        logOften += Math.log(often + SMALLEST);
        heavy = 1;
        seldom = 1;
        often = 1;
      }
    }
    logs[at + 1] = runs * (LOG_HEAVY_PEAK - logScale) - 2.5 * logHeavy;
    logs[at + 2] = logSeldom;
    logs[at + 3] = logOften;
    for (int kind = 1; kind < Kinds.COUNT; kind++) {
      // The centre is integrated out (Laplace).
      logs[at + kind] += logScale + LOG_ROOT_2PI - 0.5 * Math.log(runs * Kinds.information(kind));
    }
  }

  private static double jumping(int kind, double normal, double jump) {
    double share = Kinds.jumping(kind);
    return (1 - share) * normal + share * jump;
  }

  private static double[] relative(double[] logs) {
    double most = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      most = Math.max(most, log);
    }
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.exp(logs[i] - most);
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
    double far = change / SIZE_OF_CHANGES;
    double real = CHANGED / (Math.PI * SIZE_OF_CHANGES * (1 + far * far));
    for (int g = 0; g < NoiseGrid.SIZES; g++) {
      Kinds.densities(change * change, variances[g], densities);
      for (int t = 0; t < Kinds.COUNT; t++) {
        int i = g * Kinds.COUNT + t;
        both[i] = stored[i] * ((1 - CHANGED) * densities[t] + real);
      }
    }
    return both;
  }
}
