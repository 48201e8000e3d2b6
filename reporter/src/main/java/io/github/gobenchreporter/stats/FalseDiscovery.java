package io.github.gobenchreporter.stats;

import java.util.Arrays;

/**
 * The false discovery rate of a report in which a benchmark counts once, however many units it has.
 *
 * <p>Within a family the p-values are adjusted first, so that two units that say the same cost
 * nothing and two that do not cost their number; the smallest stands for the family among the
 * families (Simes' p-value). A member that shows nothing at all costs nothing either: what is
 * allocated has p = 1 in nearly every run in which nothing changed, and would halve what the time
 * beside it is given.
 */
public final class FalseDiscovery {
  private final double[] adjusted;
  private final double[] families;

  /**
   * Adjusts the p-values of a report.
   *
   * @param p divided by the weights of their rows; infinite where a row shows nothing at all
   * @param family of each
   */
  public FalseDiscovery(double[] p, int[] family) {
    double[] within = new double[p.length];
    double[] smallest = new double[p.length];
    int count = 0;
    int[] byFamily = byFamily(family);
    for (int from = 0, to; from < p.length; from = to) {
      to = from + 1;
      while (to < p.length && family[byFamily[to]] == family[byFamily[from]]) {
        to++;
      }
      smallest[count++] = adjustWithin(p, byFamily, from, to, within);
    }
    families = Arrays.copyOf(smallest, count);
    Arrays.sort(families);
    adjusted = among(within);
  }

  /** The rows' places, those of a family side by side. */
  private static int[] byFamily(int[] family) {
    long[] keys = new long[family.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) family[i] << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  /** Adjusts the members of one family among themselves; returns the smallest. */
  private static double adjustWithin(double[] p, int[] order, int from, int to, double[] within) {
    int[] telling =
        Arrays.stream(order, from, to).filter(i -> p[i] < Double.POSITIVE_INFINITY).toArray();
    for (int i = from; i < to; i++) {
      within[order[i]] = 1;
    }
    double[] own = Arrays.stream(telling).mapToDouble(i -> Math.min(1, p[i])).toArray();
    double[] adjusted = own.length < 2 ? own : BenjaminiHochberg.adjust(own);
    double smallest = 1;
    for (int i = 0; i < adjusted.length; i++) {
      within[telling[i]] = adjusted[i];
      smallest = Math.min(smallest, adjusted[i]);
    }
    return smallest;
  }

  private double[] among(double[] within) {
    double[] byRank = new double[families.length + 1];
    byRank[families.length] = 1;
    for (int k = families.length - 1; k >= 0; k--) {
      byRank[k] = Math.min(byRank[k + 1], families[k] * families.length / (k + 1));
    }
    return Arrays.stream(within).map(p -> adjust(p, byRank)).toArray();
  }

  private double adjust(double p, double[] byRank) {
    int below = 0;
    int above = families.length;
    while (below < above) {
      int middle = (below + above) >>> 1;
      if (families[middle] <= p) {
        below = middle + 1;
      } else {
        above = middle;
      }
    }
    double own = p * families.length / Math.max(1, below);
    return Math.min(1, Math.min(own, byRank[below]));
  }

  /** Adjusted p-values in the order given. */
  public double[] adjusted() {
    return adjusted;
  }

  /** The p at which one more family would be supported. */
  public double level(double alpha) {
    long supported = Arrays.stream(families).filter(p -> p <= 0).count();
    for (int k = families.length; k > supported; k--) {
      if (families[k - 1] * families.length / k <= alpha) {
        supported = k;
      }
    }
    return alpha * Math.min(families.length, supported + 1) / Math.max(1, families.length);
  }
}
