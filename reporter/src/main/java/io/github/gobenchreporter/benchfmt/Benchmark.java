package io.github.gobenchreporter.benchfmt;

/**
 * The identity of a benchmark: the same name in two packages is two benchmarks.
 *
 * @param pkg import path, or "" where the results name none
 * @param name full name as printed: {@code BenchmarkDecode/size=1k-8}
 */
public record Benchmark(String pkg, String name) implements Comparable<Benchmark> {
  @Override
  public int compareTo(Benchmark other) {
    int packages = pkg.compareTo(other.pkg);
    return packages == 0 ? name.compareTo(other.name) : packages;
  }

  @Override
  public String toString() {
    return pkg.isEmpty() ? name : pkg + "." + name;
  }
}
