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

  /** Beyond this exponent a density is nothing beside a jump's. */
  private static final double FARTHEST = 700;

  private static final double NORMAL_PEAK = 1 / Math.sqrt(2 * Math.PI);

  private Kinds() {}

  /** The share of runs that jump. */
  static double jumping(int kind) {
    return JUMPING[kind];
  }

  static double information(int kind) {
    return INFORMATION[kind];
  }

  static double normalDensity(double squared, double variance, double root) {
    double far = 0.5 * squared / variance;
    return far > FARTHEST ? 0 : NORMAL_PEAK * Math.exp(-far) / root;
  }

  /** The density of a kind that jumps, from those of a normal value and of a jump. */
  static double jumping(int kind, double normal, double jump) {
    return normal + JUMPING[kind] * (jump - normal);
  }

  static double jumpDensity(double squared) {
    return 1 / (Math.PI * JUMP * (1 + squared / (JUMP * JUMP)));
  }

  private static double heavyDensity(double squared, double variance, double root) {
    double far = 1 + squared / (4 * variance);
    return 0.375 / (root * far * far * Math.sqrt(far));
  }

  /** The density of every kind at a distance with this square. */
  static void densities(double squared, double variance, double[] into) {
    double root = Math.sqrt(variance);
    double normal = normalDensity(squared, variance, root);
    double jump = jumpDensity(squared);
    into[NORMAL] = normal;
    into[HEAVY] = heavyDensity(squared, variance, root);
    for (int kind = 2; kind < COUNT; kind++) {
      into[kind] = jumping(kind, normal, jump);
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
