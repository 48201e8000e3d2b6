package io.github.gobenchreporter.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusts p-values so that rejecting those up to q keeps the expected share of false rejections at
 * q (Benjamini and Hochberg 1995); the same as R's {@code p.adjust(p, "BH")}.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * The adjusted p-values, in the order given.
   *
   * @param p values in [0, 1]
   */
  public static double[] adjust(double... p) {
    Integer[] largestFirst = IntStream.range(0, p.length).boxed().toArray(Integer[]::new);
    Arrays.sort(largestFirst, Comparator.comparingDouble((Integer i) -> p[i]).reversed());
    double[] adjusted = new double[p.length];
    double smallest = 1;
    for (int k = 0; k < p.length; k++) {
      int rank = p.length - k;
      smallest = Math.min(smallest, p[largestFirst[k]] * p.length / rank);
      adjusted[largestFirst[k]] = smallest;
    }
    return adjusted;
  }
}
