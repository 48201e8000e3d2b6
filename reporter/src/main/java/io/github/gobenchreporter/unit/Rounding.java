package io.github.gobenchreporter.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles rounded in decimals as {@link BigDecimal} rounds their exact values.
 *
 * <p>A double has up to a thousand decimals, and dividing so long numbers is most of the work of
 * writing a report. Scaled by a power of ten that a double holds exactly, the number is off by half
 * a unit in its last place at most, so {@link Math#rint} finds the same digits unless it lies that
 * close to a tie. Only then the slow path is taken.
 */
public final class Rounding {
  /** 10^22 is the largest power of ten that is a double. */
  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  /** Four units in the last place, against the scaled number. */
  private static final double DOUBT = 0x1p-50;

  /** Above it, a double has less than four bits behind the point: too few to see a tie. */
  private static final double LARGEST = 0x1p49;

  private Rounding() {}

  /** The number with so many decimals, half to even. */
  public static BigDecimal toDecimals(double value, int decimals) {
    double scaled = scaled(value, decimals);
    return isCertain(scaled)
        ? BigDecimal.valueOf((long) Math.rint(scaled), decimals)
        : new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  /**
   * The number to as many significant digits as the context says, or all where it has fewer; not
   * for 0. Only a tie asks for the context's way of rounding, and a tie takes the slow path.
   */
  public static BigDecimal toDigits(double value, MathContext context) {
    int digits = context.getPrecision();
    int decimals = digits - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
    double scaled = scaled(value, decimals);
    double rounded = Math.rint(scaled);
    boolean all = Math.abs(rounded) < POWERS_OF_TEN[digits] && scaled != rounded;
    return isCertain(scaled) && all && Math.abs(rounded) >= POWERS_OF_TEN[digits - 1]
        ? BigDecimal.valueOf((long) rounded, decimals)
        : new BigDecimal(value).round(context);
  }

  /** NaN where no double holds the power of ten. */
  private static double scaled(double value, int decimals) {
    if (Math.abs(decimals) >= POWERS_OF_TEN.length) {
      return Double.NaN;
    }
    return decimals < 0 ? value / POWERS_OF_TEN[-decimals] : value * POWERS_OF_TEN[decimals];
  }

  private static boolean isCertain(double scaled) {
    double fromTie = Math.abs(Math.abs(scaled - Math.rint(scaled)) - 0.5);
    return Math.abs(scaled) < LARGEST && fromTie > Math.abs(scaled) * DOUBT;
  }
}
