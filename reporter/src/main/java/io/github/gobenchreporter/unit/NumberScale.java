package io.github.gobenchreporter.unit;

import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * How numbers of a unit are written for people: {@code 1314 ns/op} is {@code 1.314 µs}. Values that
 * stand beside each other are written in one scale, the one of the smallest; {@link Unit} knows
 * which there are.
 *
 * @param factor what a value is divided by
 * @param symbol what stands behind it; "" for a bare number
 */
public record NumberScale(double factor, String symbol) {
  private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  /** The scale for values of {@code unit} that stand beside each other. */
  public static NumberScale of(Unit unit, double... values) {
    List<NumberScale> scales = unit.scales();
    double smallest = Double.POSITIVE_INFINITY;
    for (double value : values) {
      if (value != 0 && Double.isFinite(value)) {
        smallest = Math.min(smallest, Math.abs(value));
      }
    }
    NumberScale best = scales.get(0);
    for (NumberScale scale : scales) {
      if (smallest >= scale.factor && Double.isFinite(smallest)) {
        best = scale;
      }
    }
    return best;
  }

  /** The number alone, to four significant digits; whole numbers in full. */
  public String number(double value) {
    if (!Double.isFinite(value)) {
      return NumberText.of(value);
    }
    double scaled = value / factor;
    if (scaled == Math.rint(scaled) && Math.abs(scaled) < 1e15) {
      return NumberText.of(scaled);
    }
    String rounded = Rounding.toDigits(scaled, DIGITS);
    if (Math.abs(scaled) < 1) {
      return rounded;
    }
    int decimals = Math.max(0, DIGITS.getPrecision() - wholeDigits(rounded));
    return Rounding.toDecimals(scaled, Math.min(decimals, 3));
  }

  private static int wholeDigits(String number) {
    int point = number.indexOf('.');
    return (point < 0 ? number.length() : point) - (number.startsWith("-") ? 1 : 0);
  }

  /** The number with its symbol: {@code 1.314 µs}. */
  public String text(double value) {
    return symbol.isEmpty() ? number(value) : number(value) + " " + symbol;
  }
}
