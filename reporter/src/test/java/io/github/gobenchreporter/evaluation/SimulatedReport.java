package io.github.gobenchreporter.evaluation;

import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.stats.Scale;
import io.github.gobenchreporter.stats.noise.Judgement;
import io.github.gobenchreporter.stats.noise.NoiseModel;
import io.github.gobenchreporter.stats.noise.RunSeries;
import io.github.gobenchreporter.stats.noise.Suspects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A report on a simulated machine whose first row has changed by a known amount, or not at all. */
final class SimulatedReport {
  static final double ALPHA = 0.05;
  static final double THRESHOLD = 0.015;
  private static final int WINDOW = 20;
  private static final double LEVEL = 1000;

  private final Setup setup;
  private final Random random;
  private final double effect;
  private final double[] between;
  private final List<RunSeries> rows = new ArrayList<>();

  SimulatedReport(Setup setup, double effect, Random random) {
    this.setup = setup;
    this.random = random;
    this.effect = effect;
    between = new double[setup.rows()];
    for (int r = 0; r < setup.rows(); r++) {
      between[r] = setup.between() * Math.exp(setup.unequal() * random.nextGaussian());
      double[] runs = setup.noise().series(setup.stored() + 1, random);
      double[][] baseline = new double[setup.stored()][];
      for (int k = 0; k < baseline.length; k++) {
        baseline[k] = samples(between[r] * runs[k]);
      }
      double[][] head = {samples(between[r] * runs[baseline.length] + effect(r))};
      rows.add(new RunSeries(r, 0, Scale.RATIO, false, Runs.of(baseline), Runs.of(head)));
    }
  }

  List<RunSeries> rows() {
    return rows;
  }

  List<Estimate> judge() {
    return NoiseModel.judge(rows, ALPHA, WINDOW).rows();
  }

  Judgement judgement() {
    return NoiseModel.judge(rows, ALPHA, WINDOW);
  }

  /** The evidence after the default rounds of confirmation; re-runs draw new run effects. */
  List<Estimate> confirm() {
    List<Estimate> evidence = judge();
    double[] worse = new double[rows.size()];
    Arrays.fill(worse, THRESHOLD);
    for (int round = 1; round <= Suspects.ROUNDS; round++) {
      int[] runs = rows.stream().mapToInt(row -> row.head().samples().size()).toArray();
      for (int r : Suspects.select(evidence, runs, worse, round)) {
        rows.set(r, again(r, Suspects.runs(round)));
      }
      evidence = judge();
    }
    return evidence;
  }

  double headRunsPerRow() {
    return rows.stream().mapToInt(row -> row.head().samples().size()).average().orElse(0);
  }

  private RunSeries again(int r, int times) {
    RunSeries row = rows.get(r);
    List<double[]> head = new ArrayList<>(row.head().samples());
    for (int m = 0; m < times; m++) {
      head.add(samples(between[r] * setup.noise().one(random) + effect(r)));
    }
    return new RunSeries(r, 0, Scale.RATIO, false, row.baseline(), Runs.of(head));
  }

  private double effect(int row) {
    return row == 0 ? Math.log1p(effect) : 0;
  }

  private double[] samples(double runEffect) {
    double[] values = new double[setup.samples()];
    for (int i = 0; i < values.length; i++) {
      values[i] = LEVEL * Math.exp(runEffect + setup.within() * random.nextGaussian());
    }
    return values;
  }
}
