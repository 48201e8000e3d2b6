package io.github.gobenchreporter.stats.noise;

/**
 * How likely each size and kind of noise makes a row of two stored runs. Their mean is no level
 * where one of them jumped: all that they tell is how far they are from each other, and together
 * with the head any of the three may be the one that jumped.
 *
 * @param values of the stored runs, the common moves taken out
 * @param head on the same footing
 * @param own variance of a stored run's median by its samples and printed digit
 * @param headOwn of the head's median, and of the common move taken out of it
 */
record TwoRuns(double[] values, double head, double own, double headOwn) {
  /** No likelihood is 0, so that its logarithm is finite. */
  private static final double SMALLEST = 1e-300;

  /** Adds the logarithms of the likelihoods of two runs so far apart. */
  static void add(double difference, double own, double[] logs) {
    double squared = difference * difference;
    double near = Kinds.nearDensity(squared);
    double far = Kinds.farDensity(squared);
    double[] densities = new double[Kinds.COUNT];
    for (int g = 0; g < NoiseGrid.SIZES; g++) {
      double variance = 2 * (NoiseGrid.VARIANCE[g] + own);
      Kinds.densities(squared, variance, near, far, Kinds.OF_TWO, densities);
      for (int kind = 0; kind < Kinds.COUNT; kind++) {
        logs[g * Kinds.COUNT + kind] += Math.log(densities[kind] + SMALLEST);
      }
    }
  }

  /** The likelihood of all three, where the head may have changed. */
  double[] withHead() {
    double[] likelihoods = new double[NoiseGrid.SIZES * Kinds.COUNT];
    Jump ofFirst = new Jump(values[0], values[1], head);
    Jump ofSecond = new Jump(values[1], values[0], head);
    Jump ofHead = new Jump(head, values[0], values[1]);
    double real = RowLikelihood.CHANGED * RowLikelihood.changeDensity(ofHead.squared);
    double apart = (values[1] - values[0]) * (values[1] - values[0]);
    double nearApart = Kinds.nearDensity(apart);
    double farApart = Kinds.farDensity(apart);
    double[] stored = new double[Kinds.COUNT];
    double[] now = new double[Kinds.COUNT];
    for (int g = 0; g < NoiseGrid.SIZES; g++) {
      double ofOne = NoiseGrid.VARIANCE[g] + own;
      double ofNow = NoiseGrid.VARIANCE[g] + headOwn;
      Kinds.densities(apart, 2 * ofOne, nearApart, farApart, Kinds.OF_TWO, stored);
      Kinds.densities(
          ofHead.squared, ofNow + ofOne / 2, ofHead.near, ofHead.far, Kinds.OF_ONE, now);
      double calm = stored[Kinds.NORMAL];
      double first = ofFirst.others(ofOne + ofNow);
      double second = ofSecond.others(ofOne + ofNow);
      for (int kind = 0; kind < Kinds.COUNT; kind++) {
        double share = Kinds.OF_ONE[kind];
        double either = first * ofFirst.density(kind) + second * ofSecond.density(kind);
        double both = 2 * (Kinds.isFar(kind) ? farApart : nearApart) * ofHead.density(kind);
        double noise =
            kind < Kinds.JUMPING
                ? stored[kind] * now[kind]
                : (1 - share) * (1 - share) * calm * now[kind]
                    + share * (1 - share) * ((1 - share) * either + share * both);
        likelihoods[g * Kinds.COUNT + kind] =
            (1 - RowLikelihood.CHANGED) * noise + real * stored[kind];
      }
    }
    return likelihoods;
  }

  /** One of three values that may have jumped from the mean of the others. */
  private static final class Jump {
    private final double squared;
    private final double near;
    private final double far;
    private final double others;

    Jump(double it, double one, double other) {
      double distance = it - (one + other) / 2;
      squared = distance * distance;
      near = Kinds.nearDensity(squared);
      far = Kinds.farDensity(squared);
      others = (one - other) * (one - other);
    }

    double density(int kind) {
      return Kinds.isFar(kind) ? far : near;
    }

    /** The density of the other two, which did not. */
    double others(double variance) {
      return Kinds.normalDensity(others, variance, Math.sqrt(variance));
    }
  }
}
