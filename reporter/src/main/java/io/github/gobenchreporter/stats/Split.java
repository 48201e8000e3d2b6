package io.github.gobenchreporter.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A place that parts a stretch of values into two different levels.
 *
 * @param index of the second level's first value
 * @param zScore |t| of a two-sample comparison with pooled variance (n − 2), as a normal quantile
 *     (Wallace 1959) so that stretches of any length compare; made smaller where neighbouring
 *     values resemble each other
 */
record Split(int index, double zScore) {
  /** The shortest stretch that counts as a level of its own. */
  static final int SHORTEST = 2;

  /** Two levels of {@link #SHORTEST} runs and two runs more. Insensitive between 5 and 10. */
  private static final int SHORTEST_SEARCHED = 6;

  /** In robust standard deviations. Insensitive between 3 and 6. */
  private static final double OUTLIER = 4;

  /**
   * The clearest split of a stretch or of any of its seeded parts (Kovács et al. 2023: lengths n,
   * n/√2, n/2, …, each moved by half its length), so that a level which came and went does not hide
   * a later one. Null where there are too few values or all are equal.
   */
  static @Nullable Split clearest(double[] series, int from, int to) {
    Split best = null;
    int n = to - from;
    for (double length = n; length >= Math.min(n, SHORTEST_SEARCHED); length /= Math.sqrt(2)) {
      int width = (int) Math.ceil(length);
      int parts = Math.max(1, 2 * (int) Math.ceil(n / length) - 1);
      for (int i = 0; i < parts; i++) {
        int start = parts == 1 ? 0 : (int) ((long) i * (n - width) / (parts - 1));
        Split split = within(series, from + start, from + start + width);
        if (split != null && (best == null || split.zScore > best.zScore)) {
          best = split;
        }
      }
    }
    return best;
  }

  /** An upper bound of the chance that normal values without change give so clear a split. */
  double bound(int values) {
    return 2 * values * NormalDistribution.of(0, 1).survivalProbability(zScore);
  }

  /** The clearest split of the stretch as a whole, or null as above. */
  static @Nullable Split within(double[] series, int from, int to) {
    int n = to - from;
    if (n < 2 * SHORTEST + 1) {
      return null;
    }
    double[] values = clipped(series, from, to);
    double total = 0;
    double squares = 0;
    for (double value : values) {
      total += value;
      squares += value * value;
    }
    double spread = squares - total * total / n;
    if (!(spread > 1e-24)) {
      return null;
    }
    double left = values[0];
    double largest = 0;
    int best = SHORTEST;
    for (int i = SHORTEST; i <= n - SHORTEST; i++) {
      left += values[i - 1];
      double gap = left / i - (total - left) / (n - i);
      double between = gap * gap * i * (n - i) / n;
      if (between > largest) {
        largest = between;
        best = i;
      }
    }
    double within = Math.max(spread - largest, 1e-12 * spread);
    double t = Math.sqrt(largest / within * (n - 2)) * independence(values, best);
    return new Split(from + best, asNormal(t, n - 2));
  }

  private static double asNormal(double t, double df) {
    return Math.sqrt(df * Math.log1p(t * t / df)) * (8 * df + 1) / (8 * df + 3);
  }

  /** √((1−ρ)/(1+ρ)) with ρ the neighbours' correlation around both levels, where it is beyond 0. */
  private static double independence(double[] values, int split) {
    double rho = Autocorrelation.aroundLevels(values, split);
    return Math.sqrt((1 - rho) / (1 + rho));
  }

  /** The values less their median, those beyond four robust standard deviations pulled in. */
  private static double[] clipped(double[] series, int from, int to) {
    double[] values = Arrays.copyOfRange(series, from, to);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double center = Quantiles.ofSorted(sorted, sorted.length, 0.5);
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = Math.abs(sorted[i] - center);
    }
    Arrays.sort(sorted);
    double limit = OUTLIER * 1.4826 * Quantiles.ofSorted(sorted, sorted.length, 0.5);
    for (int i = 0; i < values.length; i++) {
      double distance = values[i] - center;
      values[i] = limit > 0 ? Math.max(-limit, Math.min(limit, distance)) : distance;
    }
    return values;
  }
}
