package io.github.gobenchreporter.cli.profile;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.measure.ab.Profiler;
import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.Module;
import io.github.gobenchreporter.measure.profile.Profile;
import io.github.gobenchreporter.measure.profile.Scope;
import io.github.gobenchreporter.measure.profile.TouchedLines;
import io.github.gobenchreporter.measure.profile.Waits;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.unit.Unit;
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
 */
public record Profiling(
    Console console, ProfileWish wish, Profiler profiler, Optional<TouchedLines> lines) {
  private static final Set<Unit> TIME = Set.of(Unit.NS_PER_OP, Unit.CPU_NS_PER_OP);
  private static final Set<Unit> MEMORY = Set.of(Unit.B_PER_OP, Unit.ALLOCS_PER_OP);

  /** The report with explanations of what was asked for. */
  public ChipReport explain(ChipReport chip) {
    List<Explanation> explanations = new ArrayList<>();
    int left = 0;
    for (Benchmark benchmark : oneOfEachFirst(wanted(chip))) {
      if (profiler.hasTimeFor(benchmark, CpuProfiles.FEWEST)) {
        explanation(chip, benchmark).ifPresent(explanations::add);
      } else {
        left++;
      }
    }
    if (left > 0) {
      console.note("no time was left for profiles of %d; a larger --budget has it".formatted(left));
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

  private Optional<Explanation> explanation(ChipReport chip, Benchmark benchmark) {
    List<Row> rows = chip.rows().stream().filter(it -> it.benchmark().equals(benchmark)).toList();
    boolean slower = isWorse(rows, TIME);
    Optional<Waits.Wait> waiting =
        slower ? new WaitProfiles(profiler).longer(benchmark, rows) : Optional.empty();
    boolean computes = slower && waiting.isEmpty();
    Optional<Difference> cpu =
        wish == ProfileWish.ALWAYS || computes
            ? new CpuProfiles(console, profiler).difference(benchmark, rows)
            : Optional.empty();
    Optional<Allocations> allocations =
        isWorse(rows, MEMORY) ? allocations(benchmark) : Optional.empty();
    Benchmark bare = new Benchmark(benchmark.pkg(), BenchmarkName.withoutProcs(benchmark.name()));
    return cpu.isEmpty() && allocations.isEmpty() && waiting.isEmpty()
        ? Optional.empty()
        : Optional.of(Explanation.of(bare, cpu, allocations, waiting, lines));
  }

  private static boolean isWorse(List<Row> rows, Set<Unit> units) {
    return rows.stream()
        .anyMatch(it -> it.verdict() == Verdict.REGRESSION && units.contains(it.unit()));
  }

  static Scope scope(List<Profile> profiles) {
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
