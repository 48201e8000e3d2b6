package io.github.gobenchreporter.evaluation;

import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.stats.Scale;
import io.github.gobenchreporter.stats.noise.RunSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a method says when a history is played again, each run judged against the runs before it.
 *
 * @param pushes runs judged
 * @param alarms of them with a regression in any row
 * @param rows judged in all pushes
 * @param alarmedRows of them called a regression
 * @param found share of injected slowdowns found, by their size
 */
record Replay(int pushes, int alarms, int rows, int alarmedRows, Map<Double, Double> found) {
  static final double[] INJECTIONS = {0.02, 0.03, 0.05, 0.10};
  private static final int MOST_STORED = 200;

  /**
   * Plays a history.
   *
   * @param first index of the first run judged
   * @param injected slowdowns tried per push and size, each on one random row
   */
  static Replay of(
      MeasuredHistory history, JudgingRule method, int first, int injected, long seed) {
    Random random = new Random(seed);
    int pushes = 0;
    int alarms = 0;
    int rows = 0;
    int alarmed = 0;
    int[] found = new int[INJECTIONS.length];
    for (int i = first; i < history.runs(); i++) {
      List<RunSeries> report = report(history, i);
      if (report.isEmpty()) {
        continue;
      }
      int regressions = count(method.regressions(report));
      pushes++;
      alarms += regressions > 0 ? 1 : 0;
      rows += report.size();
      alarmed += regressions;
      for (int size = 0; size < INJECTIONS.length; size++) {
        for (int t = 0; t < injected; t++) {
          int r = random.nextInt(report.size());
          List<RunSeries> slower = new ArrayList<>(report);
          slower.set(r, slowed(report.get(r), INJECTIONS[size]));
          found[size] += method.regressions(slower)[r] ? 1 : 0;
        }
      }
    }
    Map<Double, Double> shares = new LinkedHashMap<>();
    for (int size = 0; size < INJECTIONS.length; size++) {
      shares.put(INJECTIONS[size], (double) found[size] / Math.max(1, pushes * injected));
    }
    return new Replay(pushes, alarms, rows, alarmed, shares);
  }

  /** The report of one run: all series it has in common with an earlier one. */
  static List<RunSeries> report(MeasuredHistory history, int run) {
    List<RunSeries> rows = new ArrayList<>();
    List<String> families = new ArrayList<>();
    List<String> units = new ArrayList<>();
    for (MeasuredHistory.Series series : history.series()) {
      double[][] stored = Arrays.copyOfRange(series.samples(), Math.max(0, run - MOST_STORED), run);
      double[] head = series.samples()[run];
      if (head.length > 0 && Arrays.stream(stored).anyMatch(values -> values.length > 0)) {
        rows.add(
            new RunSeries(
                number(families, series.benchmark()),
                number(units, series.unit()),
                series.unit().contains("%") ? Scale.POINTS : Scale.RATIO,
                false,
                Runs.of(stored),
                Runs.of(head)));
      }
    }
    return rows;
  }

  /** One series alone: the {@code stored} runs before a run, and the run. */
  static RunSeries row(MeasuredHistory.Series series, int family, int run, int stored) {
    return new RunSeries(
        family,
        0,
        series.unit().contains("%") ? Scale.POINTS : Scale.RATIO,
        false,
        Runs.of(Arrays.copyOfRange(series.samples(), Math.max(0, run - stored), run)),
        Runs.of(series.samples()[run]));
  }

  private static int number(List<String> known, String name) {
    int index = known.indexOf(name);
    if (index < 0) {
      known.add(name);
      index = known.size() - 1;
    }
    return index;
  }

  private static RunSeries slowed(RunSeries row, double by) {
    double[] head = Arrays.stream(row.head().samples().get(0)).map(v -> v * (1 + by)).toArray();
    return new RunSeries(
        row.family(), row.unit(), row.scale(), row.exact(), row.baseline(), Runs.of(head));
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }
}
