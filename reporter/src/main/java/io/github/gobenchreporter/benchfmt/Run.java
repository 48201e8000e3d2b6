package io.github.gobenchreporter.benchfmt;

import io.github.gobenchreporter.benchfmt.read.ValueColumns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All samples of one execution on one host at one commit, and everything that went wrong in it.
 *
 * @param configuration the known configuration lines
 * @param results one entry a benchmark, in the order first seen
 * @param units metadata by unit as printed
 * @param failures benchmarks and packages without results
 * @param doubts benchmarks whose results are not what was measured
 * @param problems doubts about the input
 * @param volume how much was read
 */
public record Run(
    Configuration configuration,
    List<BenchmarkResults> results,
    Map<String, UnitMetadata> units,
    List<Failure> failures,
    List<Doubt> doubts,
    List<Problem> problems,
    Volume volume) {

  /**
   * How much was read.
   *
   * @param lines of input
   * @param events test2json events among them
   * @param foreign lines of a test2json stream that are no events
   * @param resultLines benchmark results read
   */
  public record Volume(long lines, long events, long foreign, long resultLines) {
    /** Nothing. */
    public static final Volume NOTHING = new Volume(0, 0, 0, 0);

    Volume and(Volume other) {
      return new Volume(
          lines + other.lines,
          events + other.events,
          foreign + other.foreign,
          resultLines + other.resultLines);
    }
  }

  public Run {
    results = List.copyOf(results);
    units = Map.copyOf(units);
    failures = List.copyOf(failures);
    doubts = List.copyOf(doubts);
    problems = List.copyOf(problems);
  }

  /** Joins shards of one run; samples of the same benchmark follow each other. */
  public static Run merge(List<Run> shards) {
    if (shards.size() == 1) {
      return shards.get(0);
    }
    Configuration configuration = Configuration.EMPTY;
    Map<Benchmark, BenchmarkResults> results = new LinkedHashMap<>();
    Map<String, UnitMetadata> units = new LinkedHashMap<>();
    List<Failure> failures = new ArrayList<>();
    List<Doubt> doubts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Volume volume = Volume.NOTHING;
    for (Run shard : shards) {
      configuration = configuration.and(shard.configuration);
      shard.results.forEach(each -> results.merge(each.benchmark(), each, Run::append));
      shard.units.forEach(units::putIfAbsent);
      failures.addAll(shard.failures);
      doubts.addAll(shard.doubts);
      problems.addAll(shard.problems);
      volume = volume.and(shard.volume);
    }
    return new Run(
        configuration, List.copyOf(results.values()), units, failures, doubts, problems, volume);
  }

  private static BenchmarkResults append(BenchmarkResults first, BenchmarkResults second) {
    Map<String, double[]> samples = new LinkedHashMap<>(first.samples());
    second.samples().forEach((unit, values) -> samples.merge(unit, values, ValueColumns::concat));
    return new BenchmarkResults(
        first.benchmark(), ValueColumns.concat(first.iterations(), second.iterations()), samples);
  }

  /** This run, with a doubt about the source as a whole. */
  public Run withProblem(String file, String message) {
    List<Problem> all = new ArrayList<>(problems);
    all.add(new Problem(file, 0, message));
    return new Run(configuration, results, units, failures, doubts, all, volume);
  }

  /** This run without the benchmarks in doubt: what is not what was measured is not stored. */
  public Run withoutDoubts() {
    Set<Benchmark> doubtful = doubts.stream().map(Doubt::benchmark).collect(Collectors.toSet());
    List<BenchmarkResults> sure =
        results.stream().filter(each -> !doubtful.contains(each.benchmark())).toList();
    return new Run(configuration, sure, units, failures, doubts, problems, volume);
  }

  /** This run, in which what names no package is of this one. */
  public Run inPackage(String pkg) {
    List<BenchmarkResults> named =
        results.stream()
            .map(each -> each.benchmark().pkg().isEmpty() ? each.inPackage(pkg) : each)
            .toList();
    return new Run(configuration, named, units, failures, doubts, problems, volume);
  }

  /** This run with another configuration. */
  public Run withConfiguration(Configuration changed) {
    return new Run(changed, results, units, failures, doubts, problems, volume);
  }
}
