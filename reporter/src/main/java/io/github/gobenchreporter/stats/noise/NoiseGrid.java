package io.github.gobenchreporter.stats.noise;

import java.util.Arrays;

/**
 * What is thought possible of a unit's noise before anything is seen: sizes b of a row's scatter
 * between runs, and above them how the sizes and kinds of a unit's rows are distributed.
 *
 * <p>The centre of ln b over units (1.5 %, factor e^1.1) and its spread over a unit's rows come
 * from 18 published histories of Go benchmarks, lowered and widened for dedicated hosts; the
 * mixtures of kinds were chosen by simulation, see EVALUATION.md.
 */
final class NoiseGrid {
  /** From .02 % to 128 %. */
  static final int SIZES = 36;

  static final int MIXTURES = 9;

  /** Of ln b; about the narrowest spread of a unit's rows. Not studied. */
  private static final double STEP = 0.25;

  /** ln b of the quietest row. */
  private static final double SMALLEST = -8.5;

  /** ln b of the quietest unit, .06 %; of the loudest, 29 %. */
  private static final double SMALLEST_CENTER = -7.5;

  private static final int CENTERS = 26;

  /**
   * The standard deviation of ln b over a unit's rows: in published histories .61 at the median, .4
   * to 1.0 in suites of twelve rows and more.
   */
  private static final double[] SPREADS = {0.2, 0.4, 0.7, 1.1, 1.6};

  /** They favour the middle; chosen by hand, not studied. */
  private static final double[] SPREAD_SHARES = {0.1, 0.2, 0.3, 0.25, 0.15};

  /** Published histories: 3.3 %; lowered for dedicated hosts (.3 to .5 %), which they lack. */
  private static final double TYPICAL = Math.log(0.015);

  /** Published histories: .74; widened with it. */
  private static final double TYPICAL_SPREAD = 1.1;

  /** Rarer sizes are left out: below what a sum of doubles holds. */
  private static final double NEGLIGIBLE = 1e-14;

  /**
   * Of each mixture, the shares of rows of every kind: hosts where nothing odd happens, hosts with
   * some and with many heavy rows, hosts where some or most rows often jump near, such where most
   * often jump far, two where all rows jump, but seldom, and one where most are heavy and hardly
   * any jumps: without it +10 % on a host with tails of t, 4 degrees, is found in 9 instead of 87
   * %.
   */
  private static final double[][] KINDS = {
    {0.994, 0.004, 0, 0.001, 0, 0.001},
    {0.90, 0.09, 0, 0.008, 0, 0.002},
    {0.20, 0.68, 0, 0.10, 0, 0.02},
    {0.50, 0.10, 0, 0.37, 0, 0.03},
    {0.15, 0.05, 0, 0.75, 0, 0.05},
    {0.25, 0.10, 0, 0.10, 0, 0.55},
    {0.08, 0.05, 0.80, 0.03, 0.03, 0.01},
    {0.08, 0.05, 0.02, 0.02, 0.80, 0.03},
    {0.20, 0.79, 0, 0.008, 0, 0.002}
  };

  /**
   * How many hosts are like each: chosen by simulation. Half of the hosts where all rows seldom
   * jump and half of those with some heavy rows, twice the latter, and .31 in place of .14 are in
   * EVALUATION.md with what they cost.
   */
  private static final double[] MIXTURE_SHARES = {
    0.57, 0.14, 0.06, 0.04, 0.03, 0.03, 0.04, 0.04, 0.05
  };

  /** How many ways there are for a unit's rows to differ in size. */
  static final int SPREADINGS = CENTERS * SPREADS.length;

  static final int UNITS = SPREADINGS * MIXTURES;

  /** b², smallest first. */
  static final double[] VARIANCE = new double[SIZES];

  /** The share of rows with each size, by spreading. */
  private static final double[][] SHARES = new double[SPREADINGS][SIZES];

  private static final int[] FROM = new int[SPREADINGS];
  private static final int[] TO = new int[SPREADINGS];
  private static final double[] LOG_PRIOR = new double[UNITS];

  private NoiseGrid() {}

  static {
    for (int g = 0; g < SIZES; g++) {
      VARIANCE[g] = Math.exp(2 * (SMALLEST + STEP * g));
    }
    double[] centers = new double[CENTERS];
    double total = 0;
    for (int m = 0; m < CENTERS; m++) {
      double z = (SMALLEST_CENTER + STEP * m - TYPICAL) / TYPICAL_SPREAD;
      centers[m] = Math.exp(-0.5 * z * z);
      total += centers[m];
    }
    for (int h = 0; h < SPREADINGS; h++) {
      int m = h / SPREADS.length;
      int spread = h % SPREADS.length;
      spread(h, SMALLEST_CENTER + STEP * m, SPREADS[spread]);
      for (int c = 0; c < MIXTURES; c++) {
        double prior = centers[m] / total * SPREAD_SHARES[spread] * MIXTURE_SHARES[c];
        LOG_PRIOR[h * MIXTURES + c] = Math.log(prior);
      }
    }
  }

  private static void spread(int h, double center, double spread) {
    double variance = spread * spread + STEP * STEP / 12;
    double total = 0;
    for (int g = 0; g < SIZES; g++) {
      double distance = SMALLEST + STEP * g - center;
      SHARES[h][g] = Math.exp(-0.5 * distance * distance / variance);
      total += SHARES[h][g];
    }
    FROM[h] = SIZES;
    for (int g = 0; g < SIZES; g++) {
      SHARES[h][g] /= total;
      if (SHARES[h][g] > NEGLIGIBLE) {
        FROM[h] = Math.min(FROM[h], g);
        TO[h] = g + 1;
      }
    }
  }

  static double[] logPrior() {
    return LOG_PRIOR.clone();
  }

  /**
   * How likely each unit makes what a row shows.
   *
   * @param row likelihood by size and kind
   */
  static double[] likelihoods(double[] row) {
    double[] units = new double[UNITS];
    for (int h = 0; h < SPREADINGS; h++) {
      double[] shares = SHARES[h];
      double normal = 0;
      double heavy = 0;
      double nearSeldom = 0;
      double near = 0;
      double farSeldom = 0;
      double far = 0;
      for (int g = FROM[h]; g < TO[h]; g++) {
        double share = shares[g];
        int i = g * Kinds.COUNT;
        normal += share * row[i];
        heavy += share * row[i + 1];
        nearSeldom += share * row[i + 2];
        near += share * row[i + 3];
        farSeldom += share * row[i + 4];
        far += share * row[i + 5];
      }
      for (int c = 0; c < MIXTURES; c++) {
        double[] kinds = KINDS[c];
        units[h * MIXTURES + c] =
            kinds[0] * normal
                + kinds[1] * heavy
                + kinds[2] * nearSeldom
                + kinds[3] * near
                + kinds[4] * farSeldom
                + kinds[5] * far;
      }
    }
    return units;
  }

  /** A row's prior by size and kind where the units have these weights. */
  static double[] mixed(double[] units) {
    double[] row = new double[SIZES * Kinds.COUNT];
    double[] kinds = new double[Kinds.COUNT];
    for (int h = 0; h < SPREADINGS; h++) {
      Arrays.fill(kinds, 0);
      double any = 0;
      for (int c = 0; c < MIXTURES; c++) {
        double weight = units[h * MIXTURES + c];
        any += weight;
        for (int t = 0; t < Kinds.COUNT; t++) {
          kinds[t] += weight * KINDS[c][t];
        }
      }
      if (any > 0) {
        for (int g = FROM[h]; g < TO[h]; g++) {
          for (int t = 0; t < Kinds.COUNT; t++) {
            row[g * Kinds.COUNT + t] += SHARES[h][g] * kinds[t];
          }
        }
      }
    }
    return row;
  }
}
