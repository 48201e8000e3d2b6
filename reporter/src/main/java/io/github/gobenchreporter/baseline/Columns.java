package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The samples of runs, turned: by benchmark and unit instead of by run.
 *
 * @param byBenchmark benchmarks in the order first seen, the units of each as Go printed them
 */
public record Columns(Map<Benchmark, List<Column>> byBenchmark) {
  private static final double[] NONE = {};

  /**
   * One benchmark in one unit.
   *
   * @param runs the samples of each run; an empty array where a run has none
   */
  public record Column(Benchmark benchmark, String unit, List<double[]> runs) {
    /** One a run; NaN where a run has no samples. */
    public double[] medians() {
      return Quantiles.medians(runs);
    }

    private Column finite() {
      return new Column(benchmark, unit, Samples.finite(runs));
    }

    private boolean isEmpty() {
      return runs.stream().allMatch(run -> run.length == 0);
    }
  }

  /** All that was measured. */
  public static Columns of(List<Run> runs) {
    int benchmarks = runs.stream().mapToInt(run -> run.results().size()).max().orElse(0);
    Map<Benchmark, List<Column>> columns = new LinkedHashMap<>(2 * benchmarks);
    for (int i = 0; i < runs.size(); i++) {
      for (BenchmarkResults results : runs.get(i).results()) {
        List<Column> units =
            columns.computeIfAbsent(results.benchmark(), unused -> new ArrayList<>(4));
        for (Map.Entry<String, double[]> unit : results.samples().entrySet()) {
          column(units, results.benchmark(), unit.getKey(), runs.size())
              .runs()
              .set(i, unit.getValue());
        }
      }
    }
    return new Columns(columns);
  }

  private static Column column(List<Column> units, Benchmark benchmark, String unit, int runs) {
    for (Column column : units) {
      if (column.unit.equals(unit)) {
        return column;
      }
    }
    double[][] samples = new double[runs][];
    Arrays.fill(samples, NONE);
    Column created = new Column(benchmark, unit, Arrays.asList(samples));
    units.add(created);
    return created;
  }

  /** Of stored runs, all that can be compared. */
  public static Columns ofStored(List<StoredRun> runs) {
    return of(runs.stream().map(StoredRun::run).toList()).finite();
  }

  /** These without values that cannot be compared, and without columns that hold nothing else. */
  public Columns finite() {
    Map<Benchmark, List<Column>> finite = new LinkedHashMap<>();
    byBenchmark.forEach(
        (benchmark, units) ->
            finite.put(
                benchmark,
                units.stream().map(Column::finite).filter(it -> !it.isEmpty()).toList()));
    return new Columns(finite);
  }

  /** All columns, one benchmark after the other. */
  public List<Column> all() {
    List<Column> all = new ArrayList<>(4 * byBenchmark.size());
    byBenchmark.values().forEach(all::addAll);
    return all;
  }

  /** The same in the order of package and name. */
  List<Column> sorted() {
    return new Columns(new TreeMap<>(byBenchmark)).all();
  }

  /** The medians of one column; none where there is no such column. */
  public double[] medians(Benchmark benchmark, String unit) {
    return byBenchmark.getOrDefault(benchmark, List.of()).stream()
        .filter(column -> column.unit.equals(unit))
        .findFirst()
        .map(Column::medians)
        .orElse(NONE);
  }
}
