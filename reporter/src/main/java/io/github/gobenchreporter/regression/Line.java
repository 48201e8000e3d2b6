package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One benchmark in one unit on every chip: what stands in one line of a table.
 *
 * @param benchmark without {@code -N}
 * @param unit as the first chip has it
 * @param rows one entry a chip; empty where the chip has no such row
 */
public record Line(Benchmark benchmark, Unit unit, List<Optional<Row>> rows) {
  public Line {
    rows = List.copyOf(rows);
  }

  /** The rows that exist. */
  public Stream<Row> all() {
    return rows.stream().flatMap(Optional::stream);
  }

  /** Whether any chip has a row with this verdict. */
  public boolean has(Verdict verdict) {
    for (Optional<Row> row : rows) {
      if (row.isPresent() && row.get().verdict() == verdict) {
        return true;
      }
    }
    return false;
  }

  /** Whether both sides were measured on any chip. */
  public boolean isCompared() {
    for (Optional<Row> row : rows) {
      if (row.isPresent() && row.get().judgement().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The indexes of the chips with this verdict. */
  public List<Integer> chips(Verdict verdict) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).map(row -> row.verdict() == verdict).orElse(false))
        .boxed()
        .toList();
  }

  /** The indexes of the chips on which both sides were measured. */
  public List<Integer> compared() {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).flatMap(Row::judgement).isPresent())
        .boxed()
        .toList();
  }

  /** The largest change against its threshold among the rows with this verdict. */
  public double severity(Verdict verdict) {
    double largest = 0;
    for (Optional<Row> row : rows) {
      if (row.isPresent() && row.get().verdict() == verdict) {
        double severity = row.get().severity();
        largest = Double.isNaN(severity) ? Double.POSITIVE_INFINITY : Math.max(largest, severity);
      }
    }
    return largest;
  }
}
