package io.github.gobenchreporter.regression;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.UnitMetadata;
import io.github.gobenchreporter.stats.Samples;
import io.github.gobenchreporter.stats.noise.Parallel;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
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
      return notFiniteBefore > 0 || Pair.hasSamples(pair.baseline());
    }

    /** Whether anything was measured, finite or not. */
    boolean inHead() {
      return notFiniteNow > 0 || Pair.hasSamples(pair.head());
    }

    int notFinite() {
      return notFiniteBefore + notFiniteNow;
    }
  }

  /** The samples of one benchmark in one unit on both sides, one array a run. */
  private static final class Column {
    final Benchmark benchmark;
    final String unit;
    final double[][] head;
    final double[][] baseline;

    Column(Benchmark benchmark, String unit, int headRuns, int baselineRuns) {
      this.benchmark = benchmark;
      this.unit = unit;
      head = new double[headRuns][];
      baseline = new double[baselineRuns][];
      Arrays.fill(head, NONE);
      Arrays.fill(baseline, NONE);
    }
  }

  private static final double[] NONE = {};

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
    int benchmarks = head.stream().mapToInt(run -> run.results().size()).max().orElse(0);
    Map<Benchmark, List<Column>> columns = new LinkedHashMap<>(2 * benchmarks);
    fill(columns, head, head.size(), stored.size(), true);
    fill(columns, stored, head.size(), stored.size(), false);
    Map<String, UnitMetadata> units = units(head, stored);
    Map<String, Unit> known = new HashMap<>();
    List<Column> all = new ArrayList<>(4 * benchmarks);
    columns.values().forEach(all::addAll);
    all.forEach(column -> known.computeIfAbsent(column.unit, name -> unit(name, units.get(name))));
    List<Paired> pairs =
        Parallel.map(
            all.size(),
            i -> {
              Column column = all.get(i);
              double coarse =
                  coarse(
                      column,
                      requireNonNull(columns.get(column.benchmark)),
                      units.get(column.unit));
              return paired(
                  column, requireNonNull(known.get(column.unit)), units.get(column.unit), coarse);
            });
    return new Pairing(pairs);
  }

  private static void fill(
      Map<Benchmark, List<Column>> columns,
      List<Run> runs,
      int headRuns,
      int stored,
      boolean head) {
    for (int i = 0; i < runs.size(); i++) {
      for (BenchmarkResults results : runs.get(i).results()) {
        List<Column> ofBenchmark =
            columns.computeIfAbsent(results.benchmark(), unused -> new ArrayList<>(4));
        for (Map.Entry<String, double[]> unit : results.samples().entrySet()) {
          Column column = column(ofBenchmark, results.benchmark(), unit.getKey(), headRuns, stored);
          (head ? column.head : column.baseline)[i] = unit.getValue();
        }
      }
    }
  }

  private static Column column(
      List<Column> columns, Benchmark benchmark, String unit, int headRuns, int stored) {
    for (Column column : columns) {
      if (column.unit.equals(unit)) {
        return column;
      }
    }
    Column created = new Column(benchmark, unit, headRuns, stored);
    columns.add(created);
    return created;
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

  private static double coarse(
      Column column, List<Column> siblings, @Nullable UnitMetadata metadata) {
    Coarseness coarseness = Coarseness.of(column.unit, metadata);
    if (coarseness.equals(Coarseness.NONE)) {
      return 0;
    }
    return siblings.stream()
        .filter(it -> it.unit.equals(Unit.CPU_NS_PER_OP.name()))
        .mapToDouble(cpu -> coarseness.points(sides(column), sides(cpu)))
        .findFirst()
        .orElse(0);
  }

  private static List<List<double[]>> sides(Column column) {
    return List.of(finite(List.of(column.baseline)), finite(List.of(column.head)));
  }

  private static Paired paired(
      Column column, Unit unit, @Nullable UnitMetadata metadata, double coarse) {
    boolean exact = unit.isSize() || metadata != null && metadata.assumesExact();
    List<double[]> baseline = List.of(column.baseline);
    List<double[]> head = List.of(column.head);
    Pair pair = new Pair(column.benchmark, unit, exact, finite(baseline), finite(head), coarse);
    return new Paired(pair, size(baseline) - size(pair.baseline()), size(head) - size(pair.head()));
  }

  private static int size(List<double[]> runs) {
    int size = 0;
    for (double[] run : runs) {
      size += run.length;
    }
    return size;
  }

  private static List<double[]> finite(List<double[]> runs) {
    return Samples.areFinite(runs) ? runs : runs.stream().map(Samples::finite).toList();
  }
}
