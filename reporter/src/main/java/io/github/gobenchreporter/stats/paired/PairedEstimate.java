package io.github.gobenchreporter.stats.paired;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What the pairs of a row say about its change. All figures are natural logarithms of head ÷ base;
 * {@link #fraction} makes fractions of them.
 *
 * @param pairs how many were measured
 * @param level the change
 * @param order half of what the second of a pair is slower by
 * @param variance of one pair, moderated by the report's other rows
 * @param degrees of freedom of the t distribution that {@code level / error()} follows where
 *     nothing changed
 */
public record PairedEstimate(
    int pairs, double level, double order, double variance, double degrees) {
  /** A change of the smallest size that shows is missed once in ten times. */
  private static final double MISSED = 0.1;

  /**
   * The estimates of a report's rows, in the order given. Rows with equally many pairs lend each
   * other what they know of the noise.
   */
  public static List<PairedEstimate> of(List<Pairs> rows) {
    List<PairFit> fits = rows.stream().map(PairFit::of).toList();
    Map<Double, PairPrior> priors = new LinkedHashMap<>();
    for (PairFit fit : fits) {
      priors.computeIfAbsent(
          fit.degrees(), degrees -> PairPrior.fit(variances(fits, degrees), degrees));
    }
    PairedEstimate[] estimates = new PairedEstimate[fits.size()];
    for (int i = 0; i < estimates.length; i++) {
      PairFit fit = fits.get(i);
      estimates[i] =
          of(rows.get(i).count(), priors.getOrDefault(fit.degrees(), PairPrior.NONE).moderate(fit));
    }
    return List.copyOf(Arrays.asList(estimates));
  }

  private static double[] variances(List<PairFit> fits, double degrees) {
    return fits.stream()
        .filter(fit -> fit.degrees() == degrees)
        .mapToDouble(PairFit::variance)
        .toArray();
  }

  private static PairedEstimate of(int pairs, PairFit fit) {
    return new PairedEstimate(pairs, fit.level(), fit.order(), fit.variance(), fit.degrees());
  }

  /** The standard error of the level; 0 where all pairs are equal and the figures exact. */
  public double error() {
    return Math.sqrt(variance / pairs);
  }

  /** The chance of so large a change, either way, where nothing changed. */
  public double p() {
    if (variance == 0) {
      return level == 0 ? 1 : 0;
    }
    double t = Math.abs(level) / error();
    return Math.min(1, 2 * TDistribution.of(degrees).survivalProbability(t));
  }

  /** Half of the interval that misses the change with this chance on each side, in logs. */
  public double half(double chance) {
    return variance == 0
        ? 0
        : TDistribution.of(degrees).inverseSurvivalProbability(chance) * error();
  }

  /**
   * The smallest change that so many pairs of such a spread would show, in logs: it is supported
   * nine times of ten.
   */
  public double smallest() {
    return half(Verdicts.SUPPORTED / 2) + half(MISSED);
  }

  /**
   * What so many pairs of a row would give in which nothing changed.
   *
   * @param variance of one pair, in squared logs
   */
  public static PairedEstimate expected(int pairs, double variance) {
    return new PairedEstimate(pairs, 0, 0, variance, PairFit.degrees(pairs));
  }

  /** Lower end of the interval that holds the change with chance {@code 1 − alpha}, in logs. */
  public double low(double alpha) {
    return level - half(alpha / 2);
  }

  /** Upper end of the interval that holds the change with chance {@code 1 − alpha}, in logs. */
  public double high(double alpha) {
    return level + half(alpha / 2);
  }

  /** The fraction that a logarithm of head ÷ base stands for: 0.02 is +2 %. */
  public static double fraction(double logarithm) {
    return Math.expm1(logarithm);
  }
}
