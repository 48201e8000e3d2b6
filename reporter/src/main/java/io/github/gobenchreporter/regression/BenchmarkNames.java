package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Gomaxprocs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of one chip's benchmarks as readers know them, without {@code -N}: GOMAXPROCS differs
 * from chip to chip and is no part of the name. Where a benchmark ran at several on this chip, it
 * is {@code X/8} and {@code X/1}.
 */
public final class BenchmarkNames {
  private static final String PREFIX = "Benchmark";
  private static final Integer SEVERAL = 0;

  private final Gomaxprocs procs;

  /** By name without {@code -N}: GOMAXPROCS, or 0 where there are several. */
  private final Map<Benchmark, Integer> variants;

  /** By full name: what each is joined by. */
  private final Map<Benchmark, Benchmark> joined;

  private BenchmarkNames(Gomaxprocs procs, List<Benchmark> all) {
    this.procs = procs;
    this.variants = new HashMap<>(2 * all.size());
    this.joined = new HashMap<>(2 * all.size());
    List<Benchmark> bare = all.stream().map(this::bare).toList();
    for (int i = 0; i < bare.size(); i++) {
      int value = procs.of(all.get(i).name());
      variants.merge(bare.get(i), value, (a, b) -> a.equals(b) ? a : SEVERAL);
    }
    for (int i = 0; i < bare.size(); i++) {
      joined.put(all.get(i), joined(all.get(i), bare.get(i)));
    }
  }

  /** A benchmark that did not end has no {@code -N} and tells nothing about GOMAXPROCS. */
  public static BenchmarkNames of(ChipReport chip) {
    Set<Benchmark> all = new LinkedHashSet<>();
    @Nullable Benchmark last = null;
    for (Row row : chip.rows()) {
      boolean another = !row.benchmark().equals(last);
      boolean ended = row.verdict() != Verdict.FAILED && row.verdict() != Verdict.IDENTICAL;
      if (another && ended) {
        last = row.benchmark();
        all.add(last);
      }
    }
    return of(List.copyOf(all));
  }

  /** The names of these benchmarks, each once. */
  public static BenchmarkNames of(List<Benchmark> all) {
    return new BenchmarkNames(Gomaxprocs.of(all.stream().map(Benchmark::name).toList()), all);
  }

  /** The benchmark without {@code -N}. */
  public Benchmark bare(Benchmark benchmark) {
    String bare = procs.withoutProcs(benchmark.name());
    return bare.equals(benchmark.name()) ? benchmark : new Benchmark(benchmark.pkg(), bare);
  }

  /** GOMAXPROCS where it tells two variants on this chip apart. */
  public OptionalInt variant(Benchmark benchmark) {
    return variant(benchmark, bare(benchmark));
  }

  private OptionalInt variant(Benchmark benchmark, Benchmark bare) {
    boolean several = SEVERAL.equals(variants.get(bare));
    return several ? OptionalInt.of(procs.of(benchmark.name())) : OptionalInt.empty();
  }

  /** The benchmark by the name under which the chips' rows are joined. */
  public Benchmark joined(Benchmark benchmark) {
    Benchmark known = joined.get(benchmark);
    return known == null ? joined(benchmark, bare(benchmark)) : known;
  }

  private Benchmark joined(Benchmark benchmark, Benchmark bare) {
    OptionalInt variant = variant(benchmark, bare);
    return variant.isPresent()
        ? new Benchmark(bare.pkg(), bare.name() + "/" + variant.getAsInt())
        : bare;
  }

  /**
   * Rows of this chip by the name under which they are joined, in their order. The rows of a
   * benchmark follow one another, so most need no look at the map.
   */
  public Map<Benchmark, List<Row>> group(List<Row> rows) {
    Map<Benchmark, List<Row>> groups = new LinkedHashMap<>();
    @Nullable Benchmark last = null;
    List<Row> group = List.of();
    for (Row row : rows) {
      if (!row.benchmark().equals(last)) {
        last = row.benchmark();
        group = groups.computeIfAbsent(joined(last), unused -> new ArrayList<>(4));
      }
      group.add(row);
    }
    return groups;
  }

  /** The name without {@code Benchmark} in front. */
  public static String brief(String name) {
    boolean prefixed = name.startsWith(PREFIX) && name.length() > PREFIX.length();
    return prefixed ? name.substring(PREFIX.length()) : name;
  }
}
