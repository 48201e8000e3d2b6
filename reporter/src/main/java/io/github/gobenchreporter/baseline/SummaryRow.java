package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.baseline.Columns.Column;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.Scale;
import io.github.gobenchreporter.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
   * Sums up what the runs since the first that counts have.
   *
   * @param column of all runs, oldest first
   * @param times of the runs' commits
   * @param first index of the first run that counts
   */
  static SummaryRow of(Column column, List<String> times, int first) {
    int[] runs =
        IntStream.range(first, times.size()).filter(i -> column.runs().get(i).length > 0).toArray();
    double[] medians =
        Arrays.stream(runs).mapToDouble(i -> Quantiles.median(column.runs().get(i))).toArray();
    double[] sorted = medians.clone();
    Arrays.sort(sorted);
    Unit unit = new Unit(column.unit());
    return new SummaryRow(
        column.benchmark(),
        unit,
        Quantiles.median(medians),
        sorted[0],
        sorted[sorted.length - 1],
        Arrays.stream(runs).map(i -> column.runs().get(i).length).sum(),
        runs.length,
        times.get(runs[0]),
        times.get(runs[runs.length - 1]),
        Scale.of(unit.isPercentage()).spread(medians));
  }
}
