package io.github.gobenchreporter.stats.paired;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * What rows with equally many pairs say together about the variance of a pair: scaled inverse
 * chi-square (Smyth 2004), fitted to variances whose outliers are pulled in (Phipson et al. 2016).
 *
 * @param degrees of freedom that the neighbours lend to a row; 0 where there are too few of them
 * @param variance their typical variance
 */
record PairPrior(double degrees, double variance) {
  /** Without neighbours. */
  static final PairPrior NONE = new PairPrior(0, 0);

  /** Three variances tell no spread of variances. */
  private static final int FEWEST_ROWS = 4;

  /** What is pulled in below and above, as Phipson et al. do by default. */
  private static final double LOW = 0.05;

  /** More is pulled in above, where rows of their own kind are. */
  private static final double HIGH = 0.9;

  /**
   * Gives back most of what a normal distribution's variance loses by pulling in 5 % below and 10 %
   * above, a factor of 1.33; chosen by hand, not studied.
   */
  private static final double PULLED_IN = 1.25;

  /** With all of them, or no bound, 7 to 10 % of reports without a change are coloured. */
  private static final double SHARE_OF_DEGREES = 0.8;

  private static final double MOST_DEGREES = 10;

  /** A variance beyond this quantile of what the neighbours predict is a row of its own kind. */
  private static final double WILD = 0.98;

  /** The prior that fits these rows, which all have the same degrees of freedom. */
  static PairPrior fit(double[] variances, double degrees) {
    if (variances.length < FEWEST_ROWS) {
      return NONE;
    }
    double half = degrees / 2;
    double offset = Math.log(half) - Digamma.value(half);
    double[] logs = pullIn(Arrays.stream(variances).map(v -> Math.log(v) + offset).toArray());
    double mean = Arrays.stream(logs).average().orElseThrow();
    double squares = Arrays.stream(logs).map(z -> (z - mean) * (z - mean)).sum();
    double between = PULLED_IN * squares / (logs.length - 1) - Trigamma.value(half);
    if (between <= 0) {
      return new PairPrior(MOST_DEGREES, Math.exp(mean));
    }
    double halfPrior = inverseTrigamma(between);
    double variance = Math.exp(mean + Digamma.value(halfPrior) - Math.log(halfPrior));
    return new PairPrior(Math.min(MOST_DEGREES, SHARE_OF_DEGREES * 2 * halfPrior), variance);
  }

  private static double[] pullIn(double[] logs) {
    double low = Linear.quantile(logs, LOW);
    double high = Linear.quantile(logs, HIGH);
    return Arrays.stream(logs).map(z -> Math.max(low, Math.min(high, z))).toArray();
  }

  /** The row's fit with what the neighbours lend to it; a wild row borrows nothing. */
  PairFit moderate(PairFit row) {
    if (degrees == 0 || isWild(row)) {
      return row;
    }
    double together = degrees + row.degrees();
    double moderated = (degrees * variance + row.degrees() * row.variance()) / together;
    return new PairFit(row.level(), row.order(), moderated, together);
  }

  private boolean isWild(PairFit row) {
    FDistribution ratio = FDistribution.of(row.degrees(), degrees);
    return row.variance() > variance * ratio.inverseCumulativeProbability(WILD);
  }

  /** The x with trigamma(x) = y, for y above 0, by Newton's steps on 1/y (Smyth 2004, appendix). */
  private static double inverseTrigamma(double y) {
    double x = 0.5 + 1 / y;
    for (int i = 0; i < 50; i++) {
      double trigamma = Trigamma.value(x);
      double slope = (Trigamma.value(x * (1 + 1e-6)) - Trigamma.value(x * (1 - 1e-6))) / (2e-6 * x);
      double step = trigamma * (1 - trigamma / y) / slope;
      x += step;
      if (Math.abs(step) < 1e-10 * x) {
        break;
      }
    }
    return x;
  }
}
