package io.github.gobenchreporter.stats;

import java.util.Arrays;
import java.util.List;
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
  /** So many are kept: of the largest samples without ties some 10 MB. */
  private static final int MOST_KNOWN = 500;

  /** Lower halves by sizes and ties: rows of a report share theirs. */
  private static final Map<Pattern, double[]> KNOWN = new ConcurrentHashMap<>();

  /**
   * What a distribution depends on.
   *
   * @param ties how often each distinct value occurs, ascending by value
   */
  private record Pattern(int n1, List<Integer> ties) {}

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
    int middle = n1 * n2;
    if (limit > middle) {
      return chances(n1, n2, ties, limit)[limit];
    }
    Pattern pattern = new Pattern(n1, Arrays.stream(ties).boxed().toList());
    double[] known = KNOWN.get(pattern);
    if (known == null) {
      known = chances(n1, n2, ties, middle);
      if (KNOWN.size() < MOST_KNOWN) {
        KNOWN.put(pattern, known);
      }
    }
    return known[limit];
  }

  /** The chance of a doubled U of at most 0, 1, … limit. */
  private static double[] chances(int n1, int n2, int[] ties, int limit) {
    double[] chances = ways(n1, ties, limit);
    double all = choose(n1 + n2, n1);
    double favourable = 0;
    for (int u = 0; u < chances.length; u++) {
      favourable += chances[u];
      chances[u] = favourable / all;
    }
    return chances;
  }

  /** In how many ways the first sample gets a doubled U of 0 … limit. */
  private static double[] ways(int n1, int[] ties, int limit) {
    double[][] ways = new double[n1 + 1][limit + 1];
    ways[0][0] = 1;
    int below = 0;
    int above = Arrays.stream(ties).sum();
    for (int tie : ties) {
      above -= tie;
      deal(ways, tie, below, Math.max(1, n1 - above));
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
   * Deals one group of equal values, in place: {@code ways[k][d]} counts the deals so far that gave
   * the first sample k values and a doubled U of d.
   *
   * @param fewest with fewer values the first sample can no longer get all of its own
   */
  private static void deal(double[][] ways, int tie, int below, int fewest) {
    for (int held = Math.min(ways.length - 1, below + tie); held >= fewest; held--) {
      double[] to = ways[held];
      for (int taken = Math.max(1, held - below); taken <= Math.min(tie, held); taken++) {
        int before = held - taken;
        double[] from = ways[before];
        // Each taken value beats the other sample's values below and halves with those beside it.
        int gain = taken * (2 * (below - before) + (tie - taken));
        int most = Math.min(to.length - 1 - gain, 2 * before * (below - before));
        double combinations = choose(tie, taken);
        for (int d = 0; d <= most; d++) {
          to[d + gain] += from[d] * combinations;
        }
      }
    }
  }

  private static double choose(int n, int k) {
    double ways = 1;
    for (int i = 1; i <= Math.min(k, n - k); i++) {
      ways = ways * (n - i + 1) / i;
    }
    return ways;
  }
}
