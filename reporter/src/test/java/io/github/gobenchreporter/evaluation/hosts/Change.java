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
public record Change(Metric metric, Where where, double size, int storedRuns) {
  public Change {
    if (metric == Metric.RATE || !(size > -1)) {
      throw new IllegalArgumentException("change of " + metric + " by " + size);
    }
  }

  /** What the head did to the time of one benchmark. */
  public static Change ofOne(double size) {
    return new Change(Metric.TIME, Where.ONE, size, 0);
  }

  /** What the head did to the time of every second benchmark. */
  public static Change ofHalf(double size) {
    return new Change(Metric.TIME, Where.HALF, size, 0);
  }

  /** What the head did to the time of all benchmarks. */
  public static Change ofAll(double size) {
    return new Change(Metric.TIME, Where.ALL, size, 0);
  }

  /** The same as a step in the history, merged before so many stored runs. */
  public Change alreadyIn(int newestStoredRuns) {
    return new Change(metric, where, size, newestStoredRuns);
  }

  /** The same of what is allocated. */
  public Change in(Metric other) {
    return new Change(other, where, size, storedRuns);
  }

  /**
   * What the changes make of one unit of the metric.
   *
   * @param runsBeforeHead 0 for the head and its re-runs, 1 for the newest stored run
   */
  static double factor(List<Change> changes, Metric metric, int benchmark, int runsBeforeHead) {
    double factor = 1;
    for (Change it : changes) {
      if (it.metric == metric && it.where.hits(benchmark) && runsBeforeHead <= it.storedRuns) {
        factor *= 1 + it.size;
      }
    }
    return factor;
  }
}
