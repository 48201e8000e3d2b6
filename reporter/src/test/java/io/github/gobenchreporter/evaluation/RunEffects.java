package io.github.gobenchreporter.evaluation;

import java.util.Random;

/** How the effects of runs are distributed, with standard deviation 1. */
enum RunEffects {
  NORMAL("normal"),
  HEAVY("t, 4 df"),
  CORRELATED("AR(.3)");

  private static final double RHO = 0.3;
  private final String label;

  RunEffects(String label) {
    this.label = label;
  }

  double[] series(int length, Random random) {
    double[] values = new double[length];
    for (int i = 0; i < length; i++) {
      boolean follows = this == CORRELATED && i > 0;
      values[i] =
          follows
              ? RHO * values[i - 1] + Math.sqrt(1 - RHO * RHO) * random.nextGaussian()
              : one(random);
    }
    return values;
  }

  /** One effect that follows nothing. */
  double one(Random random) {
    if (this != HEAVY) {
      return random.nextGaussian();
    }
    double square = 0;
    for (int i = 0; i < 4; i++) {
      double value = random.nextGaussian();
      square += value * value;
    }
    return random.nextGaussian() / Math.sqrt(square / 4) / Math.sqrt(2);
  }

  @Override
  public String toString() {
    return label;
  }
}
