package io.github.gobenchreporter.evaluation.hosts;

/**
 * The size of one report.
 *
 * @param benchmarks in the suite
 * @param storedRuns K, each from a job of its own
 * @param samples n, of each benchmark in each run
 * @param reruns after the head's run, in the same job
 */
public record Shape(int benchmarks, int storedRuns, int samples, int reruns) {
  public Shape {
    if (benchmarks < 1 || storedRuns < 1 || samples < 1 || reruns < 0) {
      throw new IllegalArgumentException(
          benchmarks
              + " benchmarks, "
              + storedRuns
              + " stored runs, "
              + samples
              + " samples, "
              + reruns
              + " re-runs");
    }
  }
}
