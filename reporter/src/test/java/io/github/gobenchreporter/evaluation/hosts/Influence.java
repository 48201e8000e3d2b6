package io.github.gobenchreporter.evaluation.hosts;

import java.util.SplittableRandom;

/**
 * One reason why a host does not give the same time twice. An influence is a description and never
 * changes; {@link #begin} starts it for one report.
 */
public interface Influence {
  /**
   * Chooses what stays the same over the whole report, such as which rows are noisy.
   *
   * @param benchmarks how many benchmarks the suite has
   * @param random for this influence alone, so that adding another one changes none of its draws
   */
  Course begin(int benchmarks, SplittableRandom random);

  /** An influence on its way from run to run. */
  interface Course {
    /**
     * Adds what the next run does to each benchmark.
     *
     * @param again whether the run is a re-run in the job of the one before, and shares what
     *     belongs to the job
     * @param shifts one for each benchmark, in natural logarithms of ns/op
     */
    void run(boolean again, double[] shifts);

    /** Whether this benchmark is among the few that behave unlike the rest. */
    default boolean singlesOut(int benchmark) {
      return false;
    }
  }
}
