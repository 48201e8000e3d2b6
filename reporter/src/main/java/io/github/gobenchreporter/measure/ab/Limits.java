package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.benchfmt.Benchmark;

/** From which change of its time on a benchmark is called changed. */
public interface Limits {
  /**
   * The threshold in logs, above 0; infinite where nothing is judged.
   *
   * @param nanoseconds of one operation of the base
   */
  double of(Benchmark benchmark, double nanoseconds);
}
