package io.github.gobenchreporter.evaluation.hosts;

import java.util.List;

/**
 * A change of the code, planted to be found.
 *
 * @param metric what it changes; a change of time changes MB/s too
 * @param where which benchmarks
 * @param size as a fraction: .05 makes the value 5 % larger
 * @param storedRuns how many of the newest stored runs have it already; 0 is the head's own change
 */
public record PlantedChange(Metric metric, Where where, double size, int storedRuns) {
  public PlantedChange {
    if (metric == Metric.RATE || !(size > -1)) {
      throw new IllegalArgumentException("change of " + metric + " by " + size);
    }
  }

  /** What the head did to the time of one benchmark. */
  public static PlantedChange ofOne(double size) {
    return new PlantedChange(Metric.TIME, Where.ONE, size, 0);
  }

  /** What the head did to the time of every second benchmark. */
  public static PlantedChange ofHalf(double size) {
    return new PlantedChange(Metric.TIME, Where.HALF, size, 0);
  }

  /** What the head did to the time of all benchmarks. */
  public static PlantedChange ofAll(double size) {
    return new PlantedChange(Metric.TIME, Where.ALL, size, 0);
  }

  /** The same as a step in the history, merged before so many stored runs. */
  public PlantedChange alreadyIn(int newestStoredRuns) {
    return new PlantedChange(metric, where, size, newestStoredRuns);
  }

  /** The same of what is allocated. */
  public PlantedChange in(Metric other) {
    return new PlantedChange(other, where, size, storedRuns);
  }

  /**
   * What the changes make of one unit of the metric.
   *
   * @param runsBeforeHead 0 for the head and its re-runs, 1 for the newest stored run
   */
  static double factor(
      List<PlantedChange> changes, Metric metric, int benchmark, int runsBeforeHead) {
    double factor = 1;
    for (PlantedChange it : changes) {
      if (it.metric == metric && it.where.hits(benchmark) && runsBeforeHead <= it.storedRuns) {
        factor *= 1 + it.size;
      }
    }
    return factor;
  }
}
