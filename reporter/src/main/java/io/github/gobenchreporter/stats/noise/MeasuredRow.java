package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.stats.Scale;
import java.util.Arrays;

/** A row reduced to run medians on the scale it is judged on. */
final class MeasuredRow {
  /**
   * Points are judged as fractions are, with .3 points (the default threshold of {@code %sys})
   * standing for 1.5 %.
   */
  private static final double POINTS = 20;

  final RunSeries series;
  final boolean logs;

  /** What values are divided by where they are not compared in logs. */
  final double divisor;

  /** Whether a row compared by ratio has nothing but zeros to compare with. */
  final boolean zero;

  /** Run medians of the newest runs, oldest first, NaN where a run lacks the row. */
  final double[] baseline;

  final double[] head;

  /** How many stored runs have the row. */
  final int storedRuns;

  MeasuredRow(RunSeries series, int window) {
    this.series = series;
    double[] stored = series.baseline().medians();
    double[] before =
        Arrays.copyOfRange(stored, Math.max(0, stored.length - window), stored.length);
    double[] now = series.head().medians();
    boolean ratio = series.scale() == Scale.RATIO;
    logs = ratio && areAboveZero(before) && areAboveZero(now);
    double typical = ratio ? (logs ? 1 : level(before)) : POINTS;
    zero = typical == 0;
    divisor = zero ? 1 : typical;
    baseline = scaled(before);
    head = scaled(now);
    storedRuns = Runs.present(before).length;
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
    return logs ? Math.expm1(difference) : inPoints() ? difference * divisor : difference;
  }

  private boolean inPoints() {
    return series.scale() == Scale.POINTS;
  }

  /** The newest stored median in the unit itself; NaN where there is none. */
  double baselineLevel() {
    double[] values = Runs.present(baseline);
    return values.length == 0 ? Double.NaN : fromLevel(values[values.length - 1]);
  }

  double headLevel() {
    return head.length == 0 ? Double.NaN : fromLevel(head[head.length - 1]);
  }

  /** A level on the scale in the unit itself. */
  double fromLevel(double value) {
    return logs ? Math.exp(value) : value * divisor;
  }

  /**
   * The baseline's level with the interval of the run medians it rests on.
   *
   * @param runs how many of the newest stored runs were used
   */
  Center baselineCenter(double level, int runs) {
    double[] stored = series.baseline().measured();
    int used = Math.min(Math.max(runs, 1), stored.length);
    Center center =
        Center.ofMedian(Arrays.copyOfRange(stored, stored.length - used, stored.length));
    return new Center(level, center.low(), center.high());
  }

  /** The head's level: of the samples of a single run, else of the medians of the runs. */
  Center headCenter() {
    Runs runs = series.head();
    return runs.samples().size() == 1 ? Center.ofMedian(runs.samples().get(0)) : runs.center();
  }

  /** One printed step on the scale: a difference that rounding alone can make. */
  double step() {
    double step = PrintedStep.of(series.baseline().samples(), series.head().samples());
    if (!logs) {
      return step / Math.abs(divisor);
    }
    double smallest = Math.exp(Math.min(Quantiles.median(Runs.present(baseline)), min(head)));
    return Math.log1p(step / smallest);
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  /** The variance of a run's median by its samples, on the scale; 0 where they do not fit it. */
  double medianVariance(double[] run) {
    double[] values = new double[run.length];
    for (int i = 0; i < run.length; i++) {
      if (logs && run[i] <= 0) {
        return 0;
      }
      values[i] = toScale(run[i]);
    }
    return MedianVariance.of(values);
  }

  private double[] scaled(double[] values) {
    double[] scaled = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      scaled[k] = toScale(values[k]);
    }
    return scaled;
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
    return Arrays.stream(Runs.present(values)).map(Math::abs).average().orElse(0);
  }
}
