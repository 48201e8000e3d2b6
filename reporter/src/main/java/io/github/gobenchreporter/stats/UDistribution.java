package io.github.gobenchreporter.stats;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The exact distribution of the Mann–Whitney U statistic when both samples come from one
 * population, with or without ties (Cheung and Klotz 1997).
 *
 * <p>Counts the ways to deal the ranked values to the two samples, value by value. The counts are
 * whole numbers and stay exact: the largest, 50 values to choose from 100, has 97 bits, of which a
 * double keeps the leading 53; up to 25 from 50 every bit.
 */
final class UDistribution {
  /** Of samples without ties, by their sizes: rows of a report share theirs. */
  private static final Map<Sizes, double[]> WITHOUT_TIES = new ConcurrentHashMap<>();

  private record Sizes(int n1, int n2) {
    /** The chance of a U of at most 0, 1, … n1·n2. */
    double[] atMost() {
      int[] single = new int[n1 + n2];
      Arrays.fill(single, 1);
      double[] ways = ways(n1, single, 2 * n1 * n2);
      double[] chances = new double[n1 * n2 + 1];
      double favourable = 0;
      for (int u = 0; u < chances.length; u++) {
        favourable += ways[2 * u];
        chances[u] = favourable / choose(n1 + n2, n1);
      }
      return chances;
    }
  }

  private UDistribution() {}

  /**
   * The chance of a U of at most {@code u}.
   *
   * @param ties how often each distinct value occurs, ascending by value; sums to n1 + n2
   */
  static double atMost(double u, int n1, int n2, int[] ties) {
    int limit = (int) (2 * u);
    if (ties.length == 2) {
      return ofTwoValues(limit, n1, ties[0], ties[1]) / choose(n1 + n2, n1);
    }
    if (ties.length == n1 + n2) {
      return WITHOUT_TIES.computeIfAbsent(new Sizes(n1, n2), Sizes::atMost)[limit / 2];
    }
    double favourable = 0;
    for (double count : ways(n1, ties, limit)) {
      favourable += count;
    }
    return favourable / choose(n1 + n2, n1);
  }

  /** In how many ways the first sample gets a doubled U of 0 … limit. */
  private static double[] ways(int n1, int[] ties, int limit) {
    double[][] ways = new double[n1 + 1][limit + 1];
    ways[0][0] = 1;
    int below = 0;
    for (int tie : ties) {
      ways = deal(ways, tie, below, limit);
      below += tie;
    }
    return ways[n1];
  }

  /**
   * The deals where only two values occur, {@code low} and {@code high} times. The first sample
   * holds h of the higher value in all deals up to a bound; benchstat's division rounds that bound
   * towards zero, so a U that cannot be as small counts the deals with h = 0 all the same (three of
   * one value against five of another: p = 0.357 one way and 0.036 the other). Repeated here to
   * agree with it.
   */
  private static double ofTwoValues(int twoU, int n1, int low, int high) {
    int most = Math.min((twoU - n1 * (low - n1)) / (low + high), Math.min(n1, high));
    double favourable = 0;
    for (int h = Math.max(0, n1 - low); h <= most; h++) {
      favourable += choose(low, n1 - h) * choose(high, h);
    }
    return favourable;
  }

  /**
   * Deals one group of equal values: {@code ways[k][d]} counts the deals so far that gave the first
   * sample k values and a doubled U of d.
   */
  private static double[][] deal(double[][] ways, int tie, int below, int limit) {
    double[][] next = new double[ways.length][limit + 1];
    for (int held = 0; held < ways.length && held <= below; held++) {
      for (int taken = 0; taken <= tie && held + taken < ways.length; taken++) {
        // Each taken value beats the other sample's values below and halves with those beside it.
        int gain = taken * (2 * (below - held) + (tie - taken));
        double combinations = choose(tie, taken);
        for (int d = 0; d + gain <= limit; d++) {
          next[held + taken][d + gain] += ways[held][d] * combinations;
        }
      }
    }
    return next;
  }

  private static double choose(int n, int k) {
    double ways = 1;
    for (int i = 1; i <= Math.min(k, n - k); i++) {
      ways = ways * (n - i + 1) / i;
    }
    return ways;
  }
}
