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
  static final double CHANGED = 0.03;

  /**
   * The same against a single stored run. Three rows of a hundred that change would there pass for
   * what a host does whose rows jump now and then, and its jumps for changes: such hosts are
   * coloured in 33 instead of 12 % of reports of 40 rows (EVALUATION.md).
   */
  private static final double CHANGED_FROM_ONE = 0.001;

  /** The scale of a Cauchy distribution: changes of 3 % to tenfold are to fit. */
  private static final double SIZE_OF_CHANGES = 0.10;

  /** With up to so many runs in a level its ends are noise; with so many more they may be steps. */
  private static final int FEW_RUNS = 5;

  /** Half of the default window; not studied. */
  private static final double MORE_RUNS = 10;

  /** So many factors are multiplied before a logarithm is taken: far from overflow. */
  private static final int CHUNK = 16;

  /** No likelihood is 0, so that its logarithm is finite. */
  private static final double SMALLEST = 1e-300;

  /** The logarithm of what a normal density is divided by. */
  private static final double LOG_ROOT_2PI = 0.5 * Math.log(2 * Math.PI);

  /** Student's t with 4 degrees of freedom at 0 is 3/8. */
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
    if (runs == 2) {
      TwoRuns.add(values[1] - values[0], own, logs);
      return;
    }
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
    double[] ofCenter = new double[Kinds.COUNT];
    for (int kind = 0; kind < Kinds.COUNT; kind++) {
      // The centre is integrated out (Laplace).
      ofCenter[kind] = LOG_ROOT_2PI - 0.5 * Math.log(runs * Kinds.information(kind));
    }
    double[] densities = new double[Kinds.COUNT];
    double[] products = new double[Kinds.COUNT];
    for (int g = 0; g < NoiseGrid.SIZES; g++) {
      double variance = NoiseGrid.VARIANCE[g] + own;
      int at = g * Kinds.COUNT;
      Arrays.fill(products, 1);
      for (int end = 0; end < runs && changed > 0; end += runs - 1) {
        Kinds.densities(squares[end], variance, near[end], far[end], Kinds.OF_ONE, densities);
        double other = changed * changeDensity(squares[end]);
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
          // A run that is noise, or else of another level.
          products[kind] *= (1 - changed) * densities[kind] + other;
        }
      }
      ofSize(variance, squares, near, far, skipped, products, logs, at);
      int counted = runs - 2 * skipped;
      double logScale = 0.5 * Math.log(variance);
      logs[at] -= inner / (2 * variance) + counted * (logScale + LOG_ROOT_2PI);
      logs[at + 1] += counted * (LOG_HEAVY_PEAK - logScale);
      for (int kind = 0; kind < Kinds.COUNT; kind++) {
        logs[at + kind] += logScale + ofCenter[kind];
      }
    }
  }

  /**
   * All runs, or all but the ends, for the kinds that are not normal; and what was made of the
   * ends.
   *
   * @param products of the ends' densities by kind; used up
   */
  private static void ofSize(
      double variance,
      double[] squares,
      double[] near,
      double[] far,
      int skipped,
      double[] products,
      double[] logs,
      int at) {
    int to = squares.length - skipped;
    double root = Math.sqrt(variance);
    double quarter = 1 / (4 * variance);
    logs[at + Kinds.NORMAL] += Math.log(products[Kinds.NORMAL] + SMALLEST);
    logs[at + Kinds.HEAVY] += Math.log(products[Kinds.HEAVY] + SMALLEST);
    double heavy = 1;
    for (int k = skipped; k < to; k++) {
      double normal = Kinds.normalDensity(squares[k], variance, root);
      heavy *= 1 + squares[k] * quarter;
      for (int kind = Kinds.JUMPING; kind < Kinds.COUNT; kind++) {
        double jump = Kinds.isFar(kind) ? far[k] : near[k];
        products[kind] *= normal + Kinds.OF_ONE[kind] * (jump - normal);
      }
      if ((k + 1) % CHUNK == 0 || k + 1 == to) {
        logs[at + Kinds.HEAVY] -= 2.5 * Math.log(heavy);
        for (int kind = Kinds.JUMPING; kind < Kinds.COUNT; kind++) {
          logs[at + kind] += Math.log(products[kind] + SMALLEST);
          products[kind] = 1;
        }
        heavy = 1;
      }
    }
  }

  static double changeDensity(double square) {
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

  /** Shares of changes that are jumps: from a single run, of it or of the head. */
  static double[] jumps(int runs) {
    return runs == 1 ? Kinds.OF_TWO : Kinds.OF_ONE;
  }

  /**
   * The same with the head's change, which may be a real one.
   *
   * @param stored as above
   * @param change of the head beyond the common move
   * @param variances of the change by size where nothing changed
   * @param runs stored ones that it is a change from
   */
  static double[] withHead(double[] stored, double change, double[] variances, int runs) {
    double[] both = new double[stored.length];
    double[] densities = new double[Kinds.COUNT];
    double squared = change * change;
    double changed = runs == 1 ? CHANGED_FROM_ONE : CHANGED;
    double real = changed * changeDensity(squared);
    double near = Kinds.nearDensity(squared);
    double far = Kinds.farDensity(squared);
    for (int g = 0; g < NoiseGrid.SIZES; g++) {
      Kinds.densities(squared, variances[g], near, far, jumps(runs), densities);
      for (int t = 0; t < Kinds.COUNT; t++) {
        int i = g * Kinds.COUNT + t;
        both[i] = stored[i] * ((1 - changed) * densities[t] + real);
      }
    }
    return both;
  }
}
