package io.github.gobenchreporter.render;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Gomaxprocs;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The names of one chip's benchmarks as readers know them, without {@code -N}: GOMAXPROCS differs
 * from chip to chip and is no part of the name. Where a benchmark ran at several on this chip, it
 * is {@code X/8} and {@code X/1}.
 */
final class BenchmarkNames {
  private static final String PREFIX = "Benchmark";

  private final Gomaxprocs procs;
  private final Map<Benchmark, Set<Integer>> variants = new HashMap<>();
  private final Map<Benchmark, Benchmark> joined = new HashMap<>();

  private BenchmarkNames(Gomaxprocs procs) {
    this.procs = procs;
  }

  /** A failed benchmark is often named without {@code -N} and tells nothing about GOMAXPROCS. */
  static BenchmarkNames of(ChipReport chip) {
    Set<Benchmark> all = new LinkedHashSet<>();
    Benchmark last = null;
    for (Row row : chip.rows()) {
      if (row.benchmark() != last && row.verdict() != Verdict.FAILED) {
        last = row.benchmark();
        all.add(last);
      }
    }
    return of(List.copyOf(all));
  }

  /** The names of these benchmarks, each once. */
  static BenchmarkNames of(List<Benchmark> all) {
    BenchmarkNames names =
        new BenchmarkNames(Gomaxprocs.of(all.stream().map(Benchmark::name).toList()));
    for (Benchmark each : all) {
      names
          .variants
          .computeIfAbsent(names.bare(each), unused -> new HashSet<>())
          .add(names.procs.of(each.name()));
    }
    return names;
  }

  /** The benchmark without {@code -N}. */
  Benchmark bare(Benchmark benchmark) {
    return new Benchmark(benchmark.pkg(), procs.withoutProcs(benchmark.name()));
  }

  /** GOMAXPROCS where it tells two variants on this chip apart. */
  OptionalInt variant(Benchmark benchmark) {
    boolean several = variants.getOrDefault(bare(benchmark), Set.of()).size() > 1;
    return several ? OptionalInt.of(procs.of(benchmark.name())) : OptionalInt.empty();
  }

  /** The benchmark by the name under which the chips' rows are joined. */
  Benchmark joined(Benchmark benchmark) {
    return joined.computeIfAbsent(benchmark, this::join);
  }

  private Benchmark join(Benchmark benchmark) {
    Benchmark bare = bare(benchmark);
    OptionalInt variant = variant(benchmark);
    return variant.isPresent()
        ? new Benchmark(bare.pkg(), bare.name() + "/" + variant.getAsInt())
        : bare;
  }

  /** The name without {@code Benchmark} in front. */
  static String brief(String name) {
    boolean prefixed = name.startsWith(PREFIX) && name.length() > PREFIX.length();
    return prefixed ? name.substring(PREFIX.length()) : name;
  }
}
