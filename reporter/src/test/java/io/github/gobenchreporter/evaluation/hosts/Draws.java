package io.github.gobenchreporter.evaluation.hosts;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many draws from one host, without rounding and within-run noise unless wanted. */
final class Draws {
  /** ns/op of every benchmark; a power of two, so that dividing by it is exact. */
  private static final double LEVEL = 128;

  private Draws() {}

  /** A host of which nothing but its influences between runs is left. */
  static Host bare(Host host) {
    return exact(host).with(Within.normal(0));
  }

  /** A host whose benchmarks all take the same time, printed in full. */
  static Host exact(Host host) {
    return host.with(Printing.exact().time(Range.at(LEVEL)));
  }

  /** A host that does nothing but what this influence does. */
  static Host only(Influence influence) {
    return bare(Host.plain(0).and(influence));
  }

  /**
   * What happened to every row of many reports: natural logarithms of the first sample over the
   * benchmark's level, {@code [report * benchmarks + row][run]}; the stored runs, then the head's.
   */
  static double[][] shifts(Host host, Shape shape, int reports, PlantedChange... changes) {
    return byReport(
        reports,
        seed -> {
          SimulatedRuns runs = host.draw(shape, seed, changes);
          double[][] rows = new double[runs.rows().size()][];
          for (int i = 0; i < rows.length; i++) {
            rows[i] = shifts(runs, i);
          }
          return rows;
        });
  }

  private static double[] shifts(SimulatedRuns runs, int row) {
    return IntStream.concat(
            IntStream.range(0, runs.stored().length), IntStream.range(-runs.head().length, 0))
        .mapToDouble(
            run ->
                run >= 0
                    ? runs.stored()[run][row][0]
                    : runs.head()[run + runs.head().length][row][0])
        .map(ns -> Math.log(ns / LEVEL))
        .toArray();
  }

  /** Logarithms of the samples of each row in the head's run, {@code [report * rows + row]}. */
  static double[][] samples(Host host, int benchmarks, int samples, int reports) {
    return byReport(
        reports,
        seed -> {
          double[][] rows = host.draw(new Shape(benchmarks, 1, samples, 0), seed).head()[0];
          for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
              row[i] = Math.log(row[i] / LEVEL);
            }
          }
          return rows;
        });
  }

  private static double[][] byReport(int reports, IntFunction<double[][]> rowsOf) {
    return IntStream.range(0, reports)
        .mapToObj(rowsOf)
        .flatMap(Arrays::stream)
        .toArray(double[][]::new);
  }

  /** The same run of every row. */
  static double[] run(double[][] shifts, int run) {
    return Arrays.stream(shifts).mapToDouble(row -> row[run]).toArray();
  }

  /** All runs of every row. */
  static double[] flat(double[][] shifts) {
    return Arrays.stream(shifts).flatMapToDouble(Arrays::stream).toArray();
  }
}
