package io.github.gobenchreporter.stats.noise;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.Erfc;

/**
 * The kinds of noise a row can have, all with the same small scatter s: normal; heavy (Student's t
 * with 4 degrees of freedom); and four that are normal but for a share of the runs that jump, near
 * or far, seldom or often.
 *
 * <p>Jumps follow Student's t with 2 degrees of freedom. Of the isolated jumps beyond five
 * deviations in nine published histories (16,800 row-runs), those beyond 5, 10, 20 and 50 % fall
 * off by factors of 2 to 3, 3 to 8 and 12; two degrees give 2.3, 3.2 and 5.8, one degree (a Cauchy
 * distribution) 1.7, 1.9 and 2.5. Scales and shares were chosen by simulation (EVALUATION.md,
 * "Tried and given up"). Where every row jumps once in twenty-five runs, most rows have not done so
 * yet: that they may is a thing the unit's rows tell together, so it is a kind of its own.
 */
final class Kinds {
  /** How many there are. */
  static final int COUNT = 6;

  /** The places of the kinds: the first is normal, the second has the tails of t. */
  static final int NORMAL = 0;

  static final int HEAVY = 1;

  /** The first of the kinds that jump: near seldom, near often, far seldom, far often. */
  static final int JUMPING = 2;

  private static final int FAR = 4;

  /**
   * The shares of a kind's runs that jump, chosen by simulation (EVALUATION.md, "Tried and given
   * up"). Seldom in 2 and 3 %, or in 4.5 and 6 % of the runs makes no difference beyond chance.
   * Near and often in .1, .12 and .15 of them: 9, 7 and 13 % of reports are coloured where a
   * quarter of the rows is slower in one run of twenty. Far and often in .1, .15 and .25: a +10 %
   * of a hosted history is found in 14, 23 and 28 to 33 %, and 0, 9 and 36 % of such reports are
   * coloured; .17 is between.
   */
  static final double[] OF_ONE = {0, 0, 0.03, 0.12, 0.04, 0.17};

  /** The shares of pairs of runs of which one jumps, or both. */
  static final double[] OF_TWO = Arrays.stream(OF_ONE).map(share -> share * (2 - share)).toArray();

  /** The scales of jumps: half of the near ones are beyond 2.9 %, half of the far ones 12 %. */
  private static final double NEAR_JUMP = 0.035;

  /** Chosen by simulation with the shares above; not studied alone. */
  private static final double FAR_JUMP = 0.15;

  /** Of the far jumps a few are tenfold. */
  private static final double WILD_JUMP = 1;

  /** Chosen by hand, not studied. */
  private static final double WILD = 0.03;

  /**
   * What one run says about the centre, relative to a normal one of the same scatter: 5/7 for t
   * with 4 degrees of freedom, the runs that do not jump for the others.
   */
  private static final double[] INFORMATION = {
    1, 5 / 7.0, 1 - OF_ONE[2], 1 - OF_ONE[3], 1 - OF_ONE[4], 1 - OF_ONE[5]
  };

  /** Beyond this exponent a density is nothing beside a jump's. */
  private static final double FARTHEST = 700;

  /** The normal density at 0. */
  private static final double NORMAL_PEAK = 1 / Math.sqrt(2 * Math.PI);

  private Kinds() {}

  /** Whether a kind that jumps does so far. */
  static boolean isFar(int kind) {
    return kind >= FAR;
  }

  static double information(int kind) {
    return INFORMATION[kind];
  }

  static double normalDensity(double squared, double variance, double root) {
    double far = 0.5 * squared / variance;
    return far > FARTHEST ? 0 : NORMAL_PEAK * Math.exp(-far) / root;
  }

  static double nearDensity(double squared) {
    return jumpDensity(squared, NEAR_JUMP);
  }

  static double farDensity(double squared) {
    return (1 - WILD) * jumpDensity(squared, FAR_JUMP) + WILD * jumpDensity(squared, WILD_JUMP);
  }

  private static double jumpDensity(double squared, double scale) {
    double far = 2 + squared / (scale * scale);
    return 1 / (scale * far * Math.sqrt(far));
  }

  private static double heavyDensity(double squared, double variance, double root) {
    double far = 1 + squared / (4 * variance);
    return 0.375 / (root * far * far * Math.sqrt(far));
  }

  /**
   * The density of every kind at a distance with this square.
   *
   * @param near of a near jump at that distance
   * @param far of a far one
   * @param shares that jump, by kind
   */
  static void densities(
      double squared, double variance, double near, double far, double[] shares, double[] into) {
    double root = Math.sqrt(variance);
    double normal = normalDensity(squared, variance, root);
    into[NORMAL] = normal;
    into[HEAVY] = heavyDensity(squared, variance, root);
    for (int kind = JUMPING; kind < COUNT; kind++) {
      into[kind] = normal + shares[kind] * ((isFar(kind) ? far : near) - normal);
    }
  }

  /**
   * The density at a distance with this square of a change that has this variance and is normal,
   * heavy, or one of the jumps, with these chances.
   */
  static double density(
      double squared, double variance, double normal, double heavy, double near, double far) {
    double root = Math.sqrt(variance);
    return normal * normalDensity(squared, variance, root)
        + heavy * heavyDensity(squared, variance, root)
        + near * jumpDensity(squared, Math.sqrt(NEAR_JUMP * NEAR_JUMP + variance))
        + far * (1 - WILD) * jumpDensity(squared, Math.sqrt(FAR_JUMP * FAR_JUMP + variance))
        + far * WILD * jumpDensity(squared, Math.sqrt(WILD_JUMP * WILD_JUMP + variance));
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

  /** The same for a near jump seen with this variance, by the square of the distance. */
  static double nearTail(double squared, double variance) {
    return jumpTail(squared / (NEAR_JUMP * NEAR_JUMP + variance));
  }

  /** The same for a far one. */
  static double farTail(double squared, double variance) {
    return (1 - WILD) * jumpTail(squared / (FAR_JUMP * FAR_JUMP + variance))
        + WILD * jumpTail(squared / (WILD_JUMP * WILD_JUMP + variance));
  }

  /** For t with 2 degrees of freedom, 1 − z/√(2 + z²) written without cancellation. */
  private static double jumpTail(double z2) {
    double h2 = 2 + z2;
    return 2 / (h2 + Math.sqrt(h2 * z2));
  }
}
