package io.github.gobenchreporter.evaluation;

import io.github.gobenchreporter.evaluation.hosts.Host;
import io.github.gobenchreporter.evaluation.hosts.Metric;
import io.github.gobenchreporter.evaluation.hosts.PlantedChange;
import io.github.gobenchreporter.evaluation.hosts.Shape;
import io.github.gobenchreporter.evaluation.hosts.SimulatedRow;
import io.github.gobenchreporter.evaluation.hosts.SimulatedRuns;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.stats.Scale;
import io.github.gobenchreporter.stats.noise.Judgement;
import io.github.gobenchreporter.stats.noise.NoiseModel;
import io.github.gobenchreporter.stats.noise.RunSeries;
import io.github.gobenchreporter.stats.noise.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What the default method says of many reports of one made-up host, as shares of them.
 *
 * @param coloured with a red or green row that did not change
 * @param improved with a green row that did not change
 * @param found with the changed row red, of those in which it is not one of the odd rows
 * @param together with a finding that everything moved for the worse, or a row that is red
 * @param apart with a finding that rows moved in groups, or a row that is red
 * @param covered intervals that hold the true change, of the rows
 */
record HostReports(
    double coloured, double improved, double found, double together, double apart, double covered) {
  private static final double ALPHA = 0.05;
  private static final double LIMIT = 0.015;
  private static final int WINDOW = 20;
  private static final double ROUNDING = 1e-9;

  static HostReports of(Host host, Shape shape, int reports, long seed, PlantedChange... changes) {
    double[] sums =
        LongStream.range(0, reports)
            .parallel()
            .mapToObj(i -> count(host.draw(shape, seed + i, changes)))
            .reduce(new double[7], HostReports::plus);
    return new HostReports(
        sums[0] / reports,
        sums[1] / reports,
        sums[2] / Math.max(1, sums[6]),
        sums[3] / reports,
        sums[4] / reports,
        sums[5] / reports);
  }

  private static double[] plus(double[] a, double[] b) {
    double[] sum = new double[a.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a[i] + b[i];
    }
    return sum;
  }

  private static double[] count(SimulatedRuns runs) {
    // A rate that follows from the time is no evidence of its own: it has the time's verdict.
    List<Integer> own =
        IntStream.range(0, runs.rows().size())
            .filter(r -> runs.rows().get(r).metric() != Metric.RATE)
            .boxed()
            .toList();
    Judgement judgement = NoiseModel.judge(series(runs, own), ALPHA, WINDOW);
    boolean coloured = false;
    boolean improved = false;
    boolean found = false;
    boolean plain = false;
    boolean red = false;
    double covered = 0;
    for (int i = 0; i < own.size(); i++) {
      SimulatedRow row = runs.rows().get(own.get(i));
      Estimate estimate = judgement.rows().get(i);
      boolean worse = is(estimate, row, 1);
      boolean better = is(estimate, row, -1);
      boolean real = Math.abs(row.change()) > ROUNDING;
      red |= worse;
      coloured |= !real && (worse || better);
      improved |= !real && better;
      found |= real && !row.odd() && worse;
      plain |= real && !row.odd();
      covered += covers(estimate, row.change()) ? 1.0 / own.size() : 0;
    }
    boolean together = judgement.together().values().stream().anyMatch(HostReports::isWorse);
    boolean apart = judgement.together().values().stream().anyMatch(Together::movedApart);
    return new double[] {
      one(coloured),
      one(improved),
      one(found),
      one(red || together),
      one(red || apart),
      covered,
      one(plain)
    };
  }

  private static double one(boolean it) {
    return it ? 1 : 0;
  }

  private static boolean isWorse(Together together) {
    return together.move() > 0 && together.notable(LIMIT);
  }

  private static boolean covers(Estimate estimate, double change) {
    return estimate.change().low() <= change + ROUNDING
        && change - ROUNDING <= estimate.change().high();
  }

  /** Whether a row is red (1) or green (−1); what is allocated is judged for its rise alone. */
  private static boolean is(Estimate estimate, SimulatedRow row, int sign) {
    boolean memory = row.metric() == Metric.BYTES || row.metric() == Metric.ALLOCS;
    double change = estimate.change().attributable() * sign;
    return estimate.odds().supported() && change > LIMIT && !(memory && sign < 0);
  }

  private static List<RunSeries> series(SimulatedRuns runs, List<Integer> own) {
    List<RunSeries> series = new ArrayList<>();
    List<String> families = new ArrayList<>();
    for (int r : own) {
      SimulatedRow row = runs.rows().get(r);
      if (!families.contains(row.benchmark())) {
        families.add(row.benchmark());
      }
      int family = families.indexOf(row.benchmark());
      double[][] stored = new double[runs.stored().length][];
      for (int k = 0; k < stored.length; k++) {
        stored[k] = runs.stored()[k][r];
      }
      double[][] head = new double[runs.head().length][];
      for (int k = 0; k < head.length; k++) {
        head[k] = runs.head()[k][r];
      }
      series.add(
          new RunSeries(
              family, row.metric().ordinal(), Scale.RATIO, false, Runs.of(stored), Runs.of(head)));
    }
    return series;
  }
}
