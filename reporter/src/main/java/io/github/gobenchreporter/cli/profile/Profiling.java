package io.github.gobenchreporter.cli.profile;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.measure.ab.Profiler;
import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.FunctionChange;
import io.github.gobenchreporter.measure.profile.Module;
import io.github.gobenchreporter.measure.profile.Profile;
import io.github.gobenchreporter.measure.profile.Scope;
import io.github.gobenchreporter.measure.profile.TouchedLines;
import io.github.gobenchreporter.measure.profile.Waits;
import io.github.gobenchreporter.measure.profile.Work;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.unit.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes profiles of both sides until they say why a benchmark is worse, or until it takes too long.
 *
 * @param wish of which benchmarks
 * @param profiler that runs them
 * @param lines that the change touches
 * @param budget for all profiles together
 */
public record Profiling(
    Console console,
    ProfileWish wish,
    Profiler profiler,
    Optional<TouchedLines> lines,
    Duration budget) {
  private static final Set<Unit> TIME = Set.of(Unit.NS_PER_OP, Unit.CPU_NS_PER_OP);
  private static final Set<Unit> MEMORY = Set.of(Unit.B_PER_OP, Unit.ALLOCS_PER_OP);

  /** Pairs of CPU profiles; below the first the spread between profiles is not known. */
  private static final int FEWEST = 3;

  private static final int MOST = 10;

  private static final Duration LEAST = Duration.ofMinutes(1);

  /** Of a growth, when so much is explained it is enough. */
  private static final double ENOUGH = 0.8;

  /** Of the time that passes more, the part below which computing does not explain it. */
  private static final double WAITING = 0.5;

  /** Of the time that passes more, the part that a wait has to be of. */
  private static final double WORTH_TELLING = 0.2;

  /** Half as much time as for the pairs; with less than a minute no profile is worth taking. */
  public static Duration budget(Duration ofPairs) {
    Duration half = ofPairs.dividedBy(2);
    return half.compareTo(LEAST) < 0 ? LEAST : half;
  }

  /** The report with explanations of what was asked for. */
  public ChipReport explain(ChipReport chip) {
    long end = System.nanoTime() + budget.toNanos();
    List<Explanation> explanations = new ArrayList<>();
    for (Benchmark benchmark : oneOfEachFirst(wanted(chip))) {
      if (System.nanoTime() < end) {
        explanation(chip, benchmark, end).ifPresent(explanations::add);
      }
    }
    return chip.withExplanations(explanations);
  }

  /** Sub-benchmarks mostly have one cause, so of each function one is looked at before a second. */
  private static List<Benchmark> oneOfEachFirst(Set<Benchmark> wanted) {
    Set<String> functions = new HashSet<>();
    List<Benchmark> first = new ArrayList<>();
    List<Benchmark> then = new ArrayList<>();
    for (Benchmark each : wanted) {
      boolean isNew = functions.add(each.pkg() + " " + each.name().replaceFirst("[/-].*", ""));
      (isNew ? first : then).add(each);
    }
    first.addAll(then);
    return first;
  }

  private Set<Benchmark> wanted(ChipReport chip) {
    List<Row> worse = chip.rows(Verdict.REGRESSION);
    Stream<Row> rows =
        switch (wish) {
          case NEVER -> Stream.of();
          case AUTO -> worse.stream();
          case ALWAYS -> Stream.concat(worse.stream(), chip.rows().stream());
        };
    return rows.map(Row::benchmark).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Optional<Explanation> explanation(ChipReport chip, Benchmark benchmark, long end) {
    List<Row> rows = chip.rows().stream().filter(it -> it.benchmark().equals(benchmark)).toList();
    boolean slower = isWorse(rows, TIME);
    Optional<Waits.Wait> waiting = slower ? waiting(benchmark, rows) : Optional.empty();
    boolean computes = slower && waiting.isEmpty();
    Optional<Difference> cpu =
        wish == ProfileWish.ALWAYS || computes ? cpu(benchmark, rows, end) : Optional.empty();
    Optional<Allocations> allocations =
        isWorse(rows, MEMORY) ? allocations(benchmark) : Optional.empty();
    Benchmark bare = new Benchmark(benchmark.pkg(), BenchmarkName.withoutProcs(benchmark.name()));
    return cpu.isEmpty() && allocations.isEmpty() && waiting.isEmpty()
        ? Optional.empty()
        : Optional.of(Explanation.of(bare, cpu, allocations, waiting, lines));
  }

  /** Where less than half of the time that passes more is computing, the rest is waiting. */
  private Optional<Waits.Wait> waiting(Benchmark benchmark, List<Row> rows) {
    double more = growth(rows, Unit.NS_PER_OP);
    return more <= 0 || growth(rows, Unit.CPU_NS_PER_OP) >= WAITING * more
        ? Optional.empty()
        : profiler
            .waits(benchmark)
            .flatMap(
                pair ->
                    Waits.longer(
                        pair.base(),
                        pair.head(),
                        pair.operations(),
                        scope(List.of(pair.base(), pair.head())),
                        WORTH_TELLING * more));
  }

  private static double growth(List<Row> rows, Unit unit) {
    return rows.stream()
        .filter(it -> it.unit().equals(unit))
        .filter(it -> it.baseline().isPresent() && it.head().isPresent())
        .mapToDouble(
            it ->
                it.head().orElseThrow().center().value()
                    - it.baseline().orElseThrow().center().value())
        .findFirst()
        .orElse(0);
  }

  private static boolean isWorse(List<Row> rows, Set<Unit> units) {
    return rows.stream()
        .anyMatch(it -> it.verdict() == Verdict.REGRESSION && units.contains(it.unit()));
  }

  private Optional<Difference> cpu(Benchmark benchmark, List<Row> rows, long end) {
    List<Profiler.Pair> pairs = new ArrayList<>();
    Optional<Difference> found = Optional.empty();
    for (int number = 1; number <= MOST && !isEnough(found, pairs.size(), end); number++) {
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

  private static boolean isEnough(Optional<Difference> found, int pairs, long end) {
    if (pairs < FEWEST) {
      return false;
    }
    return System.nanoTime() >= end || found.filter(Profiling::isExplained).isPresent();
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
        time.flatMap(Row::baseline).map(Profiling::timed).orElse(counted),
        head,
        time.flatMap(Row::head).map(Profiling::timed).orElse(counted),
        scope(head));
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

  private static Scope scope(List<Profile> profiles) {
    return new Scope(Module.guess(profiles), Optional.empty());
  }

  private Optional<Allocations> allocations(Benchmark benchmark) {
    return profiler
        .memory(benchmark)
        .map(
            pair ->
                Allocations.between(
                    List.of(pair.base()),
                    pair.operations(),
                    List.of(pair.head()),
                    pair.operations(),
                    scope(List.of(pair.head()))));
  }
}
