package io.github.gobenchreporter.evaluation;

import io.github.gobenchreporter.evaluation.MeasuredHistory.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Histories of our own making, for where no real ones are at hand. */
final class GeneratedHistories {
  private static final int RUNS = 60;
  private static final int ROWS = 20;

  private GeneratedHistories() {}

  static List<MeasuredHistory> all() {
    return List.of(
        history("generated: quiet, 10 samples", 10, 0.004, 0, RunEffects.NORMAL),
        history("generated: heavy tails, 1 sample", 1, 0.008, 0, RunEffects.HEAVY),
        history("generated: moody host, 1 sample", 1, 0.006, 0.01, RunEffects.NORMAL));
  }

  private static MeasuredHistory history(
      String name, int samples, double between, double host, RunEffects noise) {
    Random random = new Random(name.hashCode());
    double[] mood = RunEffects.NORMAL.series(RUNS, random);
    List<Series> series = new ArrayList<>();
    for (int r = 0; r < ROWS; r++) {
      double[] runs = noise.series(RUNS, random);
      double[][] values = new double[RUNS][samples];
      for (int k = 0; k < RUNS; k++) {
        double step = r == 0 && k >= RUNS / 2 ? 0.04 : 0;
        for (int i = 0; i < samples; i++) {
          double log = between * runs[k] + host * mood[k] + step + 0.006 * random.nextGaussian();
          values[k][i] = 1000 * Math.exp(log);
        }
      }
      series.add(new Series("Benchmark" + r, "ns/op", values));
    }
    return new MeasuredHistory(name, series, RUNS);
  }
}
