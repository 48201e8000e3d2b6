package io.github.gobenchreporter.evaluation;

import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.MannWhitneyU;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.stats.noise.NoiseModel;
import io.github.gobenchreporter.stats.noise.RunSeries;
import java.util.List;

/**
 * The rules compared: which rows of a report do they call a regression? Lower values are better.
 */
enum JudgingRule {
  BARE("threshold alone, run before") {
    @Override
    boolean[] regressions(List<RunSeries> rows) {
      return each(rows, row -> change(last(row), head(row)) > THRESHOLD);
    }
  },
  U_LAST("U-test, run before") {
    @Override
    boolean[] regressions(List<RunSeries> rows) {
      return each(rows, row -> differs(last(row), head(row)));
    }
  },
  U_WINDOW("U-test, pooled window") {
    @Override
    boolean[] regressions(List<RunSeries> rows) {
      return each(rows, row -> differs(pooled(row), head(row)));
    }
  },
  NOISE_AWARE("default method") {
    @Override
    boolean[] regressions(List<RunSeries> rows) {
      List<Estimate> evidence = NoiseModel.judge(rows, ALPHA, WINDOW).rows();
      boolean[] found = new boolean[rows.size()];
      for (int i = 0; i < found.length; i++) {
        Estimate row = evidence.get(i);
        found[i] = row.change().attributable() > THRESHOLD && row.odds().supported();
      }
      return found;
    }
  };

  static final double THRESHOLD = 0.015;
  static final double ALPHA = 0.05;
  static final int WINDOW = 20;
  private final String label;

  JudgingRule(String label) {
    this.label = label;
  }

  /** One answer per row. */
  abstract boolean[] regressions(List<RunSeries> rows);

  private interface Rule {
    boolean applies(RunSeries row);
  }

  private static boolean[] each(List<RunSeries> rows, Rule rule) {
    boolean[] found = new boolean[rows.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = rule.applies(rows.get(i));
    }
    return found;
  }

  private static boolean differs(double[] before, double[] now) {
    return change(before, now) > THRESHOLD && MannWhitneyU.test(before, now).p() <= ALPHA;
  }

  private static double change(double[] before, double[] now) {
    return Quantiles.median(now) / Quantiles.median(before) - 1;
  }

  private static double[] head(RunSeries row) {
    return row.head().samples().get(0);
  }

  private static double[] last(RunSeries row) {
    List<double[]> runs = row.baseline().withSamples().samples();
    return runs.get(runs.size() - 1);
  }

  private static double[] pooled(RunSeries row) {
    List<double[]> runs = row.baseline().withSamples().samples();
    return Runs.of(runs.subList(Math.max(0, runs.size() - WINDOW), runs.size())).pooled();
  }

  @Override
  public String toString() {
    return label;
  }
}
