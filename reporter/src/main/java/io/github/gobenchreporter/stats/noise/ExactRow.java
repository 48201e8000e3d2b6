package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Basis;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Odds;
import io.github.gobenchreporter.stats.Quantiles;
import java.util.List;

/**
 * Judges rows without noise, such as allocations: any difference is one.
 *
 * <p>A row is exact where its unit is declared so, or where its values show it: whole numbers, the
 * same in every sample of the head and of the stored runs since they last changed, with at least
 * four repetitions that could have differed. A row that changed more than twice in the window, or
 * that had the head's value before, is not exact.
 */
final class ExactRow {
  /** A count that is one more in half of its samples agrees so often in one row of sixteen. */
  private static final int REPETITIONS = 4;

  /** What changed lately has to hold for as long as a quarter of the window. */
  private static final int STEADY_RUNS = 5;

  /** A count that changes more often than every seventh run is no constant. */
  private static final int MOST_CHANGES = 2;

  private ExactRow() {}

  static boolean is(MeasuredRow row) {
    return row.isTwoSided() && (row.series.exact() || looksExact(row));
  }

  private static boolean looksExact(MeasuredRow row) {
    int repeated = repetitions(row.series.head().samples());
    if (repeated < 0) {
      return false;
    }
    double[][] runs = window(row);
    double head = row.series.head().samples().get(0)[0];
    double last = runs[runs.length - 1][0];
    int steady = 0;
    int changes = 0;
    for (int k = runs.length - 1; k >= 0; k--) {
      if (repetitions(List.of(runs[k])) < 0 || (head != last && runs[k][0] == head)) {
        return false;
      }
      if (changes == 0 && runs[k][0] == last) {
        steady++;
        repeated += runs[k].length;
      }
      if (k > 0 && runs[k][0] != runs[k - 1][0]) {
        changes++;
      }
    }
    boolean settled = changes == 0 || (steady >= STEADY_RUNS && changes <= MOST_CHANGES);
    return settled && repeated - 1 >= REPETITIONS;
  }

  /** Values of one run (or all head runs) beyond the first, or −1 where they are no one integer. */
  private static int repetitions(List<double[]> runs) {
    int values = -1;
    double first = Double.NaN;
    for (double[] run : runs) {
      for (double value : run) {
        first = values < 0 ? value : first;
        if (value != first || value != Math.rint(value)) {
          return -1;
        }
        values++;
      }
    }
    return values;
  }

  private static double[][] window(MeasuredRow row) {
    List<double[]> stored = row.series.baseline().samples();
    return stored.subList(stored.size() - row.baseline.length, stored.size()).stream()
        .filter(run -> run.length > 0)
        .toArray(double[][]::new);
  }

  /** The estimate from the newest stored run's median against the head's. */
  static Estimate judge(MeasuredRow row) {
    double[][] runs = window(row);
    double before = Quantiles.median(runs[runs.length - 1]);
    double[] heads = row.series.head().medians();
    double now = heads[heads.length - 1];
    return new Estimate(
        row.baselineCenter(before, runs.length),
        row.headCenter(),
        Change.exact(row.series.scale().change(before, now)),
        Odds.certain(before != now),
        new Basis(runs.length, 0, true),
        List.of());
  }
}
