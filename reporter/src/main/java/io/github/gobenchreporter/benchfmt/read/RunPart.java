package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was measured under the same configuration lines: on one machine, as far as they tell. */
final class RunPart {
  private final Map<String, String> configuration;
  private final ByteTable<String> unitNames;
  private final Map<String, ByteTable<ResultsBuilder>> packages = new HashMap<>();
  private final List<ResultsBuilder> results = new ArrayList<>();

  /** Results of sub-benchmarks whose own name ends in {@code -4}, at GOMAXPROCS 1. */
  private final Map<String, ByteTable<ResultsBuilder>> atOne = new HashMap<>();

  private final Map<Benchmark, LostResults> lost = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();

  RunPart(Map<String, String> configuration, ByteTable<String> unitNames) {
    this.configuration = configuration;
    this.unitNames = unitNames;
  }

  /** Key and value of the lines. */
  Map<String, String> configuration() {
    return configuration;
  }

  /** Whether nothing tells that such a machine was there. */
  boolean isVoid() {
    return results.isEmpty() && lost.isEmpty() && (configuration.isEmpty() || failures.isEmpty());
  }

  /**
   * The benchmark named by the slice in {@code pkg}; a new one is listed in the order seen.
   *
   * @param ownName whether all of it is the sub-benchmark's own name, at GOMAXPROCS 1
   */
  ResultsBuilder results(String pkg, byte[] line, int from, int to, boolean ownName) {
    ByteTable<ResultsBuilder> ofPackage =
        (ownName ? atOne : packages).computeIfAbsent(pkg, unused -> new ByteTable<>());
    ResultsBuilder known = ofPackage.get(line, from, to);
    return known != null
        ? known
        : ofPackage.computeIfAbsent(
            line, from, to, name -> newResults(new Benchmark(pkg, name), ownName));
  }

  /** Most benchmarks of a run have as many lines as the one before. */
  private ResultsBuilder newResults(Benchmark benchmark, boolean ownName) {
    int lines = results.isEmpty() ? 0 : results.get(results.size() - 1).lines();
    ResultsBuilder created = new ResultsBuilder(benchmark, unitNames, lines, ownName);
    results.add(created);
    return created;
  }

  /**
   * The numbers behind a name were lost.
   *
   * @param why what is wrong with them
   */
  void lost(String pkg, String name, String why) {
    lost.merge(new Benchmark(pkg, name), new LostResults(1, why), LostResults::and);
  }

  /** Files the failures of one package. */
  void failures(String pkg, List<Failure> ofPackage) {
    for (Failure each : ofPackage) {
      failures.add(new Failure(pkg, each.name(), each.kind(), each.message()));
    }
  }

  List<Failure> failures() {
    return failures;
  }

  /** What of the results is what was measured. */
  ResultsCheck check() {
    return ResultsCheck.of(named(), failures, lost);
  }

  /** The results, those of a sub-benchmark's own name apart from GOMAXPROCS of another. */
  private List<BenchmarkResults> named() {
    List<BenchmarkResults> all = new ArrayList<>(results.size());
    Set<BenchmarkResults> own = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ResultsBuilder each : results) {
      BenchmarkResults built = each.build();
      all.add(built);
      if (each.hasOwnName()) {
        own.add(built);
      }
    }
    return own.isEmpty() ? all : ResultsCheck.named(all, own);
  }
}
