package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.UnitMetadata;
import io.github.gobenchreporter.benchunit.Better;
import io.github.gobenchreporter.benchunit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pairs head and baseline by package, full name and unit.
 *
 * @param pairs in the order of the head, then what only the baseline has
 */
record Pairing(List<Paired> pairs) {

  /**
   * A pair with the samples as printed.
   *
   * @param pair the finite samples
   * @param baseline one array a stored run, oldest first, empty where the run has none
   * @param head one array a run
   * @param notFinite how many samples were NaN or infinite and are left out of the pair
   */
  record Paired(Pair pair, List<double[]> baseline, List<double[]> head, int notFinite) {}

  private record Key(Benchmark benchmark, String unit) {}

  static Pairing of(List<Run> head, List<StoredRun> baseline) {
    List<Run> stored = baseline.stream().map(StoredRun::run).toList();
    Map<Key, double[][]> now = samples(head);
    Map<Key, double[][]> before = samples(stored);
    List<Key> keys = new ArrayList<>(now.keySet());
    before.keySet().stream().filter(key -> !now.containsKey(key)).forEach(keys::add);
    Map<String, UnitMetadata> units = units(head, stored);
    List<Paired> pairs = new ArrayList<>();
    for (Key key : keys) {
      List<double[]> old = list(before.get(key), stored.size());
      List<double[]> fresh = list(now.get(key), head.size());
      pairs.add(paired(key, old, fresh, Optional.ofNullable(units.get(key.unit()))));
    }
    return new Pairing(pairs);
  }

  /** Samples by benchmark and unit, one array a run; null where a run has none. */
  private static Map<Key, double[][]> samples(List<Run> runs) {
    Map<Key, double[][]> samples = new LinkedHashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      for (BenchmarkResults results : runs.get(i).results()) {
        for (Map.Entry<String, double[]> unit : results.samples().entrySet()) {
          Key key = new Key(results.benchmark(), unit.getKey());
          samples.computeIfAbsent(key, unused -> new double[runs.size()][])[i] = unit.getValue();
        }
      }
    }
    return samples;
  }

  private static List<double[]> list(double[][] runs, int size) {
    if (runs == null) {
      return Collections.nCopies(size, new double[0]);
    }
    return Arrays.stream(runs).map(run -> run == null ? new double[0] : run).toList();
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

  private static Paired paired(
      Key key, List<double[]> baseline, List<double[]> head, Optional<UnitMetadata> metadata) {
    Unit unit = new Unit(key.unit());
    Better better = metadata.flatMap(UnitMetadata::better).orElse(unit.better());
    boolean exact = metadata.map(UnitMetadata::assumesExact).orElse(false) || unit.isSize();
    Pair pair = new Pair(key.benchmark(), unit, better, exact, finite(baseline), finite(head));
    int all = Pair.pool(baseline).length + Pair.pool(head).length;
    int kept = Pair.pool(pair.baseline()).length + Pair.pool(pair.head()).length;
    return new Paired(pair, baseline, head, all - kept);
  }

  private static List<double[]> finite(List<double[]> runs) {
    return runs.stream()
        .map(run -> Arrays.stream(run).filter(Double::isFinite).toArray())
        .filter(run -> run.length > 0)
        .toList();
  }
}
