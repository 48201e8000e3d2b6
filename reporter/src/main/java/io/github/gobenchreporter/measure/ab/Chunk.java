package io.github.gobenchreporter.measure.ab;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.measure.Runner;
import io.github.gobenchreporter.unit.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one run of one benchmark on one side gave.
 *
 * @param iterations {@code b.N}
 * @param printed value by unit, as the benchmark printed them
 * @param usage of the whole process
 */
record Chunk(long iterations, Map<String, Double> printed, Runner.Usage usage) {
  static Chunk of(BenchmarkResults results, Runner.Usage usage) {
    Map<String, Double> printed = new LinkedHashMap<>();
    results.samples().forEach((unit, values) -> printed.put(unit, values[values.length - 1]));
    long[] iterations = results.iterations();
    return new Chunk(iterations[iterations.length - 1], printed, usage);
  }

  /** Wall time of one operation in nanoseconds. */
  double nanoseconds() {
    return requireNonNull(printed.get(Unit.NS_PER_OP.name()));
  }

  /** Nanoseconds that the benchmark itself timed. */
  double timed() {
    return iterations * nanoseconds();
  }

  /** Nanoseconds that the process took beside that. */
  double untimed() {
    return usage.wall() - timed();
  }

  /**
   * CPU time of one operation in nanoseconds; it may lie below zero where start-up dwarfs it.
   *
   * @param startUp the process's CPU time before and after the benchmark, in nanoseconds
   */
  double cpu(double startUp) {
    return (usage.cpu() - startUp) / iterations;
  }
}
