package io.github.gobenchreporter.benchfmt;

import java.util.Comparator;

/**
 * The identity of a benchmark: the same name in two packages is two benchmarks.
 *
 * @param pkg import path, or "" where the results name none
 * @param name full name as printed: {@code BenchmarkDecode/size=1k-8}
 */
public record Benchmark(String pkg, String name) implements Comparable<Benchmark> {
  private static final Comparator<Benchmark> ORDER =
      Comparator.comparing(Benchmark::pkg).thenComparing(Benchmark::name);

  @Override
  public int compareTo(Benchmark other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return pkg.isEmpty() ? name : pkg + "." + name;
  }
}
