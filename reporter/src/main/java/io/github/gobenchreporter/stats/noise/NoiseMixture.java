package io.github.gobenchreporter.stats.noise;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far a change may be from nothing by chance: a mixture over sizes and kinds of noise, weighed
 * by a row's own runs and its unit.
 */
final class NoiseMixture {
  /** Parts that matter less than rounding does. */
  private static final double NEGLIGIBLE = 1e-10;

  /** Standard errors beyond which a normal tail, 2e-19, is nothing beside the others. */
  private static final double FARTHEST = 9;

  /** Of a half width, relative; far below a printed digit. */
  private static final double PRECISION = 1e-9;

  /** Newton's steps are held back, since tails are flat far out. */
  private static final double LARGEST_STEP = 1.5;

  /** Far more than any took; an end for what would not settle. */
  private static final int MOST_STEPS = 100;

  /** No chance is 0, so that its logarithm is finite. */
  private static final double SMALLEST = 1e-300;

  private final double[] variance;
  private final double[] normal;
  private final double[] heavy;
  private final double[] near;
  private final double[] far;

  /** The chance that a change of the usual size comes of nothing. */
  private final double usual;

  /** Half widths by their p: rows of a large report share theirs. */
  private final Map<Double, Double> widths = new ConcurrentHashMap<>(4);

  private NoiseMixture(
      double[] variance, double[] normal, double[] heavy, double[] near, double[] far) {
    this.variance = variance;
    this.normal = normal;
    this.heavy = heavy;
    this.near = near;
    this.far = far;
    usual = tail(Budget.USUAL, 1, 0);
  }

  /**
   * @param stored likelihood of the stored runs by size and kind
   * @param prior by size and kind
   * @param variances of a change by size
   * @param shares of changes that are jumps, by kind
   */
  static NoiseMixture of(double[] stored, double[] prior, double[] variances, double[] shares) {
    double total = 0;
    for (int i = 0; i < stored.length; i++) {
      total += stored[i] * prior[i];
    }
    if (!(total > 0)) {
      return widest(variances);
    }
    int n = 0;
    double[][] parts = new double[5][variances.length];
    for (int g = 0; g < variances.length; g++) {
      int i = g * Kinds.COUNT;
      double calm = stored[i] * prior[i] / total;
      double near = 0;
      double far = 0;
      for (int kind = Kinds.JUMPING; kind < Kinds.COUNT; kind++) {
        double weight = stored[i + kind] * prior[i + kind] / total;
        double jumping = weight * shares[kind];
        calm += weight - jumping;
        near += Kinds.isFar(kind) ? 0 : jumping;
        far += Kinds.isFar(kind) ? jumping : 0;
      }
      parts[0][n] = variances[g];
      parts[1][n] = calm;
      parts[2][n] = stored[i + Kinds.HEAVY] * prior[i + Kinds.HEAVY] / total;
      parts[3][n] = near;
      parts[4][n] = far;
      n += calm + parts[2][n] + near + far > NEGLIGIBLE ? 1 : 0;
    }
    for (int part = 0; part < parts.length; part++) {
      parts[part] = Arrays.copyOf(parts[part], n);
    }
    return new NoiseMixture(parts[0], parts[1], parts[2], parts[3], parts[4]);
  }

  /** Of values so far apart that no noise thought of explains them. */
  private static NoiseMixture widest(double[] variances) {
    double[] all = {1};
    double[] none = {0};
    double[] variance = {variances[variances.length - 1]};
    return new NoiseMixture(variance, all, none, none, none);
  }

  /**
   * The chance of a change at least so far from nothing, either way, where nothing changed.
   *
   * @param distance above 0
   * @param factor by which the change's variance is larger
   * @param further variance beside it, such as that of the host's usual moves
   */
  double tail(double distance, double factor, double further) {
    double squared = Math.min(Double.MAX_VALUE, distance * distance);
    double p = 0;
    for (int i = 0; i < variance.length; i++) {
      double v = variance[i] * factor + further;
      double z = distance / Math.sqrt(v);
      if (z < FARTHEST) {
        p += normal[i] * Kinds.normalTail(z);
      }
      p +=
          heavy[i] * Kinds.heavyTail(z)
              + near[i] * Kinds.nearTail(squared, v)
              + far[i] * Kinds.farTail(squared, v);
    }
    return Math.min(1, p);
  }

  /** That chance for a change of the size that people act on. */
  double usual() {
    return usual;
  }

  /** How fast that chance falls with the distance: twice the density there. */
  private double slope(double distance) {
    double squared = distance * distance;
    double density = 0;
    for (int i = 0; i < variance.length; i++) {
      density += Kinds.density(squared, variance[i], normal[i], heavy[i], near[i], far[i]);
    }
    return 2 * density;
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

  /** By Newton's method on logarithms, on which tails are nearly straight, between bounds. */
  private double findHalfWidth(double p) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    double at = Math.log(2 * standardError());
    for (int step = 0; step < MOST_STEPS && high - low > PRECISION; step++) {
      double distance = Math.exp(at);
      double tail = tail(distance, 1, 0) + SMALLEST;
      double excess = Math.log(tail / p);
      if (Math.abs(excess) < PRECISION) {
        break;
      }
      low = excess > 0 ? at : low;
      high = excess > 0 ? high : at;
      double move = excess * tail / (distance * slope(distance) + SMALLEST);
      double next = at + Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, move));
      at = next > low && next < high ? next : (low + high) / 2;
    }
    return Math.exp(at);
  }

  /** The median of the standard error of a change, where nothing changed. */
  double standardError() {
    double sum = 0;
    for (int i = 0; i < variance.length; i++) {
      sum += normal[i] + heavy[i] + near[i] + far[i];
      if (sum >= 0.5) {
        return Math.sqrt(variance[i]);
      }
    }
    return Math.sqrt(variance[variance.length - 1]);
  }
}
