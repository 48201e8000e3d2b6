package io.github.gobenchreporter.stats.noise;

import java.util.Arrays;

/**
 * How far a row's change may be from nothing by chance: a mixture over sizes and kinds of noise,
 * weighed by the row's own runs and its unit.
 */
final class RowNoise {
  private static final double NEGLIGIBLE = 1e-10;
  private static final double LARGEST = 20;
  private static final double PRECISION = 1e-7;

  private final double[] variance;
  private final double[] normal;
  private final double[] heavy;
  private final double[] jumps;
  private final double step;

  private RowNoise(
      double[] variance, double[] normal, double[] heavy, double[] jumps, double step) {
    this.variance = variance;
    this.normal = normal;
    this.heavy = heavy;
    this.jumps = jumps;
    this.step = step;
  }

  /**
   * @param stored likelihood of the stored runs by size and kind
   * @param prior by size and kind
   * @param variances of a change by size
   * @param step one printed step
   */
  static RowNoise of(double[] stored, double[] prior, double[] variances, double step) {
    double total = 0;
    for (int i = 0; i < stored.length; i++) {
      total += stored[i] * prior[i];
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
    return new RowNoise(
        Arrays.copyOf(variance, n),
        Arrays.copyOf(normal, n),
        Arrays.copyOf(heavy, n),
        Arrays.copyOf(jumps, n),
        step);
  }

  /** The chance of a change at least as large, either way, where nothing changed. */
  double p(double change) {
    return p(change, 0);
  }

  /** The same where the change has a further variance, such as the host's moods. */
  double p(double change, double further) {
    double distance = Math.abs(change) - step;
    return distance <= 0 ? 1 : tail(distance, further);
  }

  private double tail(double distance, double further) {
    double p = 0;
    for (int i = 0; i < variance.length; i++) {
      double v = variance[i] + further;
      double z = distance / Math.sqrt(v);
      if (z < 38) {
        p += normal[i] * Kinds.normalTail(z);
      }
      p += heavy[i] * Kinds.heavyTail(z);
      p += jumps[i] > 0 ? jumps[i] * Kinds.jumpTail(distance, v) : 0;
    }
    return Math.min(1, p);
  }

  /** The change whose p is this: half of an interval's width. */
  double halfWidth(double p) {
    double low = 0;
    double high = LARGEST;
    while (high - low > PRECISION * high) {
      double middle = (low + high) / 2;
      if (tail(middle, 0) > p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The typical scatter of a change where nothing changed: root of the mean variance's median. */
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
