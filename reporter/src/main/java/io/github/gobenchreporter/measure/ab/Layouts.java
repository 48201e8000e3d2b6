package io.github.gobenchreporter.measure.ab;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.measure.ab.TestBuilds.Built;
import io.github.gobenchreporter.stats.paired.PairedEstimate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Measures a proven row once more with both sides linked in another order of functions: a change
 * that goes away then is the layout's, not the code's.
 *
 * @param rows as measured
 * @param arms by import path, as linked plainly
 * @param ofBase packages of the base, by import path
 * @param ofHead packages of the head
 * @param builds with the flags of both sides
 * @param shuffles whether the linker can shuffle functions
 * @param folder for binaries
 */
public record Layouts(
    List<PairedBenchmark> rows,
    Map<String, Arms> arms,
    Map<String, TestPackage> ofBase,
    Map<String, TestPackage> ofHead,
    TestBuilds builds,
    boolean shuffles,
    Path folder) {
  private static final int FEWEST = 10;
  private static final int MOST = 42;

  /** The error that is small beside a change, as its part, and beside a threshold. */
  private static final double OF_CHANGE = 6;

  private static final double OF_LIMIT = 3;

  /** Whether this toolchain can link in another order. */
  public boolean areThere() {
    return shuffles;
  }

  /**
   * The change under one other layout, {@code ln(head / base)}; empty where it cannot be built or
   * run.
   *
   * @param seed of the order of functions, from 1
   * @param plain the change as linked plainly
   * @param limit the row's threshold in logs
   */
  public OptionalDouble change(Benchmark benchmark, int seed, double plain, double limit) {
    Optional<PairedBenchmark> row =
        rows.stream().filter(it -> it.target().benchmark().equals(benchmark)).findFirst();
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
    return measure(row.get(), shuffled, Math.min(limit / OF_LIMIT, Math.abs(plain) / OF_CHANGE));
  }

  private Optional<Path> build(TestPackage each, String side, int seed) {
    String name = each.path().replaceAll("[^A-Za-z0-9]", "_") + "-" + seed + ".test";
    Path file = folder.resolve(side).resolve(name);
    if (file.toFile().exists()) {
      return Optional.of(file);
    }
    Built built = builds.build(each, file, Optional.of(seed));
    return built.binary();
  }

  private static OptionalDouble measure(PairedBenchmark plain, Arms sides, double error) {
    PairedBenchmark row = new PairedBenchmark(plain.target(), plain.pilot());
    String time = plain.pilot().iterations() + "x";
    try {
      for (int round = 1; round <= MOST; round++) {
        boolean baseFirst = round % 2 == 1;
        Chunk first = (baseFirst ? sides.base() : sides.head()).chunk(row.target(), time);
        Chunk second = (baseFirst ? sides.head() : sides.base()).chunk(row.target(), time);
        row.add(
            new PairedBenchmark.Pair(
                baseFirst ? first : second, baseFirst ? second : first, Double.NaN));
        if (round >= FEWEST && round % 2 == 0 && estimate(plain, row).error() <= error) {
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
