package io.github.gobenchreporter.evaluation;

import java.util.Arrays;
import java.util.List;

/**
 * What a project measured over time on one machine or kind of machine, oldest run first.
 *
 * @param name as the figures call it
 * @param series one per benchmark and unit
 * @param runs how many runs every series covers
 */
record MeasuredHistory(String name, List<Series> series, int runs) {

  /**
   * One benchmark's values in one unit.
   *
   * @param benchmark name with the processor count, so that {@code -cpu 1,2} gives two
   * @param unit as Go prints it
   * @param samples one array per run; empty where the run did not measure it
   */
  record Series(String benchmark, String unit, double[][] samples) {}

  /** The newest runs only, and of them only series of these units. */
  MeasuredHistory newest(int count, String... units) {
    int from = Math.max(0, runs - count);
    List<Series> kept =
        series.stream()
            .filter(s -> units.length == 0 || List.of(units).contains(s.unit()))
            .map(s -> new Series(s.benchmark(), s.unit(), slice(s.samples(), from, runs)))
            .toList();
    return new MeasuredHistory(name, kept, runs - from);
  }

  private static double[][] slice(double[][] samples, int from, int to) {
    return Arrays.copyOfRange(samples, from, to);
  }
}
