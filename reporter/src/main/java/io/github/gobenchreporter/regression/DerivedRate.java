package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a rate says nothing that the time of an op does not say: {@code MB/s} is the bytes of an
 * op, which do not change, by its time.
 */
public final class DerivedRate {
  /**
   * How far the product of both may differ between the sides beyond what Go's rounding explains:
   * the medians of an even number of samples and of their reciprocals are not exactly reciprocal.
   */
  private static final double TOLERANCE = 0.005;

  private DerivedRate() {}

  /** Whether {@code rate} follows from {@code time} up to a constant. */
  public static boolean follows(Row rate, Row time) {
    if (!rate.unit().isRate() || !time.unit().isTimeOfAnOp()) {
      return false;
    }
    if (rate.judgement().isEmpty() || time.judgement().isEmpty()) {
      return false;
    }
    double before = product(rate.baseline().orElseThrow(), time.baseline().orElseThrow());
    double after = product(rate.head().orElseThrow(), time.head().orElseThrow());
    double allowed = TOLERANCE + rounding(rate) + rounding(time);
    return before > 0 && Math.abs(after / before - 1) <= allowed;
  }

  /** These rows, a rate that follows from a judged time under the verdict of that time. */
  public static List<Row> underTheirTimes(List<Row> rows) {
    if (rows.stream().noneMatch(row -> row.unit().isRate())) {
      return rows;
    }
    Map<Benchmark, Row> times = new HashMap<>();
    for (Row row : rows) {
      if (row.unit().isTimeOfAnOp() && row.verdict() != Verdict.NOT_JUDGED) {
        times.put(row.benchmark(), row);
      }
    }
    List<Row> all = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Row time = row.unit().isRate() ? times.get(row.benchmark()) : null;
      all.add(time != null && follows(row, time) ? under(time, row) : row);
    }
    return all;
  }

  /** These moves without those of rates that say nothing of their own: of times, once is enough. */
  static List<CommonMove> ofTheirOwn(List<CommonMove> moves, List<Row> rows) {
    return moves.stream().filter(move -> !follows(move.unit(), rows)).toList();
  }

  /** Whether every rate of this unit follows from the time of its benchmark. */
  private static boolean follows(Unit unit, List<Row> rows) {
    if (!unit.isRate()) {
      return false;
    }
    Map<Benchmark, Row> times = new HashMap<>();
    rows.stream()
        .filter(row -> row.unit().isTimeOfAnOp())
        .forEach(row -> times.put(row.benchmark(), row));
    List<Row> rates =
        rows.stream()
            .filter(row -> row.unit().equals(unit))
            .filter(row -> row.judgement().isPresent())
            .toList();
    return !rates.isEmpty()
        && rates.stream()
            .allMatch(
                rate ->
                    Optional.ofNullable(times.get(rate.benchmark()))
                        .filter(time -> follows(rate, time))
                        .isPresent());
  }

  /** What nobody judges stays so. */
  private static Row under(Row time, Row rate) {
    boolean differs = rate.verdict() != time.verdict() && rate.verdict() != Verdict.NOT_JUDGED;
    return differs && rate instanceof Row.Compared compared
        ? compared.as(time.verdict(), Note.of(Note.Code.FOLLOWS))
        : rate;
  }

  private static double product(Side a, Side b) {
    return a.center().value() * b.center().value();
  }

  private static double rounding(Row row) {
    return rounding(row, row.baseline().orElseThrow()) + rounding(row, row.head().orElseThrow());
  }

  private static double rounding(Row row, Side side) {
    double value = Math.abs(side.center().value());
    return row.unit().printedStep(value) / 2 / value;
  }
}
