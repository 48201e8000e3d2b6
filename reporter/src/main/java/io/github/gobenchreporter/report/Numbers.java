package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.unit.Kind;
import io.github.gobenchreporter.unit.Rounding;
import io.github.gobenchreporter.unit.Scale;
import java.util.Optional;

/** Numbers as a reader wants them: signed with a real minus, at their real precision. */
public final class Numbers {
  /** Counts below this are told as a difference: 7 → 9 allocations are +2, not +28.6 %. */
  private static final double SMALL_COUNT = 1000;

  private Numbers() {}

  /** {@code 0.9 %}, without a sign. */
  public static String percent(double fraction) {
    return fixed(Math.abs(fraction) * 100, decimals(fraction)) + " %";
  }

  /** {@code +6.1 %} or {@code −12.4 %}. */
  public static String signedPercent(double fraction) {
    return signed(fraction * 100, decimals(fraction)) + " %";
  }

  /** {@code +6.1 %}, {@code +0.41} in points, {@code +2} allocations; "" where nothing is known. */
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
    return judgement.points() ? signed(change, pointDecimals(change)) : signedPercent(change);
  }

  /** {@code +0.41}, in points. */
  public static String points(double change) {
    return signed(change, pointDecimals(change));
  }

  /** Half the width of the change's interval, {@code ±0.8}; "" where the method tells none. */
  public static String marginOfError(Row row) {
    if (row.judgement().isEmpty() || isDifference(row)) {
      return "";
    }
    Change change = row.judgement().get().change();
    double half = (change.high() - change.low()) / 2;
    if (Double.isNaN(half) || half == 0) {
      return "";
    }
    if (Double.isInfinite(half)) {
      return "±∞";
    }
    return row.judgement().get().points()
        ? "±" + fixed(half, pointDecimals(change.value()))
        : "±" + fixed(half * 100, decimals(change.value()));
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
    Scale scale = scale(row);
    String text = scale.factor() == 1 ? scale.number(center.value()) : scale.text(center.value());
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
    Scale scale = scale(row);
    return minus(scale.number(from) + " → " + scale.text(to));
  }

  /** In which the values of a row are written. */
  public static Scale scale(Row row) {
    return Scale.of(row.unit(), value(row.baseline()), value(row.head()));
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
    Scale scale = Scale.of(row.unit(), difference);
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
