package io.github.gobenchreporter.evaluation;

import io.github.gobenchreporter.stats.Estimate;
import java.util.List;
import java.util.Random;

/**
 * What the default method reaches on a simulated machine, as shares.
 *
 * @param falseReports reports without a change in which any row is called changed, either way
 * @param falseRegressions the same, counting only regressions
 * @param found reports in which the first row's change is called a regression
 * @param coverage intervals that hold the true change
 * @param headRuns per row on average
 */
record Simulation(
    double falseReports, double falseRegressions, double found, double coverage, double headRuns) {

  static Simulation run(Setup setup, double effect, boolean confirm, int reports, long seed) {
    Random random = new Random(seed);
    double any = 0;
    double worse = 0;
    double found = 0;
    double covered = 0;
    double runs = 0;
    for (int i = 0; i < reports; i++) {
      SimulatedReport report = new SimulatedReport(setup, effect, random);
      List<Estimate> evidence = confirm ? report.confirm() : report.judge();
      runs += report.headRunsPerRow();
      boolean falseAny = false;
      boolean falseWorse = false;
      for (int r = 0; r < evidence.size(); r++) {
        Estimate row = evidence.get(r);
        double truth = r == 0 ? effect : 0;
        covered += row.change().low() <= truth && truth <= row.change().high() ? 1 : 0;
        boolean changed = isBeyond(row) && row.odds().supported();
        if (r == 0 && effect != 0) {
          found += changed && row.change().value() > 0 ? 1 : 0;
        } else if (changed) {
          falseAny = true;
          falseWorse |= row.change().value() > 0;
        }
      }
      any += falseAny ? 1 : 0;
      worse += falseWorse ? 1 : 0;
    }
    double rows = (double) reports * setup.rows();
    return new Simulation(
        any / reports, worse / reports, found / reports, covered / rows, runs / reports);
  }

  private static boolean isBeyond(Estimate row) {
    return Math.abs(row.change().attributable()) > SimulatedReport.THRESHOLD;
  }
}
