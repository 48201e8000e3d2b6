package io.github.gobenchreporter.evaluation.hosts;

import java.util.SplittableRandom;

/**
 * How unlike each other rows are in their noise: each row's standard deviation is the median row's
 * times a factor that stays with the row.
 *
 * @param logSd standard deviation of the factor's natural logarithm
 * @param noisyShare of the rows that are noisier still, 0 to 1
 * @param noisyFactor by what they are noisier
 */
public record Unlike(double logSd, double noisyShare, double noisyFactor) {
  /** All rows are equally noisy. */
  public static final Unlike NOT = new Unlike(0, 0, 1);

  /** Factors that are log-normal. */
  public static Unlike logSd(double logSd) {
    return new Unlike(logSd, 0, 1);
  }

  double[] factors(int benchmarks, SplittableRandom random) {
    boolean[] noisy = Some.of(noisyShare, benchmarks, random);
    double[] factors = new double[benchmarks];
    for (int i = 0; i < benchmarks; i++) {
      double factor = logSd == 0 ? 1 : Math.exp(logSd * random.nextGaussian());
      factors[i] = noisy[i] ? factor * noisyFactor : factor;
    }
    return factors;
  }
}
