package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.benchfmt.BenchPattern;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Failure.Kind;
import io.github.gobenchreporter.benchfmt.Gomaxprocs;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The benchmarks of one side of a package, found by running each once: only that tells
 * sub-benchmarks.
 *
 * @param results what each printed, in the order of the package
 * @param failures those that gave no result
 * @param hosts what Go said of the host, every time
 */
record Discovery(
    Map<Target, BenchmarkResults> results, List<Failure> failures, List<Configuration> hosts) {
  private static final List<String> ONCE =
      List.of("-test.run=^$", "-test.benchtime=1x", "-test.count=1", "-test.benchmem");

  /**
   * Runs every benchmark once.
   *
   * @param bench as of {@code go test -bench}
   * @param cpus values of {@code -cpu}; empty for Go's own choice
   */
  static Discovery of(String pkg, Arm arm, String bench, List<Integer> cpus) {
    Discovery found = new Discovery(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    try {
      for (String pattern : patterns(arm, bench)) {
        found.run(pkg, arm, pattern, cpus);
      }
    } catch (Arm.Failed e) {
      found.failures.add(new Failure(pkg, "", Kind.FAILED, List.of(e.getMessage())));
    }
    return found;
  }

  /** Each benchmark function by itself, so that one that fails stops no other. */
  private static List<String> patterns(Arm arm, String bench) throws Arm.Failed {
    if (bench.contains("/")) {
      return List.of(bench);
    }
    List<String> names =
        arm.list(bench).stream().filter(name -> name.matches("Benchmark\\S*")).toList();
    return names.stream().map(BenchPattern::of).toList();
  }

  private void run(String pkg, Arm arm, String pattern, List<Integer> cpus) {
    List<String> arguments = new ArrayList<>(ONCE);
    arguments.add("-test.bench=" + pattern);
    if (!cpus.isEmpty()) {
      arguments.add("-test.cpu=" + cpus.toString().replaceAll("[\\[\\] ]", ""));
    }
    try {
      Run run = arm.run(arguments).run();
      hosts.add(run.configuration());
      add(pkg, run.results().stream().filter(it -> isOf(pattern, it)).toList());
    } catch (Arm.Failed e) {
      String name = pattern.replaceAll("[\\^$]", "");
      failures.add(new Failure(pkg, name, Kind.FAILED, List.of(e.getMessage())));
    }
  }

  /** A benchmark may print what looks like the result of another one. */
  private static boolean isOf(String pattern, BenchmarkResults printed) {
    String function = BenchmarkName.withoutProcs(printed.benchmark().name()).split("/", 2)[0];
    return pattern.contains("/") || BenchPattern.of(function).equals(pattern);
  }

  private void add(String pkg, List<BenchmarkResults> printed) {
    List<String> names = printed.stream().map(it -> it.benchmark().name()).toList();
    Gomaxprocs procs = Gomaxprocs.of(names);
    for (BenchmarkResults each : printed) {
      String name = each.benchmark().name();
      if (each.samples(Unit.NS_PER_OP.name()).isPresent()) {
        results.put(new Target(pkg, procs.withoutProcs(name), procs.of(name)), each);
      }
    }
  }
}
