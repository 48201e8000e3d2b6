package io.github.gobenchreporter.stats.noise;

import org.apache.commons.numbers.gamma.Erfc;

/**
 * The kinds of noise a row can have, all with the same small scatter s: normal; heavy (Student's t
 * with 4 degrees of freedom); and two that are normal but for a share of the runs that jump, by a
 * Cauchy distribution half of whose jumps are larger than 5 %.
 */
final class Kinds {
  /** How many there are: normal, heavy, and the two that jump. */
  static final int COUNT = 4;

  static final int NORMAL = 0;
  static final int HEAVY = 1;

  /** Half of all jumps are larger: jumps of 3 % and tenfold ones must both be possible. */
  static final double JUMP = 0.05;

  private static final double[] JUMPING = {0, 0, 0.1, 0.3};

  /** What one run says about the centre, relative to a normal one of the same scatter. */
  private static final double[] INFORMATION = {1, 0.714, 0.9, 0.7};

  private static final double NORMAL_PEAK = 1 / Math.sqrt(2 * Math.PI);

  private Kinds() {}

  /** The share of runs that jump. */
  static double jumping(int kind) {
    return JUMPING[kind];
  }

  static double information(int kind) {
    return INFORMATION[kind];
  }

  static double normalDensity(double squared, double variance) {
    return NORMAL_PEAK * Math.exp(-0.5 * squared / variance) / Math.sqrt(variance);
  }

  static double jumpDensity(double squared) {
    return 1 / (Math.PI * JUMP * (1 + squared / (JUMP * JUMP)));
  }

  static double heavyDensity(double squared, double variance) {
    double far = 1 + squared / (4 * variance);
    return 0.375 / (Math.sqrt(variance) * far * far * Math.sqrt(far));
  }

  /** The density of every kind at a distance with this square. */
  static void densities(double squared, double variance, double[] into) {
    double normal = normalDensity(squared, variance);
    double jump = jumpDensity(squared);
    into[NORMAL] = normal;
    into[HEAVY] = heavyDensity(squared, variance);
    for (int kind = 2; kind < COUNT; kind++) {
      into[kind] = (1 - JUMPING[kind]) * normal + JUMPING[kind] * jump;
    }
  }

  /** The chance that a normal value is at least z standard errors away, either way. */
  static double normalTail(double z) {
    return Erfc.value(z / Math.sqrt(2));
  }

  /** The same for t with 4 degrees of freedom: 1 − z/h·(…) written without cancellation. */
  static double heavyTail(double z) {
    double h = Math.sqrt(z * z + 4);
    double v = 4 / (h * (h + z));
    return v * v * (3 - v) / 2;
  }

  /** The same for a jump seen with standard error s, at a distance above 0. */
  static double jumpTail(double distance, double variance) {
    return 2 / Math.PI * Math.atan(Math.sqrt(JUMP * JUMP + variance) / distance);
  }
}
