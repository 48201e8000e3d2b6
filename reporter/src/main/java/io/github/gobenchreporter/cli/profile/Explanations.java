package io.github.gobenchreporter.cli.profile;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.Benchmarks;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.Profile;
import io.github.gobenchreporter.measure.profile.Scope;
import io.github.gobenchreporter.measure.profile.TouchedLines;
import io.github.gobenchreporter.measure.profile.Work;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/** Says of proven rows what profiles of both sides tell. */
record Explanations(ProfileFiles base, ProfileFiles head, Optional<TouchedLines> lines) {
  private static final Set<Unit> MEMORY = Set.of(Unit.B_PER_OP, Unit.ALLOCS_PER_OP);

  /** The rows of one benchmark function, sub-benchmarks and all. */
  private record Rows(Benchmark benchmark, List<Row> all, List<Row> worse) {
    /** The only row in a unit; empty where sub-benchmarks have several. */
    Optional<Row> only(Unit unit) {
      List<Row> found = all.stream().filter(row -> row.unit().equals(unit)).toList();
      return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    boolean areWorseIn(Set<Unit> units) {
      return worse.stream().anyMatch(row -> units.contains(row.unit()));
    }
  }

  List<Explanation> of(ChipReport chip) {
    return chip.rows(Verdict.REGRESSION).stream()
        .map(row -> top(row.benchmark()))
        .distinct()
        .map(top -> rows(chip, top))
        .flatMap(rows -> explanation(rows).stream())
        .toList();
  }

  private static Benchmark top(Benchmark benchmark) {
    String name = BenchmarkName.withoutProcs(benchmark.name());
    return new Benchmark(benchmark.pkg(), name.split("/", 2)[0]);
  }

  private static Rows rows(ChipReport chip, Benchmark top) {
    List<Row> all = chip.rows().stream().filter(row -> top(row.benchmark()).equals(top)).toList();
    List<Row> worse = all.stream().filter(it -> it.verdict() == Verdict.REGRESSION).toList();
    return new Rows(top, all, worse);
  }

  private Optional<Explanation> explanation(Rows rows) {
    Optional<Difference> cpu =
        base.cpu().isEmpty() || head.cpu().isEmpty()
            ? Optional.empty()
            : scope(rows.benchmark(), Explanations::cpu).flatMap(scope -> cpu(rows, scope));
    Optional<Allocations> allocations =
        !rows.areWorseIn(MEMORY) || base.memory().isEmpty() || head.memory().isEmpty()
            ? Optional.empty()
            : scope(rows.benchmark(), Explanations::memory)
                .flatMap(scope -> allocations(rows, scope));
    return cpu.isEmpty() && allocations.isEmpty()
        ? Optional.empty()
        : Optional.of(Explanation.of(rows.benchmark(), cpu, allocations, Optional.empty(), lines));
  }

  private static List<Profile> cpu(ProfileFiles files) {
    return files.cpu();
  }

  private static List<Profile> memory(ProfileFiles files) {
    return files.memory();
  }

  /** The benchmark in the profiles; all of them where it is alone; empty where it is not there. */
  private Optional<Scope> scope(Benchmark benchmark, Function<ProfileFiles, List<Profile>> kind) {
    SortedSet<String> inHead = Benchmarks.in(kind.apply(head));
    inHead.addAll(Benchmarks.in(kind.apply(base)));
    String function = benchmark.name();
    return inHead.stream()
        .filter(
            it ->
                it.equals(benchmark.pkg() + "." + function)
                    || it.equals(benchmark.pkg() + "_test." + function)
                    || benchmark.pkg().isEmpty() && it.endsWith("." + function))
        .findFirst()
        .map(
            it ->
                base.scope(
                    head,
                    inHead.size() == 1 ? Optional.empty() : Optional.of(it),
                    Optional.empty()));
  }

  private Optional<Difference> cpu(Rows rows, Scope scope) {
    Optional<Row> time = rows.only(Unit.NS_PER_OP).filter(row -> row.judgement().isPresent());
    return Difference.between(
        base.cpu(),
        time.flatMap(Row::baseline).map(Explanations::timed).orElse(Work.unknown()),
        head.cpu(),
        time.flatMap(Row::head).map(Explanations::timed).orElse(Work.unknown()),
        scope);
  }

  private static Work timed(Side side) {
    return Work.timed(side.center().value());
  }

  /** How many operations there were follows from what one of them allocates. */
  private Optional<Allocations> allocations(Rows rows, Scope scope) {
    Optional<Row> bytes = rows.only(Unit.B_PER_OP);
    double before = bytes.flatMap(Row::baseline).map(it -> it.center().value()).orElse(0.0);
    double after = bytes.flatMap(Row::head).map(it -> it.center().value()).orElse(0.0);
    return before > 0 && after > 0
        ? Optional.of(
            Allocations.between(
                base.memory(),
                Allocations.bytes(base.memory(), scope) / before,
                head.memory(),
                Allocations.bytes(head.memory(), scope) / after,
                scope))
        : Optional.empty();
  }
}
