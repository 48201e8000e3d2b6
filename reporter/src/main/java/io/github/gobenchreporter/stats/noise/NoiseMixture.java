package io.github.gobenchreporter.stats.noise;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far a change may be from nothing by chance: a mixture over sizes and kinds of noise, weighed
 * by a row's own runs and its unit.
 */
final class NoiseMixture {
  private static final double NEGLIGIBLE = 1e-10;
  private static final double SMALLEST = 1e-300;

  /** Standard errors beyond which a normal tail is nothing. */
  private static final double FARTHEST = 38;

  private static final double PRECISION = 1e-6;

  private final double[] variance;
  private final double[] normal;
  private final double[] heavy;
  private final double[] jumps;

  /** Half widths by their p: rows of a large report share theirs. */
  private final Map<Double, Double> widths = new ConcurrentHashMap<>(4);

  private NoiseMixture(double[] variance, double[] normal, double[] heavy, double[] jumps) {
    this.variance = variance;
    this.normal = normal;
    this.heavy = heavy;
    this.jumps = jumps;
  }

  /**
   * @param stored likelihood of the stored runs by size and kind
   * @param prior by size and kind
   * @param variances of a change by size
   */
  static NoiseMixture of(double[] stored, double[] prior, double[] variances) {
    double total = 0;
    for (int i = 0; i < stored.length; i++) {
      total += stored[i] * prior[i];
    }
    if (!(total > 0)) {
      return widest(variances);
    }
    int n = 0;
    double[] variance = new double[variances.length];
    double[] normal = new double[variances.length];
    double[] heavy = new double[variances.length];
    double[] jumps = new double[variances.length];
    for (int g = 0; g < variances.length; g++) {
      int i = g * Kinds.COUNT;
      double seldom = stored[i + 2] * prior[i + 2] / total;
      double often = stored[i + 3] * prior[i + 3] / total;
      double jumping = Kinds.jumping(2) * seldom + Kinds.jumping(3) * often;
      variance[n] = variances[g];
      normal[n] = stored[i] * prior[i] / total + seldom + often - jumping;
      heavy[n] = stored[i + 1] * prior[i + 1] / total;
      jumps[n] = jumping;
      n += normal[n] + heavy[n] + jumps[n] > NEGLIGIBLE ? 1 : 0;
    }
    return new NoiseMixture(
        Arrays.copyOf(variance, n),
        Arrays.copyOf(normal, n),
        Arrays.copyOf(heavy, n),
        Arrays.copyOf(jumps, n));
  }

  /** Of values so far apart that no noise thought of explains them. */
  private static NoiseMixture widest(double[] variances) {
    double[] all = {1};
    double[] none = {0};
    double[] variance = {variances[variances.length - 1]};
    return new NoiseMixture(variance, all, none, none);
  }

  /**
   * The chance of a change at least so far from nothing, either way, where nothing changed.
   *
   * @param distance above 0
   * @param factor by which the change's variance is larger
   * @param further variance beside it, such as that of the host's moods
   */
  double tail(double distance, double factor, double further) {
    double p = 0;
    for (int i = 0; i < variance.length; i++) {
      double v = variance[i] * factor + further;
      double z = distance / Math.sqrt(v);
      if (z < FARTHEST) {
        p += normal[i] * Kinds.normalTail(z);
      }
      p += heavy[i] * Kinds.heavyTail(z) + jumps[i] * Kinds.jumpTail(distance, v);
    }
    return Math.min(1, p);
  }

  /** The change whose p is this: half of an interval's width. */
  double halfWidth(double p) {
    Double known = widths.get(p);
    if (known == null) {
      known = findHalfWidth(p);
      widths.put(p, known);
    }
    return known;
  }

  /** By false position (Illinois) on logarithms, on which tails are nearly straight. */
  private double findHalfWidth(double p) {
    double target = Math.log(p);
    double low = Math.log(standardError() / 2);
    double atLow = excess(low, target);
    while (atLow < 0) {
      low -= 1;
      atLow = excess(low, target);
    }
    double high = low + 1;
    double atHigh = excess(high, target);
    while (atHigh > 0) {
      low = high;
      atLow = atHigh;
      high += 1;
      atHigh = excess(high, target);
    }
    while (high - low > PRECISION && atLow - atHigh > PRECISION) {
      double middle = low + (high - low) * atLow / (atLow - atHigh);
      double atMiddle = excess(middle, target);
      if (Math.abs(atMiddle) < PRECISION) {
        return Math.exp(middle);
      }
      if (atMiddle > 0) {
        low = middle;
        atLow = atMiddle;
        atHigh /= 2;
      } else {
        high = middle;
        atHigh = atMiddle;
        atLow /= 2;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private double excess(double logDistance, double target) {
    return Math.log(tail(Math.exp(logDistance), 1, 0) + SMALLEST) - target;
  }

  /** The median of the standard error of a change, where nothing changed. */
  double standardError() {
    double sum = 0;
    for (int i = 0; i < variance.length; i++) {
      sum += normal[i] + heavy[i] + jumps[i];
      if (sum >= 0.5) {
        return Math.sqrt(variance[i]);
      }
    }
    return Math.sqrt(variance[variance.length - 1]);
  }
}
