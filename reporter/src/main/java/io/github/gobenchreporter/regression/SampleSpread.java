package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.stats.Moments;
import io.github.gobenchreporter.stats.Quantiles;
import java.util.Arrays;
import java.util.List;

/**
 * How far samples of one run lie apart, and how far runs.
 *
 * @param within standard deviation of a run's samples, in logs
 * @param between standard deviation of the runs' medians beyond what their samples explain, in logs
 */
public record SampleSpread(double within, double between) {
  /** The variance of a median beside that of a mean, of normal samples: π/2. */
  private static final double MEDIAN = Math.PI / 2;

  /** More samples cost more than they tell; fewer have no middle. */
  private static final int FEWEST = 3;

  private static final int MOST = 20;

  /** A standard deviation this much smaller than a threshold shows a change of its size. */
  private static final double TO_SHOW = 4;

  /** What samples may add to the variance between runs, as its part. */
  private static final double PART = 0.5;

  /** The spread of a benchmark's samples, an array a run. */
  static SampleSpread of(List<double[]> runs) {
    double within = 0;
    int counted = 0;
    double share = 0;
    for (double[] run : runs) {
      double[] logs = Arrays.stream(run).map(Math::log).toArray();
      if (logs.length > 1) {
        within += Moments.variance(logs);
        counted++;
        share += 1.0 / logs.length;
      }
    }
    double variance = counted == 0 ? 0 : within / counted;
    double[] medians = Arrays.stream(Quantiles.medians(runs)).map(Math::log).toArray();
    double explained = counted == 0 ? 0 : MEDIAN * variance * share / counted;
    return new SampleSpread(
        Math.sqrt(variance), Math.sqrt(Math.max(0, Moments.variance(medians) - explained)));
  }

  /**
   * How many samples a run needs, so that their spread adds little to that between runs, or little
   * beside the threshold.
   */
  int samples(double limit) {
    double allowed = Math.max(PART * between * between, limit * limit / (TO_SHOW * TO_SHOW));
    double wanted = Math.ceil(MEDIAN * within * within / allowed);
    return (int) Math.max(FEWEST, Math.min(MOST, wanted));
  }
}
