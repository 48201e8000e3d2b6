package io.github.gobenchreporter.regression;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.baseline.Columns;
import io.github.gobenchreporter.baseline.Columns.Column;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.UnitMetadata;
import io.github.gobenchreporter.stats.Parallel;
import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.stats.Samples;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs head and baseline by package, full name and unit.
 *
 * @param pairs in the order of the head, then what only the baseline has
 */
record Pairing(List<Paired> pairs) {
  /**
   * A pair, and what is left out of it because no number can be compared with it.
   *
   * @param pair the finite samples
   * @param notFiniteBefore how many stored samples are NaN, infinite or absurd
   * @param notFiniteNow how many of the head's
   */
  record Paired(Pair pair, int notFiniteBefore, int notFiniteNow) {
    /** Whether anything was stored, finite or not. */
    boolean inBaseline() {
      return notFiniteBefore > 0 || !pair.baseline().isEmpty();
    }

    /** Whether anything was measured, finite or not. */
    boolean inHead() {
      return notFiniteNow > 0 || !pair.head().isEmpty();
    }

    int notFinite() {
      return notFiniteBefore + notFiniteNow;
    }
  }

  /** These pairs, without those that a rule leaves out. */
  Pairing without(Thresholds thresholds) {
    return thresholds.ignoreNothing()
        ? this
        : new Pairing(
            pairs.stream()
                .filter(it -> !thresholds.ignores(it.pair().benchmark(), it.pair().unit()))
                .toList());
  }

  static Pairing of(List<Run> head, List<StoredRun> baseline) {
    List<Run> stored = baseline.stream().map(StoredRun::run).toList();
    Columns columns = Columns.of(Stream.concat(head.stream(), stored.stream()).toList());
    Map<String, UnitMetadata> units = units(head, stored);
    Map<String, Unit> known = new HashMap<>();
    List<Column> all = columns.all();
    all.forEach(
        column -> known.computeIfAbsent(column.unit(), name -> unit(name, units.get(name))));
    List<Paired> pairs =
        Parallel.map(
            all.size(),
            i -> {
              Column column = all.get(i);
              Unit unit = requireNonNull(known.get(column.unit()));
              List<Column> siblings = requireNonNull(columns.byBenchmark().get(column.benchmark()));
              return paired(column, siblings, head.size(), unit, units.get(column.unit()));
            });
    return new Pairing(pairs);
  }

  /** What the head says of a unit comes before what older runs said. */
  private static Map<String, UnitMetadata> units(List<Run> head, List<Run> baseline) {
    Map<String, UnitMetadata> units = new LinkedHashMap<>();
    List<Run> newestFirst = new ArrayList<>(baseline);
    Collections.reverse(newestFirst);
    Stream.concat(head.stream(), newestFirst.stream())
        .forEach(run -> run.units().forEach(units::putIfAbsent));
    return units;
  }

  private static Unit unit(String name, @Nullable UnitMetadata metadata) {
    Unit unit = new Unit(name);
    return metadata == null ? unit : metadata.better().map(unit::declared).orElse(unit);
  }

  private static Paired paired(
      Column column, List<Column> siblings, int heads, Unit unit, @Nullable UnitMetadata metadata) {
    boolean exact = unit.isSize() || metadata != null && metadata.assumesExact();
    List<double[]> baseline = baseline(column, heads);
    List<double[]> head = head(column, heads);
    Runs stored = Runs.of(Samples.finite(baseline));
    Runs now = Runs.of(Samples.finite(head));
    double coarse = coarse(List.of(stored, now), siblings, heads, unit, metadata);
    Pair pair = new Pair(column.benchmark(), unit, exact, stored, now, coarse);
    return new Paired(pair, size(baseline) - stored.count(), size(head) - now.count());
  }

  private static double coarse(
      List<Runs> sides,
      List<Column> siblings,
      int heads,
      Unit unit,
      @Nullable UnitMetadata metadata) {
    Coarseness coarseness = Coarseness.of(unit.name(), metadata);
    if (coarseness.equals(Coarseness.NONE)) {
      return 0;
    }
    return siblings.stream()
        .filter(it -> it.unit().equals(Unit.CPU_NS_PER_OP.name()))
        .mapToDouble(cpu -> coarseness.points(sides, sides(cpu, heads)))
        .findFirst()
        .orElse(0);
  }

  private static List<Runs> sides(Column column, int heads) {
    return List.of(
        Runs.of(Samples.finite(baseline(column, heads))),
        Runs.of(Samples.finite(head(column, heads))));
  }

  private static List<double[]> head(Column column, int heads) {
    return column.runs().subList(0, heads);
  }

  private static List<double[]> baseline(Column column, int heads) {
    return column.runs().subList(heads, column.runs().size());
  }

  private static int size(List<double[]> runs) {
    int size = 0;
    for (double[] run : runs) {
      size += run.length;
    }
    return size;
  }
}
