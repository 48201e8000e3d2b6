package io.github.gobenchreporter.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles rounded in decimals as {@link BigDecimal} rounds their exact values, and written without
 * an exponent.
 *
 * <p>A double has up to a thousand decimals, and dividing so long numbers is most of the work of
 * writing a report; in Java 25 the first {@code BigDecimal} alone takes 16 ms. Scaled by a power of
 * ten that a double holds exactly, a number is next to the right whole one, and a fused
 * multiply-add tells exactly on which side of the middle between two it lies. Only numbers too
 * large or too small for that take the slow path.
 *
 * @see Math#fma(double, double, double)
 */
public final class Rounding {
  /** 10^22 is the largest power of ten that is a double. */
  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  /** Below it, a double holds every whole number and every half. */
  private static final double LARGEST_WITH_HALVES = 0x1p52;

  /** Below it, a double holds every whole number. */
  private static final double LARGEST_WHOLE = 0x1p53;

  private Rounding() {}

  /** The number with so many decimals, half to even. */
  public static String toDecimals(double value, int decimals) {
    double nearest = nearest(value, decimals, RoundingMode.HALF_EVEN);
    return Double.isNaN(nearest)
        ? new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString()
        : plain((long) nearest, decimals);
  }

  /**
   * The number to as many significant digits as the context says, half to even or half up, or all
   * where it has fewer; not for 0.
   */
  public static String toDigits(double value, MathContext context) {
    int digits = context.getPrecision();
    int decimals = digits - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
    double nearest = nearest(value, decimals, context.getRoundingMode());
    double size = Math.abs(nearest);
    if (!(size < POWERS_OF_TEN[digits] && size >= POWERS_OF_TEN[digits - 1])) {
      return new BigDecimal(value).round(context).toPlainString();
    }
    String text = plain((long) nearest, decimals);
    return hasAtMost(decimals, value) ? withoutZeros(text) : text;
  }

  /** The number times a power of ten, rounded; NaN where that cannot be told exactly. */
  private static double nearest(double value, int decimals, RoundingMode mode) {
    if (Math.abs(decimals) >= POWERS_OF_TEN.length) {
      return Double.NaN;
    }
    double power = POWERS_OF_TEN[Math.abs(decimals)];
    double scaled = decimals < 0 ? value / power : value * power;
    double largest = decimals < 0 ? LARGEST_WHOLE / power : LARGEST_WITH_HALVES;
    if (!(Math.abs(scaled) < largest)) {
      return Double.NaN;
    }
    double middle = Math.floor(scaled) + 0.5;
    double above = decimals < 0 ? value - middle * power : Math.fma(value, power, -middle);
    if (above == 0) {
      boolean up = mode == RoundingMode.HALF_UP;
      return up ? middle + Math.copySign(0.5, middle) : Math.rint(middle);
    }
    return middle + Math.copySign(0.5, above);
  }

  /** Whether the exact number has no more decimals: as many as it has bits behind the point. */
  private static boolean hasAtMost(int decimals, double value) {
    double bits = Math.scalb(value, decimals);
    return bits == Math.rint(bits);
  }

  /** A number of so many decimals, from all its digits: 1500 with 3 is {@code 1.500}. */
  static String plain(long number, int decimals) {
    if (decimals <= 0) {
      return number + "0".repeat(-decimals);
    }
    StringBuilder text = new StringBuilder(Long.toString(Math.abs(number)));
    while (text.length() <= decimals) {
      text.insert(0, '0');
    }
    text.insert(text.length() - decimals, '.');
    return (number < 0 ? "-" : "") + text;
  }

  /** The same number without zeros at the end of its decimals. */
  static String withoutZeros(String text) {
    if (text.indexOf('.') < 0) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
