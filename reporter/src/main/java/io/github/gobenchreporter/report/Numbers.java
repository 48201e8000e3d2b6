package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.unit.Kind;
import io.github.gobenchreporter.unit.NumberScale;
import io.github.gobenchreporter.unit.Rounding;
import io.github.gobenchreporter.unit.Unit;
import java.util.Optional;

/** Numbers as a reader wants them: signed with a real minus, at their real precision. */
public final class Numbers {
  /** Counts below this are told as a difference: 7 → 9 allocations are +2, not +28.6 %. */
  private static final double SMALL_COUNT = 1000;

  /** From here on a percentage says less than a factor. */
  private static final double TWICE = 0.9995;

  /** An interval is told by its ends where one side of it is so much longer than the other. */
  private static final double LOPSIDED = 1.5;

  /** A doubt larger than this, as a fraction, is as good as no knowledge. */
  private static final double MOST = 10;

  /** Or where one side of it is as long as this fraction. */
  private static final double LARGE = 0.3;

  /** As many digits a value has at least beside one with decimals. */
  private static final int DIGITS = 4;

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

  /**
   * {@code +6.1 %}, {@code ×2.4} from twice as much on, {@code +0.41} in points, {@code +2}
   * allocations; "" where nothing is known.
   */
  public static String change(Row row) {
    if (row.judgement().isEmpty()) {
      return "";
    }
    Row.Judgement judgement = row.judgement().get();
    double change = judgement.change().value();
    if (isDifference(row)) {
      return difference(row);
    }
    if (Double.isNaN(change)) {
      return "";
    }
    if (judgement.points()) {
      return signed(change, pointDecimals(change));
    }
    return change >= TWICE ? relative(change) : signed(change * 100, decimals(judgement)) + " %";
  }

  /** A small change has a second decimal only where its doubt is as small. */
  private static int decimals(Row.Judgement judgement) {
    double change = judgement.change().value();
    double half = (judgement.change().high() - judgement.change().low()) / 2;
    return decimals(half > Math.abs(change) ? half : change);
  }

  /** {@code +6.1 %}, or {@code ×2.4} from twice as much on. */
  public static String relative(double change) {
    return change >= TWICE ? "×" + factor(change) : signedPercent(change);
  }

  /** {@code 2.4} for +140 %. */
  private static String factor(double change) {
    double factor = 1 + change;
    return fixed(factor, factor < 10 ? 1 : 0);
  }

  /** {@code +0.41}, in points. */
  public static String points(double change) {
    return signed(change, pointDecimals(change));
  }

  /**
   * How sure the change is: {@code ±0.8}, half the width of its interval, or {@code −1.4 … +4.6},
   * its ends, where it is lopsided, beyond 30 % or nothing is proven; "" where the method tells
   * none, or one too narrow to be printed.
   */
  public static String doubt(Row row) {
    if (row.judgement().isEmpty() || isDifference(row)) {
      return "";
    }
    Row.Judgement judgement = row.judgement().get();
    Change change = judgement.told();
    double below = change.value() - change.low();
    double above = change.high() - change.value();
    if (Double.isNaN(below + above) || below + above == 0) {
      return "";
    }
    boolean even = Math.max(below, above) <= LOPSIDED * Math.min(below, above);
    boolean factor = !judgement.points() && change.value() >= TWICE;
    boolean large = !judgement.points() && Math.max(below, above) > LARGE;
    if (!even || large || factor || row.verdict() == Verdict.CANNOT_TELL) {
      String low = low(judgement, factor);
      String high = high(judgement, factor);
      return low.equals(high) ? "" : low + " … " + high;
    }
    double half = (below + above) / 2;
    String width =
        judgement.points()
            ? fixed(half, pointDecimals(change.value()))
            : fixed(half * 100, decimals(judgement));
    return isZero(width) ? "" : "±" + width;
  }

  /** The lower end; one far off is told as that. */
  private static String low(Row.Judgement judgement, boolean factor) {
    double far = (1 + judgement.change().value()) / MOST - 1;
    double low = judgement.told().low();
    return factor && low < far ? "<" + end(judgement, far, true) : end(judgement, low, factor);
  }

  /** The upper end. */
  private static String high(Row.Judgement judgement, boolean factor) {
    double far = (1 + judgement.change().value()) * MOST - 1;
    double high = judgement.told().high();
    boolean isFar = !judgement.points() && high > Math.max(far, MOST) && Double.isFinite(high);
    return isFar ? ">" + end(judgement, Math.max(far, MOST), factor) : end(judgement, high, factor);
  }

  private static String end(Row.Judgement judgement, double end, boolean factor) {
    if (Double.isInfinite(end)) {
      return end > 0 ? "∞" : "−∞";
    }
    double scaled = judgement.points() ? end : end * 100;
    return factor
        ? "×" + factor(end)
        : signed(scaled, judgement.points() ? pointDecimals(end) : decimals(end));
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
    return minus(text) + (known ? " ±" + fixed(half * 100, decimals(half)) + " %" : "");
  }

  /** {@code 1.31 → 1.39 µs}; "" unless both sides are there. */
  public static String fromTo(Row row) {
    double from = value(row.baseline());
    double to = value(row.head());
    if (!Double.isFinite(from) || !Double.isFinite(to)) {
      return "";
    }
    NumberScale scale = scale(row);
    String symbol = scale.symbol().isEmpty() ? "" : " " + scale.symbol();
    String before = scale.number(from);
    String after = scale.number(to);
    return minus(asFineAs(after, before) + " → " + asFineAs(before, after)) + symbol;
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
    double from = value(row.baseline());
    double to = value(row.head());
    if (!Double.isFinite(from) || !Double.isFinite(to)) {
      return "";
    }
    return numbers(row.unit(), scale(row), from, to);
  }

  /** {@code 1.736 → 1.896 µs/op}. */
  public static String fromTo(Unit unit, double from, double to) {
    NumberScale scale = NumberScale.of(unit, from, to);
    return numbers(unit, scale, from, to) + " " + scaledUnit(unit, scale).orElse(unit.name());
  }

  /** {@code 1.896 µs/op}. */
  public static String value(Unit unit, double value) {
    NumberScale scale = NumberScale.of(unit, value);
    boolean prefixed = scaledUnit(unit, scale).isEmpty() && !scale.symbol().isEmpty();
    return minus(scale.number(value))
        + (prefixed ? " " + scale.symbol() : "")
        + " "
        + scaledUnit(unit, scale).orElse(unit.name());
  }

  private static String numbers(Unit unit, NumberScale scale, double from, double to) {
    String before = scale.number(from);
    String after = scale.number(to);
    boolean prefixed = scaledUnit(unit, scale).isEmpty() && !scale.symbol().isEmpty();
    return minus(asFineAs(after, before) + " → " + asFineAs(before, after))
        + (prefixed ? " " + scale.symbol() : "");
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

  private static double value(Optional<Side> side) {
    return side.map(it -> it.center().value()).orElse(Double.NaN);
  }

  private static boolean isDifference(Row row) {
    double from = value(row.baseline());
    double to = value(row.head());
    boolean counts = row.unit().kind() == Kind.COUNT && isWhole(from) && isWhole(to);
    boolean fromZero = Double.isInfinite(row.judgement().map(it -> it.change().value()).orElse(0.));
    return fromZero || counts && Math.abs(from) < SMALL_COUNT;
  }

  private static boolean isWhole(double value) {
    return Double.isFinite(value) && value == Math.rint(value);
  }

  private static String difference(Row row) {
    double difference = value(row.head()) - value(row.baseline());
    NumberScale scale = NumberScale.of(row.unit(), difference);
    return (difference > 0 ? "+" : "") + minus(scale.text(difference));
  }

  private static int decimals(double fraction) {
    double percent = Math.abs(fraction) * 100;
    return percent >= 99.95 ? 0 : percent > 0 && percent < 0.05 ? 2 : 1;
  }

  private static int pointDecimals(double points) {
    return Math.abs(points) >= 10 ? 1 : 2;
  }

  private static String signed(double value, int decimals) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "+∞" : "−∞";
    }
    String text = fixed(Math.abs(value), decimals);
    return (isZero(text) ? "" : value < 0 ? "−" : "+") + text;
  }

  private static boolean isZero(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
        return false;
      }
    }
    return true;
  }

  static String fixed(double value, int decimals) {
    return minus(Rounding.toDecimals(value, decimals).toPlainString());
  }

  private static String minus(String text) {
    return text.replace('-', '−');
  }
}
