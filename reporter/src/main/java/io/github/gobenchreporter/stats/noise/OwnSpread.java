package io.github.gobenchreporter.stats.noise;

import java.util.List;

/**
 * What a row's own samples say of the spread of its run medians.
 *
 * @param sample variance of a run's median times its number of samples, the mean over the runs that
 *     tell of it, the head's included
 * @param runs how many those are
 * @param headSample the same of the head alone
 * @param storedShare mean of 1 / samples over the stored runs
 * @param headShare of the head: 1 / samples, over its runs
 */
record OwnSpread(double sample, int runs, double headSample, double storedShare, double headShare) {
  static OwnSpread of(MeasuredRow row) {
    List<double[]> stored = row.series.baseline().samples();
    List<double[]> head = row.series.head().samples();
    double sum = 0;
    int telling = 0;
    double storedShare = 0;
    int counted = 0;
    for (double[] run : stored.subList(stored.size() - row.baseline.length, stored.size())) {
      if (run.length > 0) {
        storedShare += 1.0 / run.length;
        counted++;
      }
      if (run.length >= MedianVariance.FEWEST_SAMPLES) {
        sum += row.medianVariance(run) * run.length;
        telling++;
      }
    }
    double now = 0;
    double headShare = 0;
    int headTelling = 0;
    for (double[] run : head) {
      headShare += 1.0 / run.length / (head.size() * head.size());
      if (run.length >= MedianVariance.FEWEST_SAMPLES) {
        now += row.medianVariance(run) * run.length;
        headTelling++;
      }
    }
    telling += headTelling;
    return new OwnSpread(
        telling == 0 ? 0 : (sum + now) / telling,
        telling,
        headTelling == 0 ? 0 : now / headTelling,
        storedShare / Math.max(1, counted),
        headShare);
  }

  /** At least as much as the row's own, more where few runs tell and its neighbours scatter. */
  double moderated(double typical, double worth) {
    return Math.max(sample, (worth * typical + runs * sample) / (worth + runs));
  }
}
