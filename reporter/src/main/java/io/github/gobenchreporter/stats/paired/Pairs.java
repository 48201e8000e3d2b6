package io.github.gobenchreporter.stats.paired;

/**
 * The pairs of one row: in each, base and head were measured directly after each other.
 *
 * @param differences {@code ln(head / base)} of each pair, finite
 * @param baseFirst for each pair, whether the base ran first
 * @param step the relative step of the printed figures (last digit ÷ value), at least 0; 0 where
 *     the figures were computed
 */
public record Pairs(double[] differences, boolean[] baseFirst, double step) {
  /** Fewer pairs than this have no spread to estimate beside a level and an order effect. */
  public static final int FEWEST = 3;

  /** Checks that there are enough pairs, that all are finite, and that orders match. */
  public Pairs {
    if (differences.length < FEWEST) {
      throw new IllegalArgumentException("differences: fewer than " + FEWEST + " pairs");
    }
    if (baseFirst.length != differences.length) {
      throw new IllegalArgumentException("baseFirst: not one for each difference");
    }
    for (double difference : differences) {
      if (!Double.isFinite(difference)) {
        throw new IllegalArgumentException("differences: " + difference + " is not finite");
      }
    }
    if (!(step >= 0) || Double.isInfinite(step)) {
      throw new IllegalArgumentException("step: " + step);
    }
    differences = differences.clone();
    baseFirst = baseFirst.clone();
  }

  /** Pairs that were measured base–head, head–base, base–head and so on. */
  public static Pairs alternating(double[] differences, double step) {
    boolean[] baseFirst = new boolean[differences.length];
    for (int i = 0; i < baseFirst.length; i += 2) {
      baseFirst[i] = true;
    }
    return new Pairs(differences, baseFirst, step);
  }

  /** How many pairs. */
  public int count() {
    return differences.length;
  }

  /** +1 where the base ran first, −1 where the head did. */
  double order(int pair) {
    return baseFirst[pair] ? 1 : -1;
  }
}
