package io.github.gobenchreporter.stats.noise;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How heavy the tails of run medians are, learnt by predicting every stored run from the others.
 *
 * <p>The prediction errors, in estimated standard errors, follow a t distribution whose degrees of
 * freedom are those of the variance where runs are normal, and fewer where they are not: {@code
 * 1/effective = 1/degrees + 1/nu}. Of the tails that explain the errors about as well as the best
 * the heaviest is taken, and one still heavier where more errors lie far out than it expects.
 *
 * @param nu degrees of freedom of a single run's own distribution; large is normal
 * @param scale what standard errors are to be multiplied by
 */
record Tails(double nu, double scale) {
  /** Normal as far as anything measured is. */
  static final Tails NORMAL = new Tails(1e6, 1);

  private static final double[] GRID = {2, 2.5, 3, 4, 5, 6, 8, 10, 14, 20, 30, 60};

  /** How much less likely (in logs) a heavier tail may be and still be taken, to be careful. */
  private static final double CAREFUL = 0.25;

  private static final double MOST_CAREFUL = 1;
  private static final double CAREFUL_PER_ERROR = 1 / 2000.0;

  private static final double EXPECTED_EXTREMES = 2;
  private static final double SMALLEST_TAIL = 1e-4;
  private static final double SMALLEST_SCALE = 0.2;
  private static final int SCALE_STEPS = 12;

  /**
   * The heaviest tail that explains the errors about as well as the best one.
   *
   * @param errors prediction errors over their estimated standard errors
   * @param count how many of them to use
   * @param degrees of freedom of the typical standard error
   */
  static Tails fit(double[] errors, int count, double degrees) {
    double[] likelihoods = new double[GRID.length];
    double[] scales = new double[GRID.length];
    double best = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < GRID.length; g++) {
      double effective = combined(degrees, GRID[g]);
      scales[g] = scale(errors, count, effective);
      likelihoods[g] = logLikelihood(errors, count, effective, scales[g]);
      best = Math.max(best, likelihoods[g]);
    }
    double careful = Math.max(CAREFUL, Math.min(MOST_CAREFUL, count * CAREFUL_PER_ERROR));
    int chosen = 0;
    while (likelihoods[chosen] < best - careful) {
      chosen++;
    }
    while (chosen > 0 && extremes(errors, count, combined(degrees, GRID[chosen]), scales[chosen])) {
      chosen--;
    }
    return new Tails(GRID[chosen], scales[chosen]);
  }

  /** Whether there are clearly more errors far out than the distribution expects there. */
  private static boolean extremes(double[] errors, int count, double df, double scale) {
    double expected = Math.max(EXPECTED_EXTREMES, SMALLEST_TAIL * count);
    double limit = scale * TDistribution.of(df).inverseSurvivalProbability(expected / count / 2);
    int beyond = 0;
    for (int i = 0; i < count; i++) {
      beyond += Math.abs(errors[i]) > limit ? 1 : 0;
    }
    return beyond > expected + Math.sqrt(expected);
  }

  /** The tail of a mean of {@code runs} runs: lighter, as sums are. */
  Tails ofMean(int runs) {
    return runs == 1 ? this : new Tails(nu * runs, Math.pow(scale, 1.0 / runs));
  }

  /** Degrees of freedom for an error whose standard error has {@code degrees}. */
  double effective(double degrees) {
    return combined(degrees, nu);
  }

  private static double combined(double degrees, double nu) {
    return 1 / (1 / degrees + 1 / nu);
  }

  /** Maximum likelihood scale of a t distribution by expectation and maximization. */
  private static double scale(double[] errors, int count, double df) {
    double variance = 1;
    for (int step = 0; step < SCALE_STEPS; step++) {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        double square = errors[i] * errors[i];
        sum += square * (df + 1) / (df + square / variance);
      }
      variance = Math.max(sum / count, SMALLEST_SCALE * SMALLEST_SCALE);
    }
    return Math.sqrt(variance);
  }

  private static double logLikelihood(double[] errors, int count, double df, double scale) {
    double constant =
        LogGamma.value((df + 1) / 2) - LogGamma.value(df / 2) - Math.log(df * Math.PI) / 2;
    double sum = count * (constant - Math.log(scale));
    double variance = scale * scale;
    for (int i = 0; i < count; i++) {
      sum -= (df + 1) / 2 * Math.log1p(errors[i] * errors[i] / (variance * df));
    }
    return sum;
  }
}
