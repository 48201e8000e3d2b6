package io.github.gobenchreporter.report;

import io.github.gobenchreporter.unit.Rounding;

/** Numbers as a reader wants them: signed with a real minus, at their real precision. */
public final class Numbers {
  /** From here on a percentage says less than a factor. */
  static final double TWICE = 0.9995;

  /** A margin of error larger than this, as a fraction, is as good as no knowledge. */
  static final double MOST = 10;

  private Numbers() {}

  /** {@code 0.9 %}, without a sign; what is beyond all measure is not told to the digit. */
  public static String percent(double fraction) {
    return Math.abs(fraction) > MOST
        ? "more than 1000 %"
        : fixed(Math.abs(fraction) * 100, decimals(fraction)) + " %";
  }

  /** {@code +6.1 %} or {@code −12.4 %}. */
  public static String signedPercent(double fraction) {
    return signed(fraction * 100, decimals(fraction)) + " %";
  }

  /** {@code +6.1 %}, or {@code ×2.4} from twice as much on. */
  public static String relative(double change) {
    return change >= TWICE ? "×" + factor(change) : signedPercent(change);
  }

  /** {@code 2.4} for +140 %. */
  static String factor(double change) {
    double factor = 1 + change;
    return fixed(factor, factor < 10 ? 1 : 0);
  }

  /** {@code +0.41}, in points. */
  public static String points(double change) {
    return signed(change, pointDecimals(change));
  }

  /** A number in the scale of the change, unsigned: {@code 4.6 %} or {@code 0.30}. */
  public static String size(double size, boolean points) {
    if (Double.isNaN(size)) {
      return "";
    }
    if (Double.isInfinite(size)) {
      return "∞";
    }
    return points ? fixed(size, pointDecimals(size)) : percent(size);
  }

  static int decimals(double fraction) {
    double percent = Math.abs(fraction) * 100;
    return percent >= 99.95 ? 0 : percent > 0 && percent < 0.05 ? 2 : 1;
  }

  static int pointDecimals(double points) {
    return Math.abs(points) >= 10 ? 1 : 2;
  }

  static String signed(double value, int decimals) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "+∞" : "−∞";
    }
    String text = fixed(Math.abs(value), decimals);
    return (isZero(text) ? "" : value < 0 ? "−" : "+") + text;
  }

  static boolean isZero(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
        return false;
      }
    }
    return true;
  }

  static String fixed(double value, int decimals) {
    return minus(Rounding.toDecimals(value, decimals));
  }

  static String minus(String text) {
    return text.replace('-', '−');
  }
}
