package io.github.gobenchreporter.evaluation.hosts;

import java.util.SplittableRandom;

/**
 * How far from the usual a draw may lie. Each is a normal draw times a random scale, since a scale
 * can be shared by what a job and its processes do; so all are symmetric.
 */
public sealed interface DrawTails {
  /** The normal distribution. */
  DrawTails NORMAL = new Normal();

  /** What a normal draw is multiplied with. */
  double scale(SplittableRandom random);

  /** The standard deviation of a standard normal draw times {@link #scale}. */
  double sd();

  /** Always 1. */
  record Normal() implements DrawTails {
    @Override
    public double scale(SplittableRandom random) {
      return 1;
    }

    @Override
    public double sd() {
      return 1;
    }
  }

  /**
   * Student's t, shrunk to a standard deviation of 1. Its variance is (df / (df - 2)).
   *
   * @param degrees of freedom, even and above 2: half as many exponential draws make a chi-square
   */
  record StudentT(int degrees) implements DrawTails {
    public StudentT {
      if (degrees <= 2 || degrees % 2 != 0) {
        throw new IllegalArgumentException("degrees of freedom: " + degrees);
      }
    }

    @Override
    public double scale(SplittableRandom random) {
      double product = 1;
      for (int i = 0; i < degrees; i += 2) {
        product *= 1 - random.nextDouble();
      }
      return Math.sqrt((degrees - 2) / (-2 * Math.log(product)));
    }

    @Override
    public double sd() {
      return 1;
    }
  }

  /**
   * Calm but for now and then (Tukey's contaminated normal).
   *
   * @param share of the runs that are not calm, 0 to 1
   * @param factor their standard deviation, in that of a calm run
   */
  record Outliers(double share, double factor) implements DrawTails {
    @Override
    public double scale(SplittableRandom random) {
      return random.nextDouble() < share ? factor : 1;
    }

    @Override
    public double sd() {
      return Math.sqrt(1 + share * (factor * factor - 1));
    }
  }
}
