package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.benchfmt.BenchPattern;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Failure.Kind;
import io.github.gobenchreporter.benchfmt.Gomaxprocs;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.measure.Runner;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The benchmarks of one side of a package, found by running each once: only that tells
 * sub-benchmarks.
 *
 * @param found in the order of the package
 * @param failures those that gave no result
 * @param hosts what Go said of the host, every time
 */
record Discovery(Map<Target, Once> found, List<Failure> failures, List<Configuration> hosts) {
  private static final List<String> ONCE =
      List.of("-test.run=^$", "-test.benchtime=1x", "-test.count=1", "-test.benchmem");

  /**
   * What a benchmark gave when it was run once.
   *
   * @param chunk of one operation
   * @param alone whether the process ran nothing else, so that what it used is the benchmark's
   */
  record Once(Chunk chunk, boolean alone) {
    /** Nanoseconds of a process's first operation. */
    double first() {
      return chunk.nanoseconds();
    }
  }

  /** Both sides of a package. */
  record Both(Discovery base, Discovery head) {}

  /** Which benchmarks of a package. */
  record Search(String pkg, String bench, List<Integer> cpus) {}

  private static Discovery none() {
    return new Discovery(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
  }

  /**
   * Runs every benchmark once.
   *
   * @param bench as of {@code go test -bench}
   * @param cpus values of {@code -cpu}; empty for Go's own choice
   */
  static Discovery of(String pkg, Arm arm, String bench, List<Integer> cpus) {
    Discovery discovery = none();
    Search search = new Search(pkg, bench, cpus);
    discovery.patterns(arm, search).forEach(pattern -> discovery.run(search, arm, pattern));
    return discovery;
  }

  /** The same of both sides in turns, so that what each gives can be a pair. */
  static Both of(String pkg, Arms sides, String bench, List<Integer> cpus) {
    Both both = new Both(none(), none());
    Search search = new Search(pkg, bench, cpus);
    Set<String> ofBase = both.base.patterns(sides.base(), search);
    Set<String> ofHead = both.head.patterns(sides.head(), search);
    Set<String> all = new LinkedHashSet<>(ofHead);
    all.addAll(ofBase);
    for (String pattern : all) {
      if (ofBase.contains(pattern)) {
        both.base.run(search, sides.base(), pattern);
      }
      if (ofHead.contains(pattern)) {
        both.head.run(search, sides.head(), pattern);
      }
    }
    return both;
  }

  /** Each benchmark function by itself, so that one that fails stops no other. */
  private Set<String> patterns(Arm arm, Search search) {
    Set<String> patterns = new LinkedHashSet<>();
    try {
      if (search.bench.contains("/")) {
        return Set.of(search.bench);
      }
      arm.list(search.bench).stream()
          .filter(name -> name.matches("Benchmark\\S*"))
          .forEach(name -> patterns.add(BenchPattern.of(name)));
    } catch (Arm.Failed e) {
      failures.add(new Failure(search.pkg, "", Kind.FAILED, List.of(e.getMessage())));
    }
    return patterns;
  }

  private void run(Search search, Arm arm, String pattern) {
    List<String> arguments = new ArrayList<>(ONCE);
    arguments.add("-test.bench=" + pattern);
    if (!search.cpus.isEmpty()) {
      arguments.add("-test.cpu=" + search.cpus.toString().replaceAll("[\\[\\] ]", ""));
    }
    try {
      Arm.Printed printed = arm.first(arguments);
      Run run = printed.run();
      hosts.add(run.configuration());
      add(search.pkg, of(pattern, run.results()), Optional.of(printed.usage()));
    } catch (Arm.Failed e) {
      add(search.pkg, of(pattern, e.results()), Optional.empty());
      String name = pattern.replaceAll("[\\^$]", "");
      failures.add(new Failure(search.pkg, name, Kind.FAILED, List.of(e.getMessage())));
    }
  }

  private static List<BenchmarkResults> of(String pattern, List<BenchmarkResults> results) {
    return results.stream().filter(it -> isOf(pattern, it)).toList();
  }

  /** A benchmark may print what looks like the result of another one. */
  private static boolean isOf(String pattern, BenchmarkResults printed) {
    String function = BenchmarkName.withoutProcs(printed.benchmark().name()).split("/", 2)[0];
    return pattern.contains("/") || BenchPattern.of(function).equals(pattern);
  }

  private void add(String pkg, List<BenchmarkResults> printed, Optional<Runner.Usage> usage) {
    List<String> names = printed.stream().map(it -> it.benchmark().name()).toList();
    Gomaxprocs procs = Gomaxprocs.of(names);
    for (BenchmarkResults each : printed) {
      String name = each.benchmark().name();
      if (each.samples(Unit.NS_PER_OP.name()).isPresent()) {
        boolean alone = printed.size() == 1 && usage.isPresent();
        Once once = new Once(Chunk.of(each, usage.orElse(Runner.Usage.NONE)), alone);
        found.put(new Target(pkg, procs.withoutProcs(name), procs.of(name)), once);
      }
    }
  }
}
