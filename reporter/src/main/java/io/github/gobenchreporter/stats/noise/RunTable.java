package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.ChangePoints;
import io.github.gobenchreporter.stats.Parallel;
import io.github.gobenchreporter.stats.Quantiles;
import java.util.Arrays;
import java.util.List;

/** Lays the rows of a unit side by side, parted into levels and with what their samples allow. */
final class RunTable {
  /** Of unchanged rows three in a thousand are parted. Insensitive between .001 and .01. */
  private static final double FALSELY_PARTED = 0.003;

  /** A unit's typical row is worth two runs beside a row's own. */
  private static final double NEIGHBOURS = 2;

  /** So many samples of the head tell of its own scatter. */
  private static final int TELLING = 6;

  private RunTable() {}

  static UnitRuns of(List<MeasuredRow> rows) {
    int runs = rows.stream().mapToInt(row -> row.baseline.length).max().orElse(0);
    double[][] stored = new double[rows.size()][];
    double[] head = new double[rows.size()];
    double[] step = new double[rows.size()];
    OwnSpread[] own = new OwnSpread[rows.size()];
    Parallel.forEach(
        rows.size(),
        r -> {
          MeasuredRow row = rows.get(r);
          stored[r] = new double[runs];
          Arrays.fill(stored[r], Double.NaN);
          int offset = runs - row.baseline.length;
          System.arraycopy(row.baseline, 0, stored[r], offset, row.baseline.length);
          head[r] = Centers.of(row.head);
          step[r] = row.step();
          own[r] = OwnSpread.of(row);
        });
    double typical = Quantiles.median(Arrays.stream(own).mapToDouble(OwnSpread::sample).toArray());
    double[] storedVariance = new double[head.length];
    double[] headVariance = new double[head.length];
    for (int r = 0; r < head.length; r++) {
      double digits = step[r] * step[r] / 12;
      double sample = own[r].moderated(typical, NEIGHBOURS);
      double now =
          rows.get(r).series.head().samples().get(0).length < TELLING ? 0 : own[r].headSample();
      storedVariance[r] = sample * own[r].storedShare() + digits;
      headVariance[r] = Math.max(sample, now) * own[r].headShare() + digits;
    }
    int[][] whole = new int[head.length][1];
    UnitRuns unit = new UnitRuns(stored, whole, head, storedVariance, headVariance, step);
    double[] moves = CommonMoves.of(unit).stored();
    List<int[]> levels = Parallel.map(stored.length, r -> levels(stored[r], moves));
    return new UnitRuns(
        stored, levels.toArray(int[][]::new), head, storedVariance, headVariance, step);
  }

  private static int[] levels(double[] stored, double[] moves) {
    double[] values = new double[stored.length];
    int[] runs = new int[stored.length];
    int count = 0;
    for (int k = 0; k < stored.length; k++) {
      if (!Double.isNaN(stored[k])) {
        values[count] = stored[k] - moves[k];
        runs[count++] = k;
      }
    }
    int[] levels = ChangePoints.levels(Arrays.copyOf(values, count), FALSELY_PARTED);
    for (int i = 1; i < levels.length; i++) {
      levels[i] = runs[levels[i]];
    }
    return levels;
  }
}
