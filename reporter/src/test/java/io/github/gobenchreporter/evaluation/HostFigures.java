package io.github.gobenchreporter.evaluation;

import io.github.gobenchreporter.evaluation.hosts.Host;
import io.github.gobenchreporter.evaluation.hosts.Modes;
import io.github.gobenchreporter.evaluation.hosts.Moods;
import io.github.gobenchreporter.evaluation.hosts.OwnNoise;
import io.github.gobenchreporter.evaluation.hosts.PlantedChange;
import io.github.gobenchreporter.evaluation.hosts.Presets;
import io.github.gobenchreporter.evaluation.hosts.Scatter;
import io.github.gobenchreporter.evaluation.hosts.Shape;
import io.github.gobenchreporter.evaluation.hosts.SteadyDrift;
import io.github.gobenchreporter.evaluation.hosts.Unlike;
import io.github.gobenchreporter.evaluation.hosts.Where;
import io.github.gobenchreporter.evaluation.hosts.Within;
import java.util.ArrayList;
import java.util.List;

/** The figures from hosts that do not share the method's assumptions. */
final class HostFigures {
  private static final int SAMPLES = 10;
  private static final int[] STORED = {1, 2, 3, 5, 10, 20};
  private static final int[] SUITES = {1, 3, 10, 40, 200};

  /** Of larger suites a part of the reports, which take as long. */
  private static final int FULLY_PLAYED = 40;

  private static final int LESS = 8;
  private static final double B = 0.005;
  private final int reports;
  private final long seed;

  HostFigures(int reports, long seed) {
    this.reports = reports;
    this.seed = seed;
  }

  List<Figure> required() {
    List<Figure> figures = new ArrayList<>();
    confirmed(figures);
    lone(figures);
    together(figures);
    half(figures);
    covered(figures);
    return figures;
  }

  private void confirmed(List<Figure> figures) {
    for (int share : new int[] {0, 30, 50, 80, 100}) {
      Host host = Presets.named(share + " % of the variance is the job's");
      for (int stored : new int[] {3, 20}) {
        HostReports all = play(host, new Shape(40, stored, SAMPLES, 5));
        String name = "A/A, 40 rows, five re-runs of all, the job's share %d %%, K = %d";
        figures.add(Figure.atMost(name.formatted(share, stored), 0.05, all.coloured()));
      }
    }
  }

  private void lone(List<Figure> figures) {
    Host scattered = Host.plain(B).with(Within.normal(.006).scatter(Scatter.wide(.1, .3)));
    double[][] required = {{1, .5, .98}, {1, .2, .70}, {2, .1, .90}};
    for (double[] it : required) {
      Shape shape = new Shape(44, (int) it[0], 6, 0);
      String name = "lone +%.0f %%, 44 rows of which a tenth scatters, K = %.0f";
      figures.add(
          Figure.atLeast(
              name.formatted(it[1] * 100, it[0]),
              it[2],
              play(scattered, shape, PlantedChange.ofOne(it[1])).found()));
    }
    Host unlike = Host.plain(B).with(OwnNoise.normal(B).unlike(Unlike.logSd(.4)));
    for (double[] it : new double[][] {{.02, .20}, {.05, .90}}) {
      HostReports found = play(unlike, new Shape(200, 20, SAMPLES, 0), PlantedChange.ofOne(it[0]));
      String name = "lone +%.0f %% of 200 rows, K = 20, one run";
      figures.add(Figure.atLeast(name.formatted(it[0] * 100), it[1], found.found()));
    }
    Host wild = Host.plain(.015).and(new Modes(.06, 10, .25, 0));
    HostReports found = play(wild, new Shape(50, 20, SAMPLES, 0), PlantedChange.ofOne(.10));
    figures.add(
        Figure.atLeast("lone +10 %, three wild rows of 50, b = 1.5 %, K = 20", .65, found.found()));
  }

  private void together(List<Figure> figures) {
    Host moody = Host.plain(B).and(Moods.ofTheJob(.01));
    for (int stored : new int[] {5, 10, 20}) {
      Shape shape = new Shape(40, stored, SAMPLES, 0);
      String name = "all rows +3 %, moods of 1 %, K = " + stored + ": not green";
      HostReports slower = play(moody, shape, PlantedChange.ofAll(.03));
      figures.add(Figure.atLeast(name, stored == 20 ? .95 : .90, slower.together()));
      String same = "moods of 1 %, K = " + stored + ", nothing changed: not green";
      figures.add(Figure.atMost(same, .20, play(moody, shape).together()));
    }
    Host drifting = Host.plain(B).and(new SteadyDrift(Where.ALL, .01));
    HostReports tenth = play(drifting, new Shape(40, 9, SAMPLES, 0));
    figures.add(
        Figure.atLeast("all rows drift by 1 % a run, tenth run: not green", 1, tenth.together()));
  }

  private void half(List<Figure> figures) {
    for (double mood : new double[] {0, .01, .02}) {
      Host host = Host.plain(B).and(Moods.ofTheJob(mood));
      for (int stored : new int[] {1, 3, 10, 20}) {
        HostReports all = play(host, new Shape(40, stored, SAMPLES, 0), PlantedChange.ofHalf(.05));
        String name = "half of the rows +5 %%, moods of %.0f %%, K = %d: ";
        String cell = name.formatted(mood * 100, stored);
        figures.add(Figure.atMost(cell + "others called improvements", .01, all.improved()));
        if (stored >= 3) {
          figures.add(Figure.atLeast(cell + "said", .95, all.apart()));
        }
      }
    }
  }

  private void covered(List<Figure> figures) {
    String[] names = {"spread between runs .5 %", "rows unlike by .8", "a fifth of the rows noisy"};
    for (String name : names) {
      for (int stored : new int[] {1, 3, 10, 20}) {
        HostReports all = play(Presets.named(name), new Shape(40, stored, SAMPLES, 0));
        String cell = "interval coverage, " + name + ", K = " + stored;
        figures.add(
            stored == 1
                ? Figure.atLeast(cell, .87, all.covered())
                : Figure.within(cell, .95, .02, all.covered()));
      }
    }
  }

  /** Reports with a false colour: a line a host and suite, a column for each number of runs. */
  List<List<String>> unchanged() {
    List<List<String>> lines = new ArrayList<>();
    Presets.all()
        .forEach(
            (name, host) -> {
              for (int suite : SUITES) {
                List<String> line = new ArrayList<>(List.of(name, Integer.toString(suite)));
                for (int stored : STORED) {
                  Shape shape = new Shape(suite, stored, SAMPLES, 0);
                  int played = suite > FULLY_PLAYED ? reports / LESS : reports;
                  line.add(Figure.percent(HostReports.of(host, shape, played, seed).coloured()));
                }
                lines.add(line);
              }
            });
    return lines;
  }

  static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("host", "rows"));
    for (int stored : STORED) {
      columns.add("K = " + stored);
    }
    return columns;
  }

  private HostReports play(Host host, Shape shape, PlantedChange... changes) {
    return HostReports.of(host, shape, reports, seed, changes);
  }
}
