package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.GeometricMean;
import io.github.gobenchreporter.stats.Scale;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two baselines side by side: two refs of one chip (release to release), or one ref of two chips.
 *
 * @param from the first
 * @param to the second
 * @param rows one a benchmark and unit of either
 */
public record BaselineDiff(BaselineKey from, BaselineKey to, List<Row> rows) {
  /**
   * One benchmark in one unit.
   *
   * @param from null where the first baseline does not have it
   * @param to null where the second does not have it
   */
  public record Row(
      Benchmark benchmark, Unit unit, @Nullable SummaryRow from, @Nullable SummaryRow to) {

    /** The change: a fraction, or points for a percentage; NaN where one side is missing. */
    public double change() {
      if (from == null || to == null) {
        return Double.NaN;
      }
      return Scale.of(unit.isPercentage()).change(from.median(), to.median());
    }

    /** How it moved; a unit without a direction, or that explains only, stays within its noise. */
    public Move move() {
      if (from == null) {
        return Move.NEW;
      }
      if (to == null) {
        return Move.GONE;
      }
      if (unit.better() == Better.UNKNOWN || unit.explainsCpuTime()) {
        return Move.WITHIN_NOISE;
      }
      return withinNoise()
          .map(within -> within ? Move.WITHIN_NOISE : direction())
          .orElse(Move.CANNOT_TELL);
    }

    private Move direction() {
      return unit.better().isWorse(change()) ? Move.WORSE : Move.BETTER;
    }

    /**
     * Whether the change is smaller than what two runs of the same code differ by: twice the spread
     * of both sides together. Empty where a side is missing, or is a single run and differs.
     */
    Optional<Boolean> withinNoise() {
      if (change() == 0) {
        return Optional.of(true);
      }
      double spread = spread();
      return Double.isFinite(spread)
          ? Optional.of(!(Math.abs(change()) > 2 * spread))
          : Optional.empty();
    }

    /** Of both sides together; not finite where one of them is a single run. */
    private double spread() {
      return from == null || to == null ? Double.NaN : Math.hypot(from.spread(), to.spread());
    }
  }

  /** How a benchmark moved. */
  public enum Move {
    WORSE,
    BETTER,
    /** It changed, and of a single run nobody knows how much runs differ. */
    CANNOT_TELL,
    WITHIN_NOISE,
    NEW,
    GONE;

    /** Whether it is known to be worse or better. */
    public boolean isProven() {
      return this == WORSE || this == BETTER;
    }
  }

  /** How each benchmark moved: by the time of an operation, or by its first unit that moved. */
  public Map<Benchmark, Move> moves() {
    Map<Benchmark, Row> rows = new LinkedHashMap<>();
    for (Row row : this.rows) {
      rows.merge(row.benchmark(), row, BaselineDiff::telling);
    }
    Map<Benchmark, Move> moves = new LinkedHashMap<>();
    rows.forEach((benchmark, row) -> moves.put(benchmark, row.move()));
    return moves;
  }

  /** A time that moved speaks for the benchmark; else what is worse in any unit is worse. */
  private static Row telling(Row first, Row other) {
    boolean decided = first.unit().isTimeOfAnOp() && first.move().isProven();
    return decided || first.move().compareTo(other.move()) <= 0 ? first : other;
  }

  public BaselineDiff {
    rows = List.copyOf(rows);
  }

  /** Puts two tables side by side, in the order of the first. */
  public static BaselineDiff of(
      BaselineKey from, BaselineTable before, BaselineKey to, BaselineTable after) {
    Map<List<Object>, SummaryRow> left = index(before);
    Map<List<Object>, SummaryRow> right = index(after);
    List<Row> rows = new ArrayList<>();
    left.forEach((key, row) -> rows.add(new Row(row.benchmark(), row.unit(), row, right.get(key))));
    right.forEach(
        (key, row) -> {
          if (!left.containsKey(key)) {
            rows.add(new Row(row.benchmark(), row.unit(), null, row));
          }
        });
    return new BaselineDiff(from, to, rows);
  }

  private static Map<List<Object>, SummaryRow> index(BaselineTable table) {
    Map<List<Object>, SummaryRow> rows = new LinkedHashMap<>();
    table.rows().forEach(row -> rows.put(List.of(row.benchmark(), row.unit()), row));
    return rows;
  }

  /** The geometric mean of the ratios by unit, where all values are above zero. */
  public Map<Unit, Double> geometricMeans() {
    Map<Unit, List<Double>> ratios = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.from != null && row.to != null && !row.unit.isPercentage()) {
        ratios
            .computeIfAbsent(row.unit, unused -> new ArrayList<>())
            .add(row.to.median() / row.from.median());
      }
    }
    Map<Unit, Double> means = new LinkedHashMap<>();
    ratios.forEach(
        (unit, each) ->
            means.put(
                unit, GeometricMean.of(each.stream().mapToDouble(Double::doubleValue).toArray())));
    return means;
  }
}
