package io.github.gobenchreporter.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The two-sided Mann–Whitney U-test, equal to benchstat's (go-moremath, {@code stats.UTest}).
 *
 * <p>Exact for samples of up to 50 values each, up to 25 where values tie; otherwise a normal
 * approximation with tie and continuity correction. The exact p is twice the chance of a U at most
 * the smaller of the two. With ties U is not symmetric, so that doubling is an approximation which
 * benchstat makes and this class repeats: {1, 2, 3, 5} against {1, 1, 1, 1, 1} gives p = 0 where
 * both tails together hold 0.095.
 *
 * @param u pairs in which the first sample's value is the larger, ties counting ½; in [0, n1·n2]
 * @param p in [0, 1]; 1 where all values are equal
 * @param allEqual whether the samples hold one single value, which no test can compare
 */
public record MannWhitneyU(double u, double p, boolean allEqual) {
  /** Of go-moremath, which approximates from more values on. */
  private static final int EXACT_LIMIT = 50;

  private static final int EXACT_LIMIT_WITH_TIES = 25;

  /**
   * Tests whether two samples come from one distribution.
   *
   * @param first at least one value, in any order, no NaN
   * @param second the same
   */
  public static MannWhitneyU test(double[] first, double[] second) {
    if (first.length == 0 || second.length == 0) {
      throw new IllegalArgumentException("a sample is empty");
    }
    Ranking ranking = Ranking.of(first, second);
    int n1 = first.length;
    int n2 = second.length;
    double u = ranking.firstRankSum() - n1 * (n1 + 1) / 2.0;
    int[] ties = ranking.ties();
    if (ties.length == 1) {
      return new MannWhitneyU(u, 1, true);
    }
    boolean tied = ties.length < n1 + n2;
    int limit = tied ? EXACT_LIMIT_WITH_TIES : EXACT_LIMIT;
    double p = n1 <= limit && n2 <= limit ? exact(u, n1, n2, ties) : normal(u, n1, n2, ties);
    return new MannWhitneyU(u, Math.min(p, 1), false);
  }

  private static double exact(double u, int n1, int n2, int[] ties) {
    double other = (double) n1 * n2 - u;
    return u == other ? 1 : 2 * UDistribution.atMost(Math.min(u, other), n1, n2, ties);
  }

  private static double normal(double u, int n1, int n2, int[] ties) {
    double n = n1 + n2;
    double correction = 0;
    for (double tie : ties) {
      correction += tie * tie * tie - tie;
    }
    double pairs = (double) n1 * n2;
    double sigma = Math.sqrt(pairs * (n + 1 - correction / (n * (n - 1))) / 12);
    double distance = u - pairs / 2;
    double z = (distance - Math.signum(distance) * 0.5) / sigma;
    NormalDistribution standard = NormalDistribution.of(0, 1);
    return 2 * Math.min(standard.cumulativeProbability(z), standard.survivalProbability(z));
  }

  /**
   * Both samples ranked together.
   *
   * @param firstRankSum sum of the first sample's ranks, equal values sharing their mean rank
   * @param ties how often each distinct value occurs, ascending by value
   */
  private record Ranking(double firstRankSum, int[] ties) {
    static Ranking of(double[] first, double[] second) {
      double[] mine = sorted(first);
      double[] all = sorted(first, second);
      int[] ties = new int[all.length];
      int groups = 0;
      double sum = 0;
      int taken = 0;
      for (int start = 0, end; start < all.length; start = end) {
        for (end = start + 1; end < all.length && all[end] == all[start]; ) {
          end++;
        }
        for (; taken < mine.length && mine[taken] == all[start]; taken++) {
          sum += (start + 1 + end) / 2.0;
        }
        ties[groups++] = end - start;
      }
      return new Ranking(sum, Arrays.copyOf(ties, groups));
    }

    private static double[] sorted(double[]... parts) {
      double[] values =
          Arrays.stream(parts).flatMapToDouble(Arrays::stream).map(v -> v + 0.0).toArray();
      Arrays.sort(values);
      return values;
    }
  }
}
