package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Quantiles;
import java.util.Arrays;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * What the rows of a unit say together about the variance of a run: it is distributed as a scaled
 * inverse chi-square, {@code variance · degrees / χ²} (Smyth 2004, limma's {@code fitFDist}).
 *
 * <p>Sample variances of outlying rows are pulled in before the fit (after Phipson et al. 2016).
 *
 * @param variance the prior's typical variance of one run
 * @param degrees its degrees of freedom: how many runs it is worth beside a row's own
 * @param uncertainty variance of the estimated {@code log(variance)}
 */
record VariancePrior(double variance, double degrees, double uncertainty) {
  /** Of a stated default: a factor e in the variance, 1.65 in the standard deviation. */
  static final double DEFAULT_UNCERTAINTY = 1;

  /** Of a default for single stored runs, which nothing yet shows to differ between rows. */
  static final double DEFAULT_DEGREES = 14;

  private static final double MOST_DEGREES = 100;
  private static final double OUTLIER = 2.2;
  private static final double CLIPPED = 1.08;

  /** Variance of log variances between rows where few runs cannot tell: that of 5 degrees. */
  private static final double DEFAULT_SPREAD = Trigamma.value(2.5);

  private static final double SPREAD_UNCERTAINTY = 0.1;

  /**
   * The prior that fits these sample variances.
   *
   * @param variances at least three, above zero
   * @param degrees of freedom of each, at least 1
   */
  static VariancePrior fit(double[] variances, double[] degrees) {
    int rows = variances.length;
    double[] logs = new double[rows];
    double noise = 0;
    for (int i = 0; i < rows; i++) {
      double half = degrees[i] / 2;
      logs[i] = Math.log(variances[i]) - Digamma.value(half) + Math.log(half);
      noise += Trigamma.value(half) / rows;
    }
    clip(logs, Math.sqrt(noise));
    double mean = Arrays.stream(logs).average().orElseThrow();
    double spread = 0;
    for (double log : logs) {
      spread += (log - mean) * (log - mean) / (rows - 1) * CLIPPED;
    }
    double expected = Math.max(spread, noise);
    double half = halfDegrees(spread - noise, 2 * expected * expected / rows);
    double variance = Math.exp(mean + Digamma.value(half) - Math.log(half));
    return new VariancePrior(variance, 2 * half, expected / rows);
  }

  /** Moves towards a default as far as the fit is the more uncertain of the two. */
  VariancePrior towards(double otherVariance) {
    double weight = DEFAULT_UNCERTAINTY / (DEFAULT_UNCERTAINTY + uncertainty);
    double log = weight * Math.log(variance) + (1 - weight) * Math.log(otherVariance);
    return new VariancePrior(Math.exp(log), degrees, uncertainty);
  }

  private static double halfDegrees(double excess, double uncertainty) {
    double weight = 1 / uncertainty;
    double weightOfDefault = 1 / (SPREAD_UNCERTAINTY);
    double shrunk =
        (weight * excess + weightOfDefault * DEFAULT_SPREAD) / (weight + weightOfDefault);
    double smallest = Trigamma.value(MOST_DEGREES / 2);
    return shrunk <= smallest ? MOST_DEGREES / 2 : inverseTrigamma(shrunk);
  }

  private static void clip(double[] values, double smallestScale) {
    double median = Quantiles.median(values);
    double[] distances = Arrays.stream(values).map(v -> Math.abs(v - median)).toArray();
    double limit = OUTLIER * Math.max(1.4826 * Quantiles.median(distances), smallestScale);
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(median - limit, Math.min(median + limit, values[i]));
    }
  }

  /** The x with trigamma(x) = y, for y above 0, by Newton's steps on 1/y (Smyth 2004, appendix). */
  static double inverseTrigamma(double y) {
    double x = 0.5 + 1 / y;
    for (int i = 0; i < 50; i++) {
      double trigamma = Trigamma.value(x);
      double slope = (Trigamma.value(x * (1 + 1e-6)) - Trigamma.value(x * (1 - 1e-6))) / (2e-6 * x);
      double step = trigamma * (1 - trigamma / y) / slope;
      x += step;
      if (Math.abs(step) < 1e-9 * x) {
        break;
      }
    }
    return x;
  }
}
