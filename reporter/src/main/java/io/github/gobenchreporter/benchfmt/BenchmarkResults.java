package io.github.gobenchreporter.benchfmt;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All result lines of one benchmark in one run, kept as columns.
 *
 * @param benchmark whose they are
 * @param iterations {@code b.N} of each line, in order
 * @param samples unit as printed → measured values in order; a line without a unit leaves its
 *     column one shorter
 */
public record BenchmarkResults(
    Benchmark benchmark, long[] iterations, Map<String, double[]> samples) {
  public BenchmarkResults {
    samples = Collections.unmodifiableMap(new LinkedHashMap<>(samples));
  }

  /** The same results of a benchmark in another package. */
  BenchmarkResults inPackage(String pkg) {
    return new BenchmarkResults(new Benchmark(pkg, benchmark.name()), iterations, samples);
  }

  /** The number of result lines. */
  public int lines() {
    return iterations.length;
  }

  /** The values measured in {@code unit}, in order. */
  public Optional<double[]> samples(String unit) {
    return Optional.ofNullable(samples.get(unit));
  }
}
