package io.github.gobenchreporter.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A confidence interval of the median that assumes nothing about the distribution: two order
 * statistics, chosen as benchstat chooses them (go-moremath, {@code stats.QuantileCI})).
 *
 * <p>Two choices can be equally good, and then Go's rounding of binomial coefficients above 20
 * decides in benchstat. The coefficients here round as Go's portable code does. On amd64 Go has its
 * own logarithm, with one different bit that shows nowhere at .9, .95 and .99 confidence.
 *
 * @param lowOrder 1-based rank of the lower bound; 0 stands for minus infinity
 * @param highOrder 1-based rank of the upper bound; sample count + 1 stands for plus infinity
 * @param confidence the confidence reached, at least the one asked for where both bounds are finite
 */
public record MedianInterval(int lowOrder, int highOrder, double confidence) {
  /** Of go-moremath, which approximates from more samples on. */
  private static final int EXACT_LIMIT = 30;

  /** benchstat's default. */
  private static final double USUAL = 0.95;

  /** The intervals at the usual confidence, which every row of a report asks for. */
  private static final MedianInterval[] USUAL_INTERVALS = new MedianInterval[EXACT_LIMIT + 1];

  /** Go-moremath multiplies up to here; beyond, Go's Lgamma rounds. */
  private static final int EXACT_CHOOSE_LIMIT = 20;

  /** The coefficients w0 to w6 of Go's math.Lgamma, which are those of FreeBSD. */
  private static final double[] STIRLING = {
    4.18938533204672725052e-01,
    8.33333333333329678849e-02,
    -2.77777777728775536470e-03,
    7.93650558643019558500e-04,
    -5.95187557450339963135e-04,
    8.36339918996282139126e-04,
    -1.63092934096575273989e-03
  };

  /** An interval's ends in the samples' own unit. */
  public record Bounds(double low, double high) {}

  /**
   * The interval for the median of {@code n} samples.
   *
   * @param n at least 1; exact binomial up to 30, normal approximation above
   * @param confidence in (0, 1)
   */
  public static MedianInterval of(int n, double confidence) {
    if (n < 1 || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("n=" + n + ", confidence=" + confidence);
    }
    if (n > EXACT_LIMIT) {
      return approximate(n, confidence);
    }
    if (confidence != USUAL) {
      return exact(n, confidence);
    }
    MedianInterval known = USUAL_INTERVALS[n];
    if (known == null) {
      known = exact(n, confidence);
      USUAL_INTERVALS[n] = known;
    }
    return known;
  }

  /** The interval of these samples' median, infinite where there are too few of them. */
  public static Bounds bounds(double[] samples, double confidence) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    return boundsOfSorted(sorted, confidence);
  }

  /** The same of an ascending array. */
  public static Bounds boundsOfSorted(double[] sorted, double confidence) {
    MedianInterval interval = of(sorted.length, confidence);
    return new Bounds(
        interval.lowOrder < 1 ? Double.NEGATIVE_INFINITY : sorted[interval.lowOrder - 1],
        interval.highOrder > sorted.length
            ? Double.POSITIVE_INFINITY
            : sorted[interval.highOrder - 1]);
  }

  private static MedianInterval exact(int n, double confidence) {
    int low = (int) Math.ceil((n + 1) * 0.5) - 1;
    int high = low + 1;
    double covered = probability(n, low);
    double left = probability(n, low - 1);
    double right = probability(n, high);
    while (covered < confidence && (left > 0 || right > 0)) {
      if (left >= right) {
        covered += left;
        low--;
        left = probability(n, low - 1);
      } else {
        covered += right;
        high++;
        right = probability(n, high);
      }
    }
    return new MedianInterval(low, high, covered);
  }

  /** Chance that k of n samples lie below the median. */
  private static double probability(int n, int k) {
    if (k < 0 || k > n) {
      return 0;
    }
    return choose(n, k) * Math.pow(0.5, k) * Math.pow(0.5, n - k);
  }

  private static double choose(int n, int k) {
    if (k == 0 || k == n) {
      return 1;
    }
    if (n > EXACT_CHOOSE_LIMIT) {
      return StrictMath.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k));
    }
    double ways = 1;
    for (int i = 1; i <= k; i++) {
      ways = ways * (n - i + 1) / i;
    }
    return ways;
  }

  /** The logarithm of n!, as Go's math.Lgamma(n + 1) computes it (FreeBSD, e_lgamma_r.c). */
  private static double logFactorial(int n) {
    double x = n + 1;
    if (x < 8) {
      double product = 1;
      for (int i = n; i >= 2; i--) {
        product *= i;
      }
      return StrictMath.log(product);
    }
    double z = 1 / x;
    double y = z * z;
    double tail = STIRLING[6];
    for (int i = 5; i >= 1; i--) {
      tail = STIRLING[i] + y * tail;
    }
    return (x - 0.5) * (StrictMath.log(x) - 1) + (STIRLING[0] + z * tail);
  }

  private static MedianInterval approximate(int n, double confidence) {
    NormalDistribution normal = NormalDistribution.of(n / 2.0, Math.sqrt(n) / 2);
    double lower = normal.inverseCumulativeProbability((1 - confidence) / 2);
    int low = (int) Math.floor(lower - 0.5) + 1;
    int high = (int) Math.ceil(n - lower - 0.5) + 1;
    double covered = between(normal, low, high);
    double biased = between(normal, low, high - 1);
    if (biased >= confidence && biased < covered) {
      covered = biased;
      high--;
    }
    return new MedianInterval(Math.max(low, 0), Math.min(high, n + 1), covered);
  }

  private static double between(NormalDistribution normal, int low, int high) {
    return normal.cumulativeProbability(high - 0.5) - normal.cumulativeProbability(low - 0.5);
  }
}
