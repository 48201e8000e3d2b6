package io.github.gobenchreporter.evaluation;

import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.stats.noise.RunSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** The required figures that come from simulated machines. */
final class SimulatedFigures {
  private static final double[] BETWEEN = {0.003, 0.005, 0.010};
  private static final double UNEQUAL = 0.4;
  private final int reports;

  SimulatedFigures(int reports) {
    this.reports = reports;
  }

  /** Independent figures are measured side by side; each has its own seed. */
  List<Figure> required() {
    List<Supplier<List<Figure>>> measurements = new ArrayList<>();
    for (RunEffects noise : RunEffects.values()) {
      for (int stored : new int[] {10, 20}) {
        measurements.add(() -> unchanged(noise, stored));
      }
    }
    measurements.add(() -> lone(0.003, 10, 0.95));
    measurements.add(() -> lone(0.005, 10, 0.80));
    measurements.add(() -> lone(0.005, 20, 0.88));
    measurements.add(this::firstRuns);
    for (double between : BETWEEN) {
      measurements.add(() -> calibration(between));
    }
    return measurements.parallelStream().map(Supplier::get).flatMap(List::stream).toList();
  }

  private List<Figure> unchanged(RunEffects noise, int stored) {
    double limit = noise == RunEffects.NORMAL ? 0.05 : 0.10;
    Setup setup = Setup.of(stored, 0.005, 0, noise);
    String name = "A/A, 200 rows, b = .5%, " + noise + ", K = " + stored;
    return List.of(
        Figure.atMost(name + ", one run", limit, alarms(setup, 0, false)),
        Figure.atMost(name + ", confirmed", 0.05, alarms(setup, 0, true)));
  }

  private List<Figure> calibration(double between) {
    Setup setup = Setup.of(10, between, UNEQUAL, RunEffects.NORMAL);
    String b = ", b = " + Figure.percent(between) + ", K = 10";
    double coverage = run(setup, 0, false).coverage();
    return List.of(
        Figure.within("interval coverage" + b, 0.95, 0.02, coverage),
        Figure.within("a change of the MDE is found" + b, 0.90, 0.05, foundAtMde(setup)));
  }

  private List<Figure> lone(double between, int stored, double limit) {
    Setup setup = Setup.of(stored, between, UNEQUAL, RunEffects.NORMAL);
    Simulation result = run(setup, 0.02, true);
    String name = "lone +2%, confirmed, b = " + Figure.percent(between) + ", K = " + stored;
    double runs = Math.rint(result.headRuns() * 100) / 100;
    return List.of(
        Figure.atLeast(name, limit, result.found()),
        new Figure(name + ": head runs a row", "≤ 1.3", Double.toString(runs), runs <= 1.3));
  }

  private List<Figure> firstRuns() {
    Setup one = new Setup(40, 1, 3, 0.005, 0, 0.006, RunEffects.NORMAL);
    String name = "one stored run, 3 samples, 40 rows, b = .5%: ";
    return List.of(
        Figure.atLeast(name + "lone +5%", 0.80, run(one, 0.05, false).found()),
        Figure.atLeast(name + "lone +50%", 1, run(one, 0.50, false).found()),
        Figure.atMost(name + "A/A reports with an alarm", 0.05, alarms(one, 0, false)));
  }

  /** One line per machine: false alarms per row and report, power, runs and coverage. */
  List<List<String>> survey() {
    List<Setup> setups = new ArrayList<>();
    for (RunEffects noise : RunEffects.values()) {
      for (double between : BETWEEN) {
        for (int stored : new int[] {10, 20}) {
          setups.add(Setup.of(stored, between, UNEQUAL, noise));
        }
      }
    }
    return setups.parallelStream().map(this::line).toList();
  }

  private List<String> line(Setup setup) {
    Simulation none = run(setup, 0, false);
    Simulation confirmed = run(setup, 0.02, true);
    return List.of(
        setup.noise().toString(),
        Figure.percent(setup.between()),
        Integer.toString(setup.stored()),
        Figure.percent(none.falseReports()),
        Figure.percent(confirmed.falseReports()),
        both(setup, 0.02, confirmed),
        both(setup, 0.03, run(setup, 0.03, true)),
        both(setup, 0.05, run(setup, 0.05, true)),
        Double.toString(Math.rint(confirmed.headRuns() * 100) / 100),
        Figure.percent(none.coverage()));
  }

  private String both(Setup setup, double effect, Simulation confirmed) {
    return Figure.percent(run(setup, effect, false).found())
        + " / "
        + Figure.percent(confirmed.found());
  }

  private double alarms(Setup setup, double effect, boolean confirm) {
    return run(setup, effect, confirm).falseReports();
  }

  private Simulation run(Setup setup, double effect, boolean confirm) {
    return Simulation.run(setup, effect, confirm, reports, 20261123);
  }

  /**
   * Changes a row by exactly its smallest detectable change and counts support, 20 rows a report.
   */
  private double foundAtMde(Setup setup) {
    Random random = new Random(7);
    int found = 0;
    int tried = 0;
    for (int i = 0; i < reports / 5; i++) {
      SimulatedReport report = new SimulatedReport(setup, 0, random);
      List<Estimate> before = report.judge();
      for (int r = 0; r < 20; r++) {
        RunSeries row = report.rows().get(r);
        report
            .rows()
            .set(r, slower(row, before.get(r).odds().smallestDetectable().orElse(Double.NaN)));
        found += report.judge().get(r).odds().supported() ? 1 : 0;
        report.rows().set(r, row);
        tried++;
      }
    }
    return (double) found / tried;
  }

  private static RunSeries slower(RunSeries row, double by) {
    double[] head = Arrays.stream(row.head().samples().get(0)).map(v -> v * (1 + by)).toArray();
    return new RunSeries(
        row.family(), row.unit(), row.scale(), row.exact(), row.baseline(), Runs.of(head));
  }
}
