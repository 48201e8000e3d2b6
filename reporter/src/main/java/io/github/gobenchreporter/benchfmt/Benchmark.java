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

  /**
   * Hashed for every line of a report; a record's own hash is slow until the compiler has seen it.
   */
  @Override
  public int hashCode() {
    return 31 * pkg.hashCode() + name.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Benchmark it && name.equals(it.name) && pkg.equals(it.pkg);
  }

  @Override
  public String toString() {
    return pkg.isEmpty() ? name : pkg + "." + name;
  }
}
