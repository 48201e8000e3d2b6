package io.github.gobenchreporter.measure.ab;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkName;
import io.github.gobenchreporter.measure.code.CacheLines;
import io.github.gobenchreporter.measure.code.CodeComparison;
import io.github.gobenchreporter.stats.paired.PairedEstimate;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Measures a proven row once more with both sides linked in another order of functions: a change
 * that goes away then is the layout's, not the code's.
 *
 * @param rows as measured
 * @param arms by import path, as linked plainly
 * @param ofBase packages of the base, by import path
 * @param ofHead packages of the head
 * @param code of packages whose code can be compared, by import path
 * @param builds with the flags of both sides
 * @param shuffles whether the linker can shuffle functions
 * @param folder for binaries
 * @param clock of the time for this
 */
public record Layouts(
    List<PairedBenchmark> rows,
    Map<String, Arms> arms,
    Map<String, TestPackage> ofBase,
    Map<String, TestPackage> ofHead,
    Map<String, CodeComparison> code,
    TestBuilds builds,
    boolean shuffles,
    Path folder,
    BudgetClock clock)
    implements OtherLayouts {
  /** Pairs under one order: the second look at a row, and the fifth. */
  private static final int FEWEST = 10;

  private static final int MOST = 42;

  /**
   * The error that is small beside a change, as its part, and beside a threshold; chosen by hand,
   * not studied.
   */
  private static final double OF_CHANGE = 6;

  private static final double OF_LIMIT = 3;

  /** So many orders are tried to find those that keep functions in their place. */
  private static final int TRIED = 16;

  /**
   * {@inheritDoc}
   *
   * <p>Where functions are not aligned, those tell most under which unchanged functions of the row
   * begin at the same place of a cache line on both sides: a random order moves most of them, as
   * soon as one function is new.
   */
  @Override
  public List<Integer> seeds(Benchmark benchmark, int most) {
    CodeComparison ofPackage = code.get(benchmark.pkg());
    List<Integer> all = IntStream.rangeClosed(1, builds.aligned() ? most : TRIED).boxed().toList();
    if (builds.aligned() || ofPackage == null) {
      return all.subList(0, most);
    }
    String function = BenchmarkName.withoutProcs(benchmark.name()).replaceFirst("/.*", "");
    Set<String> unchanged = ofPackage.unchangedFor(benchmark.pkg(), function);
    Map<Integer, Double> shared = new LinkedHashMap<>();
    for (int seed : all) {
      double share = shared(benchmark.pkg(), seed, unchanged);
      shared.put(seed, share);
      if (shared.values().stream().filter(it -> it == 1).count() == most) {
        break;
      }
    }
    return shared.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  private double shared(String pkg, int seed, Set<String> functions) {
    Optional<Path> base = build(requireNonNull(ofBase.get(pkg)), "base", seed);
    Optional<Path> head = build(requireNonNull(ofHead.get(pkg)), "head", seed);
    return base.isEmpty() || head.isEmpty()
        ? 0
        : CacheLines.shared(base.get(), head.get(), functions).orElse(0.0);
  }

  @Override
  public boolean areThere() {
    return shuffles;
  }

  @Override
  public boolean hasTimeFor(Benchmark benchmark) {
    return row(benchmark)
        .filter(row -> clock.hasNanoseconds(FEWEST * row.pace().with(row.iterations()).pair()))
        .isPresent();
  }

  private Optional<PairedBenchmark> row(Benchmark benchmark) {
    return rows.stream().filter(it -> it.target().benchmark().equals(benchmark)).findFirst();
  }

  @Override
  public OptionalDouble change(
      Benchmark benchmark, int seed, double plain, double limit, int sharing) {
    Optional<PairedBenchmark> row = row(benchmark);
    if (row.isEmpty()) {
      return OptionalDouble.empty();
    }
    String pkg = benchmark.pkg();
    Optional<Path> base = build(requireNonNull(ofBase.get(pkg)), "base", seed);
    Optional<Path> head = build(requireNonNull(ofHead.get(pkg)), "head", seed);
    if (base.isEmpty() || head.isEmpty()) {
      return OptionalDouble.empty();
    }
    Arms sides = requireNonNull(arms.get(pkg));
    Arms shuffled = new Arms(sides.base().with(base.get()), sides.head().with(head.get()));
    double error = Math.min(limit / OF_LIMIT, Math.abs(plain) / OF_CHANGE);
    return measure(row.get(), shuffled, error, clock.nanosecondsLeft() * (1 - 1.0 / sharing));
  }

  private Optional<Path> build(TestPackage each, String side, int seed) {
    String name = each.path().replaceAll("[^A-Za-z0-9]", "_") + "-" + seed + ".test";
    Path file = folder.resolve(side).resolve(name);
    if (file.toFile().exists()) {
      return Optional.of(file);
    }
    return clock.whileBuilding(() -> builds.build(each, file, Optional.of(seed))).binary();
  }

  /** Until the error is small or no more than this much time is left. */
  private OptionalDouble measure(PairedBenchmark plain, Arms sides, double error, double leave) {
    PairedBenchmark row = new PairedBenchmark(plain.target(), plain.pilot());
    long operations = plain.iterations();
    try {
      for (int round = 1; round <= MOST; round++) {
        row.add(sides.pair(row.target(), operations, round % 2 == 1, Double.NaN));
        boolean even = round >= FEWEST && round % 2 == 0;
        if (even && (!clock.hasNanoseconds(leave) || estimate(plain, row).error() <= error)) {
          break;
        }
      }
      return OptionalDouble.of(estimate(plain, row).level());
    } catch (Arm.Failed e) {
      return OptionalDouble.empty();
    }
  }

  /** By the time that was judged when the row was linked plainly. */
  private static PairedEstimate estimate(PairedBenchmark plain, PairedBenchmark row) {
    int settled = plain.pairs().size();
    return PairedEstimate.of(
            List.of(row.timed().as(plain.timed().choice(settled), row.pairs().size())))
        .get(0);
  }
}
