package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.text.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Benchmarks as people write them in rules and in what they accept: {@code BenchmarkX/a-8}, {@code
 * X/a}, behind the package's whole path or what of it follows a slash, as reports print it.
 */
final class WrittenNames {
  private static final String PREFIX = "Benchmark";

  private WrittenNames() {}

  /** All ways to write a benchmark. */
  static Stream<String> of(Benchmark benchmark) {
    String name = benchmark.name();
    return Stream.concat(
        withPackages(benchmark.pkg(), name),
        withPackages(benchmark.pkg(), BenchmarkName.withoutProcs(name)));
  }

  private static Stream<String> withPackages(String pkg, String name) {
    String brief = BenchmarkNames.brief(name);
    return Stream.concat(
        Stream.of(name, brief),
        packages(pkg).flatMap(it -> Stream.of(it + "." + name, it + "." + brief)));
  }

  /** {@code m.org/price/tax, price/tax, tax}. */
  private static Stream<String> packages(String pkg) {
    return Stream.iterate(
        pkg, it -> !it.isEmpty(), it -> it.substring(it.indexOf('/') + 1 + noSlash(it)));
  }

  private static int noSlash(String path) {
    return path.indexOf('/') < 0 ? path.length() : 0;
  }

  /**
   * Continues a message on a name that no benchmark has: with its sub-benchmarks, else with the
   * most similar one.
   */
  static String hint(String written, Stream<Benchmark> benchmarks) {
    return meant(written, benchmarks.collect(Collectors.toSet()))
        .map("; did you mean '%s'?"::formatted)
        .orElse(": look at its name");
  }

  /** What was meant, written in the way that was chosen, with or without {@code Benchmark}. */
  private static Optional<String> meant(String written, Set<Benchmark> benchmarks) {
    boolean whole = written.contains(PREFIX);
    Map<String, String> names = new LinkedHashMap<>();
    benchmarks.stream()
        .flatMap(it -> withPackages(it.pkg(), BenchmarkName.withoutProcs(it.name())))
        .filter(it -> it.contains(PREFIX) == whole)
        .sorted()
        .forEach(it -> names.put(brief(it), it));
    List<String> below =
        names.values().stream().filter(it -> it.startsWith(written + "/")).toList();
    return switch (below.size()) {
      case 0 -> Nearest.to(brief(written), new TreeSet<>(names.keySet())).map(names::get);
      case 1 -> Optional.of(below.get(0));
      default -> Optional.of(written + "/*");
    };
  }

  /** Letters that all names share would make any two of them similar. */
  private static String brief(String name) {
    return name.replaceFirst("(^|\\.)" + PREFIX, "$1");
  }
}
