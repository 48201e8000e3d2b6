package io.github.gobenchreporter.report;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.Report;
import java.util.Iterator;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Import paths without what all of them share: {@code codec} and {@code http/route} instead of
 * {@code example.com/shop/codec} and {@code example.com/shop/http/route}.
 *
 * @param shared ends in a slash; "" where nothing is shared
 */
public record Packages(String shared) {
  /** Those of all benchmarks of a report. */
  public static Packages of(Report report) {
    return of(report.joined().benchmarks().stream().map(BenchmarkLines::benchmark));
  }

  /** Those of these benchmarks. */
  public static Packages of(Stream<Benchmark> benchmarks) {
    TreeSet<String> all = new TreeSet<>();
    benchmarks.forEach(it -> all.add(it.pkg()));
    all.remove("");
    if (all.isEmpty()) {
      return new Packages("");
    }
    Iterator<String> each = all.iterator();
    String shared = parent(each.next());
    while (each.hasNext()) {
      String next = each.next();
      while (!next.startsWith(shared)) {
        shared = parent(shared.substring(0, shared.length() - 1));
      }
    }
    return new Packages(shared);
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The path without the shared part. */
  public String brief(String pkg) {
    return pkg.startsWith(shared) ? pkg.substring(shared.length()) : pkg;
  }
}
