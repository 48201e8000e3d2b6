package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Quantiles;
import java.util.Arrays;
import java.util.List;

/**
 * What the rows of one unit did together in each run: the host's mood, not the code's.
 *
 * <p>Per run a robust mean (Huber) of the rows' distances from their own levels, weighted by their
 * steadiness. It is taken out of the values as far as it varies more over the stored runs than
 * chance makes it, and in the head run no further than two and a half times its usual size, so that
 * a real change of all rows stays in sight.
 */
final class HostShift {
  static final int FEWEST_ROWS = 8;
  private static final int FEWEST_RUNS = 5;
  private static final double HEAD_LIMIT = 2.5;
  private static final double HUBER = 1.5;
  private static final double MAD = 1.4826;
  private static final double STEADIEST = 1 / 3.0;

  private final List<MeasuredRow> rows;
  private final int runs;
  private final double[] level;
  private final double[] scale;
  private final double[] shift;

  /** Standard deviation of the shift over stored runs; NaN where they are too few. */
  final double usual;

  /** The share of the shift that is more than chance, in [0, 1]. */
  final double share;

  /** Shifts to take out: one per stored run, then that of the head's first run. */
  final double[] removed;

  HostShift(List<MeasuredRow> rows, int runs) {
    this.rows = rows;
    this.runs = runs;
    level = new double[rows.size()];
    scale = new double[rows.size()];
    shift = new double[runs + 1];
    removed = new double[runs + 1];
    estimate();
    estimate();
    double[] stored = Arrays.copyOf(shift, runs);
    boolean known = rows.size() >= FEWEST_ROWS && runs >= FEWEST_RUNS;
    usual = known ? MAD * Quantiles.median(absolute(stored)) : Double.NaN;
    share = known && usual > 0 ? Math.max(0, 1 - 1.5 * chance() / (usual * usual)) : 0;
    if (share > 0) {
      for (int k = 0; k <= runs; k++) {
        removed[k] = share * shift[k];
      }
      double limit = HEAD_LIMIT * usual;
      removed[runs] = Math.max(-limit, Math.min(limit, removed[runs]));
    }
  }

  /** The rows' common change in the head run. */
  CommonShift common(int unit) {
    long same = 0;
    for (int r = 0; r < rows.size(); r++) {
      same += (value(r, runs) - level[r]) * shift[runs] > 0 ? 1 : 0;
    }
    return new CommonShift(
        unit, rows.size(), shift[runs], usual, (double) same / Math.max(1, rows.size()));
  }

  private void estimate() {
    Parallel.forEach(rows.size(), this::estimateRow);
    boundScales();
    for (int k = 0; k <= runs; k++) {
      shift[k] = robustMean(k);
    }
  }

  private void estimateRow(int r) {
    double[] values = new double[runs];
    int count = 0;
    for (int k = 0; k < runs; k++) {
      double value = value(r, k) - shift[k];
      if (!Double.isNaN(value)) {
        values[count++] = value;
      }
    }
    values = Arrays.copyOf(values, count);
    level[r] = Quantiles.median(values);
    for (int i = 0; i < count; i++) {
      values[i] = Math.abs(values[i] - level[r]);
    }
    scale[r] = count < 4 ? Double.NaN : MAD * Quantiles.median(values);
  }

  private void boundScales() {
    double[] known = Arrays.stream(scale).filter(s -> s > 0).toArray();
    double typical = known.length == 0 ? spreadOfHead() : Quantiles.median(known);
    for (int r = 0; r < scale.length; r++) {
      scale[r] = Double.isNaN(scale[r]) ? typical : Math.max(scale[r], STEADIEST * typical);
    }
  }

  private double spreadOfHead() {
    double[] distances = distances(runs);
    double center = Quantiles.median(distances);
    double spread =
        Quantiles.median(Arrays.stream(distances).map(d -> d - center).map(Math::abs).toArray());
    return spread > 0 ? MAD * spread : 1;
  }

  private double robustMean(int run) {
    double[] distances = distances(run);
    double[] present = MeasuredRow.present(distances);
    if (present.length < FEWEST_ROWS) {
      return 0;
    }
    double center = Quantiles.median(present);
    for (int step = 0; step < 5; step++) {
      center = huberStep(distances, center);
    }
    return center;
  }

  /** How far each row is from its level in a run; NaN where the run lacks it. */
  private double[] distances(int run) {
    double[] distances = new double[rows.size()];
    for (int r = 0; r < distances.length; r++) {
      distances[r] = value(r, run) - level[r];
    }
    return distances;
  }

  private double huberStep(double[] distances, double center) {
    double sum = 0;
    double weights = 0;
    for (int r = 0; r < distances.length; r++) {
      double distance = distances[r];
      if (!Double.isNaN(distance)) {
        double far = Math.abs(distance - center) / scale[r];
        double weight = Math.min(1, HUBER / Math.max(far, 1e-9)) / (scale[r] * scale[r]);
        sum += weight * distance;
        weights += weight;
      }
    }
    return sum / weights;
  }

  /** Variance of a shift if rows were independent. */
  private double chance() {
    double precision = 0;
    for (double s : scale) {
      precision += 1 / (s * s);
    }
    return 1.1 / precision;
  }

  private double value(int row, int run) {
    MeasuredRow measured = rows.get(row);
    if (run == runs) {
      return measured.head[0];
    }
    int index = run - (runs - measured.baseline.length);
    return index < 0 ? Double.NaN : measured.baseline[index];
  }

  private static double[] absolute(double[] values) {
    return Arrays.stream(values).map(Math::abs).toArray();
  }
}
