package io.github.gobenchreporter.unit;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers as text that reads back to the same double: the fewest digits that do, without an
 * exponent where that is legible. The same on every Java version, which {@code Double.toString} is
 * not.
 */
public final class NumberText {
  /** Every whole number below 2^53 is a double. */
  private static final double LARGEST_EXACT_LONG = 1L << 53;

  /** Four decimals are what Go prints of most values. */
  private static final double DECIMALS = 1e4;

  /** Fifteen digits read back to one double whatever they are. */
  private static final double LARGEST_DECIMAL = 1e15;

  /**
   * What is computed is told to so many significant digits: far beyond what is measured, and short
   * of the last bits, in which the mathematics of two machines differ.
   */
  public static final int COMPUTED_DIGITS = 10;

  /** So many decimals at most are legible, and one digit more before the point. */
  private static final int LEGIBLE = 20;

  /** Fewer digits than these never need a search (IEEE 754: 15 to 17 digits tell a double). */
  private static final int FEWEST_DIGITS = 15;

  /** That many tell every double from its neighbours. */
  private static final int MOST_DIGITS = 17;

  private NumberText() {}

  /** The number as Go reads it; {@code NaN}, {@code +Inf} and {@code -Inf} included. */
  public static String of(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    if (value == 0) {
      return 1 / value > 0 ? "0" : "-0";
    }
    if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT_LONG) {
      return Long.toString((long) value);
    }
    if (hasFewDecimals(value, LARGEST_DECIMAL)) {
      return Rounding.withoutZeros(Rounding.plain((long) Math.rint(value * DECIMALS), 4));
    }
    return text(shortest(value));
  }

  private static String text(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    int before = shortest.precision() - shortest.scale();
    boolean legible = shortest.scale() <= LEGIBLE && before <= LEGIBLE + 1;
    return legible ? shortest.toPlainString() : shortest.toString();
  }

  /** The number rounded to {@code digits} significant ones, at most 15; ties away from zero. */
  public static String of(double value, int digits) {
    if (!Double.isFinite(value) || hasFewDecimals(value, Math.pow(10, digits))) {
      return of(value);
    }
    MathContext context = new MathContext(digits);
    return isLegible(value, digits)
        ? Rounding.withoutZeros(Rounding.toDigits(value, context))
        : text(new BigDecimal(value).round(context));
  }

  /** Whether a number of so many digits is legible without an exponent. */
  private static boolean isLegible(double value, int digits) {
    double size = Math.abs(value);
    return size < LARGEST_DECIMAL && size >= Math.pow(10, digits - LEGIBLE);
  }

  /**
   * Whether the number is one of four decimals and few enough digits to be found without arithmetic
   * in decimals; most samples are.
   */
  private static boolean hasFewDecimals(double value, double largest) {
    double scaled = value * DECIMALS;
    return Math.abs(scaled) < largest && Math.rint(scaled) / DECIMALS == value;
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return rounded;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS));
  }
}
