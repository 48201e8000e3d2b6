package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.unit.Kind;
import io.github.gobenchreporter.unit.NumberScale;

/**
 * By how much a row changed and how sure that is, in the two cells that every form of a report has.
 */
public final class ChangeText {
  /** Counts below this are told as a difference: 7 → 9 allocations are +2, not +28.6 %. */
  private static final double SMALL_COUNT = 1000;

  /** An interval is told by its ends where one side of it is so much longer than the other. */
  private static final double LOPSIDED = 1.5;

  /** Or where one side of it is as long as this fraction. */
  private static final double LARGE = 0.3;

  private ChangeText() {}

  /**
   * {@code +6.1 %}, {@code ×2.4} from twice as much on, {@code +0.41} in points, {@code +2}
   * allocations; "" where nothing is known.
   */
  public static String of(Row row) {
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
      return Numbers.signed(change, Numbers.pointDecimals(change));
    }
    return change >= Numbers.TWICE
        ? Numbers.relative(change)
        : Numbers.signed(change * 100, decimals(judgement)) + " %";
  }

  /** A small change has a second decimal only where its margin of error is as small. */
  private static int decimals(Row.Judgement judgement) {
    double change = judgement.change().value();
    double half = (judgement.change().high() - judgement.change().low()) / 2;
    return Numbers.decimals(half > Math.abs(change) ? half : change);
  }

  /**
   * How sure the change is: {@code ±0.8}, half the width of its interval, or {@code −1.4 … +4.6},
   * its ends, where it is lopsided, beyond 30 % or nothing is proven; "" where the method tells
   * none, or one too narrow to be printed.
   */
  public static String marginOfError(Row row) {
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
    boolean factor = !judgement.points() && change.value() >= Numbers.TWICE;
    boolean large = !judgement.points() && Math.max(below, above) > LARGE;
    if (!even || large || factor || row.verdict() == Verdict.CANNOT_TELL) {
      String low = low(judgement, factor);
      String high = high(judgement, factor);
      return low.equals(high) ? "" : low + " … " + high;
    }
    double half = (below + above) / 2;
    String width =
        judgement.points()
            ? Numbers.fixed(half, Numbers.pointDecimals(change.value()))
            : Numbers.fixed(half * 100, decimals(judgement));
    return Numbers.isZero(width) ? "" : "±" + width;
  }

  /** The lower end; one far off is told as that. */
  private static String low(Row.Judgement judgement, boolean factor) {
    double far = (1 + judgement.change().value()) / Numbers.MOST - 1;
    double low = judgement.told().low();
    return factor && low < far ? "<" + end(judgement, far, true) : end(judgement, low, factor);
  }

  /** The upper end. */
  private static String high(Row.Judgement judgement, boolean factor) {
    double far = (1 + judgement.change().value()) * Numbers.MOST - 1;
    double high = judgement.told().high();
    boolean isFar =
        !judgement.points() && high > Math.max(far, Numbers.MOST) && Double.isFinite(high);
    return isFar
        ? ">" + end(judgement, Math.max(far, Numbers.MOST), factor)
        : end(judgement, high, factor);
  }

  private static String end(Row.Judgement judgement, double end, boolean factor) {
    if (Double.isInfinite(end)) {
      return end > 0 ? "∞" : "−∞";
    }
    double scaled = judgement.points() ? end : end * 100;
    return factor
        ? "×" + Numbers.factor(end)
        : Numbers.signed(
            scaled, judgement.points() ? Numbers.pointDecimals(end) : Numbers.decimals(end));
  }

  private static boolean isDifference(Row row) {
    double from = MeasuredText.value(row.baseline());
    double to = MeasuredText.value(row.head());
    boolean counts = row.unit().kind() == Kind.COUNT && isWhole(from) && isWhole(to);
    boolean fromZero = Double.isInfinite(row.judgement().map(it -> it.change().value()).orElse(0.));
    return fromZero || counts && Math.abs(from) < SMALL_COUNT;
  }

  private static boolean isWhole(double value) {
    return Double.isFinite(value) && value == Math.rint(value);
  }

  private static String difference(Row row) {
    double difference = MeasuredText.value(row.head()) - MeasuredText.value(row.baseline());
    NumberScale scale = NumberScale.of(row.unit(), difference);
    return (difference > 0 ? "+" : "") + Numbers.minus(scale.text(difference));
  }
}
