package io.github.gobenchreporter.benchmath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The false discovery rate of a report in which a benchmark counts once, however many units it has.
 *
 * <p>Within a family the p-values are adjusted first, so that two units that say the same ({@code
 * ns/op} and {@code MB/s}) cost nothing and two that do not cost their number; the smallest stands
 * for the family among the families (Simes' p-value).
 */
final class FalseDiscovery {
  private final double[] adjusted;
  private final double[] families;

  FalseDiscovery(double[] p, int[] family) {
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < p.length; i++) {
      members.computeIfAbsent(family[i], key -> new ArrayList<>()).add(i);
    }
    double[] within = new double[p.length];
    families = new double[members.size()];
    int f = 0;
    for (List<Integer> rows : members.values()) {
      double[] own = BenjaminiHochberg.adjust(rows.stream().mapToDouble(i -> p[i]).toArray());
      families[f++] = Arrays.stream(own).min().orElse(1);
      for (int i = 0; i < own.length; i++) {
        within[rows.get(i)] = own[i];
      }
    }
    Arrays.sort(families);
    adjusted = among(within);
  }

  private double[] among(double[] within) {
    Map<Double, Double> known = new HashMap<>();
    double[] byRank = new double[families.length + 1];
    byRank[families.length] = 1;
    for (int k = families.length - 1; k >= 0; k--) {
      byRank[k] = Math.min(byRank[k + 1], families[k] * families.length / (k + 1));
    }
    return Arrays.stream(within)
        .map(p -> known.computeIfAbsent(p, key -> adjust(key, byRank)))
        .toArray();
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
  double[] adjusted() {
    return adjusted;
  }

  /** The p at which one more family would be supported. */
  double level(double alpha) {
    long supported = Arrays.stream(families).filter(p -> p <= 0).count();
    for (int k = families.length; k > supported; k--) {
      if (families[k - 1] * families.length / k <= alpha) {
        supported = k;
      }
    }
    return alpha * Math.min(families.length, supported + 1) / Math.max(1, families.length);
  }
}
