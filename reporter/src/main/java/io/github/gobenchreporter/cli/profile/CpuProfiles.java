package io.github.gobenchreporter.cli.profile;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.measure.ab.Profiler;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.FunctionChange;
import io.github.gobenchreporter.measure.profile.Profile;
import io.github.gobenchreporter.measure.profile.Work;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes CPU profiles of both sides in turns, until they name what grew or until it takes too long.
 *
 * @param profiler that runs them
 */
record CpuProfiles(Console console, Profiler profiler) {
  /** Pairs of CPU profiles; below the first the spread between profiles is not known. */
  static final int FEWEST = 3;

  private static final int MOST = 10;

  /** Of a growth, when so much is explained it is enough. */
  private static final double ENOUGH = 0.8;

  /** Both sides' functions; empty where a side could not be run. */
  Optional<Difference> difference(Benchmark benchmark, List<Row> rows) {
    List<Profiler.Pair> pairs = new ArrayList<>();
    Optional<Difference> found = Optional.empty();
    for (int number = 1; number <= MOST && !isEnough(benchmark, found, pairs.size()); number++) {
      Optional<Profiler.Pair> pair = profiler.cpu(benchmark, number);
      if (pair.isEmpty()) {
        return found;
      }
      pairs.add(pair.get());
      found = difference(pairs, rows);
    }
    pairs.stream()
        .findFirst()
        .ifPresent(
            it ->
                console.note(
                    "profiles of %s: go tool pprof -http=: -diff_base %s %s"
                        .formatted(benchmark.name(), it.baseFile(), it.headFile())));
    return found;
  }

  private boolean isEnough(Benchmark benchmark, Optional<Difference> found, int pairs) {
    if (pairs < FEWEST) {
      return false;
    }
    return !profiler.hasTimeFor(benchmark, 1) || found.filter(CpuProfiles::isExplained).isPresent();
  }

  private static boolean isExplained(Difference cpu) {
    double growth = cpu.head().amount() - cpu.base().amount();
    double named =
        cpu.grown().stream()
            .map(FunctionChange::flat)
            .mapToDouble(FunctionChange.Amount::change)
            .sum();
    return !cpu.grown().isEmpty() && named >= ENOUGH * growth;
  }

  private static Optional<Difference> difference(List<Profiler.Pair> pairs, List<Row> rows) {
    List<Profile> base = pairs.stream().map(Profiler.Pair::base).toList();
    List<Profile> head = pairs.stream().map(Profiler.Pair::head).toList();
    Optional<Row> time = time(rows);
    Work counted = Work.operations(pairs.get(0).operations());
    return Difference.between(
        base,
        time.flatMap(Row::baseline).map(CpuProfiles::timed).orElse(counted),
        head,
        time.flatMap(Row::head).map(CpuProfiles::timed).orElse(counted),
        Profiling.scope(head));
  }

  /** What the functions' parts are parts of: CPU time, as the profiles count it. */
  private static Optional<Row> time(List<Row> rows) {
    return Stream.of(Unit.CPU_NS_PER_OP, Unit.NS_PER_OP)
        .flatMap(unit -> rows.stream().filter(it -> it.unit().equals(unit)))
        .filter(it -> it.baseline().isPresent() && it.head().isPresent())
        .findFirst();
  }

  private static Work timed(Side side) {
    return Work.timed(side.center().value());
  }
}
