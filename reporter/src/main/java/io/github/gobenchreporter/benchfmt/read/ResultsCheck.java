package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Doubt;
import io.github.gobenchreporter.benchfmt.Failure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a run's results is what was measured: a benchmark that failed has none, one that lost
 * some or shares its name with another is in doubt.
 */
final class ResultsCheck {
  private static final Set<Failure.Kind> ENDS_BENCHMARK =
      EnumSet.of(
          Failure.Kind.FAILED, Failure.Kind.PANICKED, Failure.Kind.EXITED, Failure.Kind.TIMED_OUT);

  private final List<BenchmarkResults> results = new ArrayList<>();
  private final Map<Benchmark, String> doubts = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * Checks the results of a whole source.
   *
   * @param lost the result lines of a benchmark that lost their numbers
   */
  static ResultsCheck of(
      List<BenchmarkResults> read, List<Failure> failures, Map<Benchmark, LostResults> lost) {
    ResultsCheck check = new ResultsCheck();
    read.forEach(each -> check.add(each, failures));
    check.losses(lost, failures);
    check.sharedNames();
    return check;
  }

  List<BenchmarkResults> results() {
    return results;
  }

  List<Doubt> doubts() {
    List<Doubt> all = new ArrayList<>();
    doubts.forEach((benchmark, reason) -> all.add(new Doubt(benchmark, reason)));
    return all;
  }

  /** One line each. */
  List<String> problems() {
    return problems;
  }

  private void add(BenchmarkResults each, List<Failure> failures) {
    Optional<Failure> failure =
        failures.isEmpty()
            ? Optional.empty()
            : failures.stream().filter(it -> isOf(it, each.benchmark())).findFirst();
    if (failure.isEmpty()) {
      results.add(each);
    } else {
      problems.add(
          "%s %s; what it measured before (%d lines) is left out"
              .formatted(each.benchmark().name(), failure.get().kind().words(), each.lines()));
    }
  }

  /** {@code BenchmarkX} failed at every GOMAXPROCS, {@code BenchmarkX-8} at that one. */
  private static boolean isOf(Failure failure, Benchmark benchmark) {
    return ENDS_BENCHMARK.contains(failure.kind())
        && failure.pkg().equals(benchmark.pkg())
        && (benchmark.name().equals(failure.name())
            || BenchmarkName.withoutProcs(benchmark.name()).equals(failure.name()));
  }

  private void losses(Map<Benchmark, LostResults> lost, List<Failure> failures) {
    if (lost.isEmpty()) {
      return;
    }
    Map<Benchmark, Integer> read = new HashMap<>();
    results.forEach(each -> read.put(each.benchmark(), each.lines()));
    lost.forEach(
        (benchmark, of) -> {
          if (failures.stream().noneMatch(it -> isOf(it, benchmark))) {
            int all = of.lines() + read.getOrDefault(benchmark, 0);
            String reason =
                "%d of its %d results are lost, because %s".formatted(of.lines(), all, of.why());
            doubts.put(benchmark, reason);
            problems.add(benchmark.name() + ": " + reason);
          }
        });
  }

  /**
   * {@code X} at GOMAXPROCS 4 and {@code X-4} at 1 are both printed as {@code X-4}; {@code X-4-4}
   * gives it away.
   */
  private void sharedNames() {
    List<Benchmark> giveaways =
        results.stream().map(BenchmarkResults::benchmark).filter(ResultsCheck::repeats).toList();
    if (giveaways.isEmpty()) {
      return;
    }
    Set<Benchmark> names = new HashSet<>();
    results.forEach(each -> names.add(each.benchmark()));
    for (Benchmark giveaway : giveaways) {
      Benchmark shared = withoutProcs(giveaway);
      Benchmark bare = withoutProcs(shared);
      if (names.contains(bare)
          && names.contains(shared)
          && !names.contains(new Benchmark(shared.pkg(), shared.name() + "-1"))) {
        doubts.putIfAbsent(
            shared,
            "two benchmarks print this name, %s at GOMAXPROCS %d and %s at 1: use -json, or rename one"
                .formatted(
                    bare.name(), BenchmarkName.trailingNumber(shared.name()), shared.name()));
      }
    }
  }

  /** Whether a name ends in the same number twice: {@code X-4-4}. */
  private static boolean repeats(Benchmark benchmark) {
    int number = BenchmarkName.trailingNumber(benchmark.name());
    return number > 1
        && BenchmarkName.trailingNumber(BenchmarkName.withoutProcs(benchmark.name())) == number;
  }

  private static Benchmark withoutProcs(Benchmark benchmark) {
    return new Benchmark(benchmark.pkg(), BenchmarkName.withoutProcs(benchmark.name()));
  }

  /** The results under the names they are told apart by. */
  static List<BenchmarkResults> named(List<BenchmarkResults> all, Set<BenchmarkResults> atOne) {
    Set<Benchmark> others = new HashSet<>();
    for (BenchmarkResults each : all) {
      if (!atOne.contains(each)) {
        others.add(each.benchmark());
      }
    }
    return all.stream()
        .map(
            each ->
                atOne.contains(each) && others.contains(each.benchmark()) ? withOne(each) : each)
        .toList();
  }

  /** {@code X-4} at GOMAXPROCS 1 beside {@code X} at 4: as Go would if it printed the 1. */
  private static BenchmarkResults withOne(BenchmarkResults results) {
    Benchmark benchmark = results.benchmark();
    return new BenchmarkResults(
        new Benchmark(benchmark.pkg(), benchmark.name() + "-1"),
        results.iterations(),
        results.samples());
  }
}
