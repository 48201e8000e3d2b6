package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.stats.ChangePoint;
import io.github.gobenchreporter.stats.ChangePoints;
import io.github.gobenchreporter.stats.Scale;
import io.github.gobenchreporter.unit.Unit;
import java.util.Arrays;
import java.util.List;

/** Where the run medians of a benchmark stepped from one level to another. */
public final class Steps {
  /** One unchanged history in a thousand shows a step. */
  private static final double ALPHA = 0.001;

  private Steps() {}

  /**
   * A step.
   *
   * @param run index of the first run at the new level
   * @param change from level to level: a fraction, or points where the unit is a percentage
   */
  public record Step(int run, double change) {}

  /**
   * All steps, oldest first.
   *
   * @param medians one a run, oldest first; NaN where a run does not have the benchmark
   */
  public static List<Step> of(double[] medians, Unit unit) {
    int[] present = present(medians);
    boolean logs = inLogs(medians, present, unit);
    return ChangePoints.find(series(medians, present, logs), ALPHA).stream()
        .filter(point -> point.after() != point.before())
        .map(point -> new Step(present[point.index()], change(point, logs, unit)))
        .toList();
  }

  /** The first run of the newest level, judged quickly; 0 where there is no step. */
  public static int newestLevel(double[] medians, Unit unit) {
    int[] present = present(medians);
    if (present.length == 0) {
      return 0;
    }
    int level = ChangePoints.lastLevel(series(medians, present, inLogs(medians, present, unit)));
    return level == 0 ? 0 : present[level];
  }

  private static int[] present(double[] medians) {
    int[] present = new int[medians.length];
    int count = 0;
    for (int i = 0; i < medians.length; i++) {
      if (Double.isFinite(medians[i])) {
        present[count++] = i;
      }
    }
    return Arrays.copyOf(present, count);
  }

  private static boolean inLogs(double[] medians, int[] present, Unit unit) {
    for (int i : present) {
      if (medians[i] <= 0) {
        return false;
      }
    }
    return !unit.isPercentage();
  }

  private static double[] series(double[] medians, int[] present, boolean logs) {
    double[] series = new double[present.length];
    for (int i = 0; i < series.length; i++) {
      double median = medians[present[i]];
      series[i] = logs ? Math.log(median) : median;
    }
    return series;
  }

  private static double change(ChangePoint point, boolean logs, Unit unit) {
    return logs
        ? Math.expm1(point.after() - point.before())
        : Scale.of(unit.isPercentage()).change(point.before(), point.after());
  }
}
