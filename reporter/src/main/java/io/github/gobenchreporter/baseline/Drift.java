package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.GeometricMean;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.Scale;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How far a baseline has moved from its snapshot, in steps each too small for anybody to notice:
 * the mean of the last runs against the mean of the snapshot's.
 *
 * @param snapshot since when
 * @param units over all benchmarks both have
 * @param rows by benchmark
 */
public record Drift(BaselineRef snapshot, List<OfUnit> units, List<Row> rows) {
  /** How many of the last runs count: enough to calm the noise, few enough to be current. */
  public static final int LAST = 5;

  /**
   * All benchmarks in one unit together.
   *
   * @param change of the geometric mean, a fraction
   * @param benchmarks how many it is of
   */
  public record OfUnit(Unit unit, double change, int benchmarks) {
    /** {@code 1.1 of 1.5% since main@2026Q3}. */
    public String text(double threshold, BaselineRef snapshot) {
      return used(change, threshold, false, snapshot);
    }
  }

  /**
   * One benchmark in one unit.
   *
   * @param change of the mean: a fraction, or points where the unit is a percentage
   */
  public record Row(Benchmark benchmark, Unit unit, double change) {
    /** {@code 1.1 of 1.5% since main@2026Q3}. */
    public String text(double threshold, BaselineRef snapshot) {
      return used(change, threshold, unit.isPercentage(), snapshot);
    }
  }

  public Drift {
    units = List.copyOf(units);
    rows = List.copyOf(rows);
  }

  /**
   * Compares the last runs of a baseline with its newest snapshot, which is read for it; empty
   * where there is none.
   *
   * @param runs of the baseline, oldest first
   */
  public static Optional<Drift> of(Baselines baselines, BaselineKey key, List<StoredRun> runs) {
    List<BaselineKey> snapshots = baselines.snapshots(key);
    if (snapshots.isEmpty() || runs.isEmpty() || key.ref().isSnapshot()) {
      return Optional.empty();
    }
    BaselineKey newest = snapshots.get(snapshots.size() - 1);
    return Optional.of(since(newest.ref(), runs, baselines.runs(newest, GeneratedFiles.WINDOW)));
  }

  /**
   * Compares the last runs with a snapshot's.
   *
   * @param runs of the baseline, oldest first; only the last {@link #LAST} count
   * @param frozen the snapshot's runs
   */
  public static Drift since(BaselineRef snapshot, List<StoredRun> runs, List<StoredRun> frozen) {
    List<StoredRun> last = runs.subList(Math.max(0, runs.size() - LAST), runs.size());
    Map<Benchmark, Map<Unit, Double>> now = means(last);
    Map<Benchmark, Map<Unit, Double>> then = means(frozen);
    List<Row> rows = new ArrayList<>();
    now.forEach(
        (benchmark, units) ->
            units.forEach(
                (unit, mean) -> {
                  Double before = then.getOrDefault(benchmark, Map.of()).get(unit);
                  if (before != null) {
                    rows.add(
                        new Row(
                            benchmark, unit, Scale.of(unit.isPercentage()).change(before, mean)));
                  }
                }));
    rows.removeIf(row -> !Double.isFinite(row.change()));
    return new Drift(snapshot, units(rows), rows);
  }

  /** Of run medians, so that a run with more samples counts no more than another. */
  private static Map<Benchmark, Map<Unit, Double>> means(List<StoredRun> runs) {
    Map<Benchmark, Map<Unit, List<Double>>> medians = new LinkedHashMap<>();
    for (StoredRun run : runs) {
      run.run()
          .results()
          .forEach(
              results ->
                  results
                      .samples()
                      .forEach(
                          (unit, values) -> {
                            double[] finite =
                                Arrays.stream(values).filter(Double::isFinite).toArray();
                            if (finite.length > 0) {
                              medians
                                  .computeIfAbsent(
                                      results.benchmark(), unused -> new LinkedHashMap<>())
                                  .computeIfAbsent(new Unit(unit), unused -> new ArrayList<>())
                                  .add(Quantiles.median(finite));
                            }
                          }));
    }
    Map<Benchmark, Map<Unit, Double>> means = new LinkedHashMap<>();
    medians.forEach(
        (benchmark, units) -> {
          Map<Unit, Double> each = new LinkedHashMap<>();
          units.forEach((unit, values) -> each.put(unit, mean(values)));
          means.put(benchmark, each);
        });
    return means;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  private static List<OfUnit> units(List<Row> rows) {
    Map<Unit, List<Double>> ratios = new LinkedHashMap<>();
    for (Row row : rows) {
      if (!row.unit().isPercentage()) {
        ratios.computeIfAbsent(row.unit(), unused -> new ArrayList<>()).add(1 + row.change());
      }
    }
    List<OfUnit> units = new ArrayList<>();
    ratios.forEach(
        (unit, each) -> {
          double mean = GeometricMean.of(each.stream().mapToDouble(Double::doubleValue).toArray());
          if (Double.isFinite(mean)) {
            units.add(new OfUnit(unit, mean - 1, each.size()));
          }
        });
    return units;
  }

  /** How much of a threshold is used up: both numbers in percent, or in points. */
  static String used(double change, double threshold, boolean points, BaselineRef snapshot) {
    double scale = points ? 1 : 100;
    return String.format(
            Locale.ROOT,
            "%.1f of %s%s since %s",
            scale * change,
            MarkdownText.number(scale * threshold),
            points ? "" : "%",
            snapshot)
        .replace("-0.0 of", "0.0 of");
  }
}
