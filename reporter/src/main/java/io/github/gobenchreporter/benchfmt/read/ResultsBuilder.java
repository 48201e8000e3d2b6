package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The growing columns of one benchmark. */
final class ResultsBuilder {
  /** A benchmark with more lines than this says nothing about the next. */
  private static final int MOST_EXPECTED = 1000;

  private final Benchmark benchmark;
  private final ByteTable<String> unitNames;
  private final ValueColumns.Longs iterations;
  private final int expected;
  private final boolean ownName;
  private final List<Column> columns = new ArrayList<>();

  /** The values of one unit. */
  private static final class Column {
    final byte[] unitBytes;
    final String unit;
    final ValueColumns.Doubles values;
    int lines;

    Column(byte[] unitBytes, String unit, int expected) {
      this.unitBytes = unitBytes;
      this.unit = unit;
      this.values = new ValueColumns.Doubles(expected);
    }
  }

  /**
   * @param expected how many lines are likely to come
   * @param ownName whether all of the name is the sub-benchmark's own
   */
  ResultsBuilder(Benchmark benchmark, ByteTable<String> unitNames, int expected, boolean ownName) {
    this.ownName = ownName;
    this.benchmark = benchmark;
    this.unitNames = unitNames;
    this.expected = Math.min(expected, MOST_EXPECTED);
    this.iterations = new ValueColumns.Longs(this.expected);
  }

  Benchmark benchmark() {
    return benchmark;
  }

  boolean hasOwnName() {
    return ownName;
  }

  /** How many lines were added. */
  int lines() {
    return iterations.size();
  }

  /** Whether no line was added yet. */
  boolean isEmpty() {
    return columns.isEmpty();
  }

  /**
   * Adds the measurements of a parsed line, the first {@code measurements} of them.
   *
   * @return whether each has a unit of its own, as those that Go prints have
   */
  boolean add(byte[] line, ResultLine result, int measurements) {
    iterations.add(result.iterations);
    boolean once = true;
    for (int i = 0; i < measurements; i++) {
      Column column = column(line, result.unitFrom[i], result.unitTo[i], i);
      once &= column.lines < iterations.size();
      column.lines = iterations.size();
      column.values.add(result.values[i]);
    }
    return once;
  }

  /**
   * Units come in the same order line after line, so the column is usually the one at {@code
   * guess}.
   */
  private Column column(byte[] line, int from, int to, int guess) {
    if (guess < columns.size() && isColumn(columns.get(guess), line, from, to)) {
      return columns.get(guess);
    }
    for (int i = 0; i < columns.size(); i++) {
      if (i != guess && isColumn(columns.get(i), line, from, to)) {
        return columns.get(i);
      }
    }
    String unit = unitNames.computeIfAbsent(line, from, to, name -> name);
    Column created = new Column(Arrays.copyOfRange(line, from, to), unit, expected);
    columns.add(created);
    return created;
  }

  private static boolean isColumn(Column column, byte[] line, int from, int to) {
    return Arrays.equals(column.unitBytes, 0, column.unitBytes.length, line, from, to);
  }

  BenchmarkResults build() {
    Map<String, double[]> samples = new LinkedHashMap<>();
    columns.forEach(column -> samples.put(column.unit, column.values.toArray()));
    return new BenchmarkResults(benchmark, iterations.toArray(), samples);
  }
}
