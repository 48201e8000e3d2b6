package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.UnitMetadata;
import io.github.gobenchreporter.unit.Unit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what the lines of one source say; {@link #build} hands it out as a value. */
final class RunBuilder {
  /** More doubts than this are only counted. */
  private static final int MOST_PROBLEMS = 100;

  private final String file;
  private final Set<String> keys;
  private final Map<String, List<String>> configuration = new LinkedHashMap<>();
  private final Map<String, ByteTable<ResultsBuilder>> packages = new HashMap<>();
  private final List<ResultsBuilder> results = new ArrayList<>();

  /** Results of sub-benchmarks whose own name ends in {@code -4}, at GOMAXPROCS 1. */
  private final Map<String, ByteTable<ResultsBuilder>> atOne = new HashMap<>();

  private final Map<Benchmark, Integer> lost = new LinkedHashMap<>();
  private final Map<String, UnitMetadata> units = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final ByteTable<String> unitNames = new ByteTable<>();
  private final BuildLog builds = new BuildLog();
  private long unsaidProblems;
  private long resultLines;

  RunBuilder(String file, Set<String> keys) {
    this.file = file;
    this.keys = keys;
    for (Unit unit : Unit.OF_GO) {
      byte[] bytes = unit.name().getBytes(StandardCharsets.US_ASCII);
      unitNames.computeIfAbsent(bytes, 0, bytes.length, name -> name);
    }
  }

  boolean knows(String key) {
    return keys.contains(key);
  }

  BuildLog builds() {
    return builds;
  }

  /** Whether the lines so far belong to a benchmark text. */
  boolean hasBenchmarkLines() {
    return resultLines > 0 || !configuration.isEmpty();
  }

  boolean hasValue(String key, String value) {
    return configuration.getOrDefault(key, List.of()).contains(Configuration.foldBlanks(value));
  }

  /** Whether the unit in the slice is one of Go's own or was seen before. */
  boolean knowsUnit(byte[] line, int from, int to) {
    return unitNames.contains(line, from, to);
  }

  void configure(String key, String value) {
    List<String> values = configuration.computeIfAbsent(key, unused -> new ArrayList<>());
    String folded = Configuration.foldBlanks(value);
    if (!values.contains(folded)) {
      values.add(folded);
    }
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

  /** The numbers behind a name were lost. */
  void lost(String pkg, String name) {
    lost.merge(new Benchmark(pkg, name), 1, Integer::sum);
  }

  void countResult() {
    resultLines++;
  }

  void unit(UnitMetadata said, long line) {
    UnitMetadata known = units.get(said.unit());
    Map<String, String> joined =
        known == null ? new LinkedHashMap<>() : new LinkedHashMap<>(known.properties());
    said.properties()
        .forEach(
            (key, value) -> {
              String before = joined.putIfAbsent(key, value);
              if (before != null && !before.equals(value)) {
                problem(
                    line,
                    "Unit %s: %s=%s after %s=%s".formatted(said.unit(), key, value, key, before));
              }
            });
    units.put(said.unit(), new UnitMetadata(said.unit(), joined));
  }

  /** Files the failures of one package. */
  void failures(String pkg, List<Failure> ofPackage) {
    for (Failure each : ofPackage) {
      failures.add(new Failure(pkg, each.name(), each.kind(), each.message()));
    }
  }

  void problem(long line, String message) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(file, line, message));
    } else {
      unsaidProblems++;
    }
  }

  Run build(long lines, long events, long foreign) {
    failures.addAll(builds.failures());
    ResultsCheck check = ResultsCheck.of(named(), failures, lost);
    check.problems().forEach(message -> problem(0, message));
    List<Problem> said = new ArrayList<>(problems);
    if (unsaidProblems > 0) {
      said.add(new Problem(file, 0, unsaidProblems + " more problems of this kind"));
    }
    return new Run(
        new Configuration(configuration),
        check.results(),
        units,
        failures,
        check.doubts(),
        said,
        new Run.Volume(lines, events, foreign, resultLines));
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
