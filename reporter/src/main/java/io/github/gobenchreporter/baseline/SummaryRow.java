package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.Scale;
import io.github.gobenchreporter.unit.Unit;
import java.util.Arrays;
import java.util.List;

/**
 * What a baseline holds of one benchmark in one unit.
 *
 * @param benchmark whose values they are
 * @param unit as printed
 * @param median of the runs' medians
 * @param low the smallest of them
 * @param high the largest
 * @param samples how many values there are in all
 * @param runs how many runs have any
 * @param first commit time of the oldest of these runs, {@code 2026-11-20T10:22:31Z}; "" if unknown
 * @param last commit time of the newest
 * @param spread standard deviation between the runs' medians, as a fraction of the median, or in
 *     points where the unit is a percentage; NaN with fewer than two runs
 */
public record SummaryRow(
    Benchmark benchmark,
    Unit unit,
    double median,
    double low,
    double high,
    int samples,
    int runs,
    String first,
    String last,
    double spread) {

  /**
   * The values of one run.
   *
   * @param time of the run's commit
   * @param samples at least one
   */
  record Column(String time, double[] samples) {}

  /** Sums up the columns of the runs that have the benchmark, oldest first. */
  static SummaryRow of(Benchmark benchmark, Unit unit, List<Column> columns) {
    double[] medians =
        columns.stream().mapToDouble(column -> Quantiles.median(column.samples())).toArray();
    double[] sorted = medians.clone();
    Arrays.sort(sorted);
    return new SummaryRow(
        benchmark,
        unit,
        Quantiles.median(medians),
        sorted[0],
        sorted[sorted.length - 1],
        columns.stream().mapToInt(column -> column.samples().length).sum(),
        columns.size(),
        columns.get(0).time(),
        columns.get(columns.size() - 1).time(),
        Scale.of(unit.isPercentage()).spread(medians));
  }
}
