package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.Quantiles;
import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    return rate.judgement().isPresent()
        && time.judgement().isPresent()
        && follows(
            rate.unit(),
            List.of(rate.baseline().orElseThrow().runs(), rate.head().orElseThrow().runs()),
            time.unit(),
            List.of(time.baseline().orElseThrow().runs(), time.head().orElseThrow().runs()));
  }

  /**
   * Those pairs that are a rate which follows from the time of its benchmark: what they show is no
   * evidence beside the time's.
   */
  static Set<Pair> among(List<Pair> pairs) {
    Map<Benchmark, Pair> times = new HashMap<>();
    for (Pair pair : pairs) {
      if (pair.unit().isTimeOfAnOp()) {
        times.put(pair.benchmark(), pair);
      }
    }
    Set<Pair> rates = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Pair pair : pairs) {
      Pair time = pair.unit().isRate() ? times.get(pair.benchmark()) : null;
      if (time != null
          && follows(
              pair.unit(),
              List.of(pair.baseline(), pair.head()),
              time.unit(),
              List.of(time.baseline(), time.head()))) {
        rates.add(pair);
      }
    }
    return rates;
  }

  /** Both sides of a rate beside both of a time. */
  private static boolean follows(Unit rate, List<Runs> rates, Unit time, List<Runs> times) {
    if (!rate.isRate() || !time.isTimeOfAnOp()) {
      return false;
    }
    double[] low = new double[2];
    double[] high = new double[2];
    for (int side = 0; side < low.length; side++) {
      double per = Quantiles.median(rates.get(side).measured());
      double took = Quantiles.median(times.get(side).measured());
      low[side] = (per - rounding(rate, per)) * (took - rounding(time, took));
      high[side] = (per + rounding(rate, per)) * (took + rounding(time, took));
    }
    return high[0] > 0
        && low[1] <= high[0] * (1 + TOLERANCE)
        && low[0] <= high[1] * (1 + TOLERANCE);
  }

  /** These rows, a rate that follows from a judged time under the verdict of that time. */
  public static List<Row> underTheirTimes(List<Row> rows) {
    if (rows.stream().noneMatch(row -> row.unit().isRate())) {
      return rows;
    }
    Map<Benchmark, Row> times = judgedTimes(rows);
    List<Row> all = new ArrayList<>(rows.size());
    for (Row row : rows) {
      all.add(deciding(row, times).map(time -> under(time, row)).orElse(row));
    }
    return all;
  }

  /** These rows without the rates that follow from a judged time: what they show is the time's. */
  static List<Row> removedFrom(List<Row> rows) {
    Map<Benchmark, Row> times = judgedTimes(rows);
    return rows.stream().filter(row -> deciding(row, times).isEmpty()).toList();
  }

  /** The time that a rate follows from. */
  private static Optional<Row> deciding(Row row, Map<Benchmark, Row> times) {
    return row.unit().isRate()
        ? Optional.ofNullable(times.get(row.benchmark())).filter(time -> follows(row, time))
        : Optional.empty();
  }

  private static Map<Benchmark, Row> judgedTimes(List<Row> rows) {
    Map<Benchmark, Row> times = new HashMap<>();
    for (Row row : rows) {
      if (row.unit().isTimeOfAnOp() && row.verdict() != Verdict.NOT_JUDGED) {
        times.put(row.benchmark(), row);
      }
    }
    return times;
  }

  /** What nobody judges stays so. */
  private static Row under(Row time, Row rate) {
    boolean differs = rate.verdict() != time.verdict() && rate.verdict() != Verdict.NOT_JUDGED;
    return differs && rate instanceof Row.Compared compared
        ? compared.as(time.verdict(), Note.of(Note.Code.FOLLOWS))
        : rate;
  }

  private static double rounding(Unit unit, double value) {
    return unit.printedStep(Math.abs(value)) / 2;
  }
}
