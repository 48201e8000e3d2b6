package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.unit.NumberScale;
import io.github.gobenchreporter.unit.Unit;
import java.util.Optional;

/** Measured values in the scale of their unit; both sides of a row stand in one. */
public final class MeasuredText {
  /** As many digits a value has at least beside one with decimals. */
  private static final int DIGITS = 4;

  private MeasuredText() {}

  /** {@code 984 ±0.4 %}: a centre and, in percent of it, half the width of its interval. */
  public static String center(Row row, Side side) {
    Center center = side.center();
    if (!Double.isFinite(center.value())) {
      return "–";
    }
    NumberScale scale = scale(row);
    double from = value(row.baseline());
    double to = value(row.head());
    String number = scale.number(center.value());
    String other = scale.number(center.value() == from ? to : from);
    String symbol = scale.factor() == 1 || scale.symbol().isEmpty() ? "" : " " + scale.symbol();
    String text = asFineAs(other, number) + symbol;
    double half = (center.high() - center.low()) / 2 / Math.abs(center.value());
    boolean known = Double.isFinite(half) && half > 0;
    return Numbers.minus(text)
        + (known ? " ±" + Numbers.fixed(half * 100, Numbers.decimals(half)) + " %" : "");
  }

  /** {@code 1.31 → 1.39 µs}; "" unless both sides are there. */
  public static String fromTo(Row row) {
    String numbers = numbers(row, scale(row));
    String symbol = scale(row).symbol();
    return numbers.isEmpty() || symbol.isEmpty() ? numbers : numbers + " " + symbol;
  }

  /**
   * What stands behind the numbers of a row in its scale: {@code µs/op} of {@code ns/op}, {@code
   * MB/s}; empty where that is the unit's own name.
   */
  public static Optional<String> scaledUnit(Row row) {
    return scaledUnit(row.unit(), scale(row));
  }

  private static Optional<String> scaledUnit(Unit unit, NumberScale scale) {
    String symbol = scale.symbol();
    if (symbol.isEmpty() || !unit.isOfGo() && !unit.isTimeOfAnOp()) {
      return Optional.empty();
    }
    return Optional.of(symbol.contains("/") ? symbol : symbol + "/op");
  }

  /** {@code 1.31 → 1.39}, without what stands behind; "" unless both sides are there. */
  public static String numbers(Row row) {
    String numbers = numbers(row, scale(row));
    return numbers.isEmpty() ? "" : numbers + prefix(row.unit(), scale(row));
  }

  private static String numbers(Row row, NumberScale scale) {
    double from = value(row.baseline());
    double to = value(row.head());
    return Double.isFinite(from) && Double.isFinite(to) ? numbers(scale, from, to) : "";
  }

  /** {@code 1.736 → 1.896 µs/op}. */
  public static String fromTo(Unit unit, double from, double to) {
    NumberScale scale = NumberScale.of(unit, from, to);
    return numbers(scale, from, to) + behind(unit, scale);
  }

  /** {@code 1.896 µs/op}. */
  public static String value(Unit unit, double value) {
    NumberScale scale = NumberScale.of(unit, value);
    return Numbers.minus(scale.number(value)) + behind(unit, scale);
  }

  private static String numbers(NumberScale scale, double from, double to) {
    String before = scale.number(from);
    String after = scale.number(to);
    return Numbers.minus(asFineAs(after, before) + " → " + asFineAs(before, after));
  }

  private static String behind(Unit unit, NumberScale scale) {
    return prefix(unit, scale) + " " + scaledUnit(unit, scale).orElse(unit.name());
  }

  /** What stands between a number and its unit where that keeps its name. */
  private static String prefix(Unit unit, NumberScale scale) {
    boolean prefixed = scaledUnit(unit, scale).isEmpty() && !scale.symbol().isEmpty();
    return prefixed ? " " + scale.symbol() : "";
  }

  /** A whole number with decimals where the other has some: {@code 1.000 → 1.060}. */
  private static String asFineAs(String other, String number) {
    int digits = (int) number.chars().filter(Character::isDigit).count();
    return other.contains(".") && number.matches("-?\\d+") && digits < DIGITS
        ? number + "." + "0".repeat(DIGITS - digits)
        : number;
  }

  /** In which the values of a row are written. */
  public static NumberScale scale(Row row) {
    return NumberScale.of(row.unit(), value(row.baseline()), value(row.head()));
  }

  static double value(Optional<Side> side) {
    return side.map(it -> it.center().value()).orElse(Double.NaN);
  }
}
