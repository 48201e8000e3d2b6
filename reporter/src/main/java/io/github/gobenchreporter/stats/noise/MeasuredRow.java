package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.Scale;
import java.util.Arrays;

/**
 * A row reduced to run medians on the scale it is judged on.
 *
 * <p>The spread of samples within runs is kept as the variance it gives a run's median.
 */
final class MeasuredRow {
  /** Variance of the median of n normal values relative to that of their mean, n = 0…10. */
  private static final double[] MEDIAN_COST = {
    1, 1, 1, 1.346, 1.191, 1.434, 1.288, 1.472, 1.344, 1.496, 1.383
  };

  private static final double MEDIAN_COST_LIMIT = Math.PI / 2;

  final RunSeries series;
  final boolean logs;

  /** What values are divided by where they are neither compared in logs nor in points. */
  final double divisor;

  /** Whether a row compared by ratio has nothing but zeros to compare with. */
  final boolean zero;

  /** Run medians of the newest runs, oldest first, NaN where a run lacks the row. */
  final double[] baseline;

  final double[] head;

  /** How many stored runs have the row. */
  final int storedRuns;

  /** Variance of one run's median that the spread of its samples explains, before and now. */
  double withinBaseline;

  double withinHead;

  /** How many of the runs that have the row lie before the last change point. */
  int start;

  MeasuredRow(RunSeries series, int window) {
    this.series = series;
    double[][] stored = series.baseline();
    double[] before = medians(stored, Math.max(0, stored.length - window));
    double[] now = present(medians(series.head(), 0));
    boolean ratio = series.scale() == Scale.RATIO;
    logs = ratio && areAboveZero(before) && areAboveZero(now);
    double typical = ratio && !logs ? level(before) : 1;
    zero = typical == 0;
    divisor = zero ? 1 : typical;
    baseline = scaled(before);
    head = scaled(now);
    storedRuns = present(before).length;
  }

  boolean usable() {
    return isTwoSided() && !zero;
  }

  boolean isTwoSided() {
    return storedRuns > 0 && head.length > 0;
  }

  double toScale(double value) {
    return logs ? Math.log(value) : value / divisor;
  }

  /** A difference on the scale as a fraction, or in points. */
  double fromScale(double difference) {
    return logs ? Math.expm1(difference) : difference;
  }

  /** The newest stored median in the unit itself; NaN where there is none. */
  double baselineLevel() {
    double[] values = present(baseline);
    return values.length == 0 ? Double.NaN : fromLevel(values[values.length - 1]);
  }

  double headLevel() {
    return head.length == 0 ? Double.NaN : fromLevel(head[head.length - 1]);
  }

  private double fromLevel(double value) {
    return logs ? Math.exp(value) : value * divisor;
  }

  /**
   * The baseline's level with the interval of the run medians it rests on.
   *
   * @param runs how many of the newest stored runs were used
   */
  Center baselineCenter(double level, int runs) {
    double[] stored = present(medians(series.baseline(), 0));
    int used = Math.min(Math.max(runs, 1), stored.length);
    Center center =
        Center.ofMedian(Arrays.copyOfRange(stored, stored.length - used, stored.length));
    return new Center(level, center.low(), center.high());
  }

  /** The head's level: of the samples of a single run, else of the medians of the runs. */
  Center headCenter() {
    double[][] runs = series.head();
    return Center.ofMedian(runs.length == 1 ? runs[0] : present(medians(runs, 0)));
  }

  /** Pools the squared deviations of samples from their run's mean: {sum, degrees of freedom}. */
  double[] withinSpread() {
    double[] spread = new double[2];
    double[][] stored = series.baseline();
    for (int k = stored.length - baseline.length; k < stored.length; k++) {
      addSpread(stored[k], spread);
    }
    for (double[] run : series.head()) {
      addSpread(run, spread);
    }
    return spread;
  }

  void setWithin(double sampleVariance) {
    double[][] stored = series.baseline();
    int from = stored.length - baseline.length;
    withinBaseline = medianVariance(stored, from, sampleVariance);
    withinHead = medianVariance(series.head(), 0, sampleVariance);
  }

  private static double medianVariance(double[][] runs, int from, double sampleVariance) {
    double sum = 0;
    int count = 0;
    for (int k = from; k < runs.length; k++) {
      int n = runs[k].length;
      if (n > 0) {
        double cost = n < MEDIAN_COST.length ? MEDIAN_COST[n] : MEDIAN_COST_LIMIT;
        sum += cost * sampleVariance / n;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private void addSpread(double[] run, double[] spread) {
    if (run.length < 2) {
      return;
    }
    double[] values = run.clone();
    double mean = 0;
    for (int i = 0; i < values.length; i++) {
      if (logs && values[i] <= 0) {
        return;
      }
      values[i] = toScale(values[i]);
      mean += values[i] / values.length;
    }
    for (double value : values) {
      spread[0] += (value - mean) * (value - mean);
    }
    spread[1] += values.length - 1;
  }

  private double[] scaled(double[] values) {
    double[] scaled = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      scaled[k] = toScale(values[k]);
    }
    return scaled;
  }

  private static double[] medians(double[][] runs, int from) {
    double[] medians = new double[runs.length - from];
    for (int k = 0; k < medians.length; k++) {
      double[] run = runs[from + k];
      medians[k] = run.length == 0 ? Double.NaN : Quantiles.median(run);
    }
    return medians;
  }

  /** The values that are there; the array itself where all are. */
  static double[] present(double[] values) {
    int count = 0;
    for (double value : values) {
      count += Double.isNaN(value) ? 0 : 1;
    }
    if (count == values.length) {
      return values;
    }
    double[] present = new double[count];
    int next = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        present[next++] = value;
      }
    }
    return present;
  }

  private static boolean areAboveZero(double[] values) {
    for (double value : values) {
      if (value <= 0) {
        return false;
      }
    }
    return true;
  }

  private static double level(double[] values) {
    return Arrays.stream(present(values)).map(Math::abs).average().orElse(0);
  }
}
