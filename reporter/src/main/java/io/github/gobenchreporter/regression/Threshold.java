package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Unit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a value may move before anybody cares.
 *
 * @param side which movements are judged
 * @param amount positive; a fraction (0.015 is 1.5 %), or the unit's own points
 * @param absolute whether {@code amount} is in the unit's own points
 * @param min changes smaller than this, in the unit's own points, do not count; 0 for none
 */
public record Threshold(Side side, double amount, boolean absolute, double min) {
  /** Far beyond the last bits of a double, which decide nothing, and far below any threshold. */
  private static final double ROUNDING = 1e-9;

  private static final String NUMBER = "\\d+(?:\\.\\d+)?|\\.\\d+";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<side>±|\\+-|\\+|-)?(?<amount>%s)\\s*(?<percent>%%?)(?:\\s+min\\s*=\\s*(?<min>%s)(?<scale>[A-Za-zµμ]+)?)?"
              .formatted(NUMBER, NUMBER));

  /** Which movements are judged. */
  public enum Side {
    BOTH("±"),
    RISE("+"),
    FALL("-");

    private final String sign;

    Side(String sign) {
      this.sign = sign;
    }

    /** How rules write it. */
    public String sign() {
      return sign;
    }
  }

  public Threshold {
    if (!(amount >= 0) || Double.isInfinite(amount)) {
      throw new IllegalArgumentException("threshold amount " + amount);
    }
    if (!(min >= 0) || Double.isInfinite(min)) {
      throw new IllegalArgumentException("smallest change " + min);
    }
  }

  /** A threshold for changes of any size. */
  public Threshold(Side side, double amount, boolean absolute) {
    this(side, amount, absolute, 0);
  }

  /**
   * Reads {@code ±1.5%}, {@code +0.3}, {@code 3% min=1ns}; a percentage without a sign is meant on
   * both sides.
   *
   * @param unit of the values, for a smallest change that has a unit of its own
   * @return empty for what is misspelt
   * @throws ReporterException for a smallest change of something else than the unit counts
   */
  static Optional<Threshold> parse(String text, Unit unit) {
    Matcher form = FORM.matcher(text.strip());
    return amount(form).map(it -> form.group("min") == null ? it : it.atLeast(min(form, unit)));
  }

  private static Optional<Threshold> amount(Matcher form) {
    if (!form.matches() || Double.isInfinite(Double.parseDouble(form.group("amount")))) {
      return Optional.empty();
    }
    boolean percent = !form.group("percent").isEmpty();
    if (form.group("side") == null && !percent) {
      return Optional.empty(); // most likely a forgotten percent sign
    }
    double amount = Double.parseDouble(form.group("amount")) / (percent ? 100 : 1);
    return Optional.of(new Threshold(side(form.group("side")), amount, !percent));
  }

  private static double min(Matcher form, Unit unit) {
    double number = Double.parseDouble(form.group("min"));
    String scale = form.group("scale");
    return scale == null
        ? number
        : unit.sizeOf(number, scale)
            .orElseThrow(
                () ->
                    ReporterException.input(
                        "threshold '%s=%s': %s is no amount of %s; leave out %s to give it in %s"
                            .formatted(
                                unit, form.group(), form.group("min") + scale, unit, scale, unit)));
  }

  /** Reads {@code +7%} or {@code +2}; empty for what is misspelt or has no sign. */
  public static Optional<Threshold> ceiling(String text) {
    Matcher form = FORM.matcher(text.strip());
    return amount(form).filter(it -> it.side() != Side.BOTH && form.group("min") == null);
  }

  private static Side side(@Nullable String sign) {
    return "+".equals(sign) ? Side.RISE : "-".equals(sign) ? Side.FALL : Side.BOTH;
  }

  /**
   * The limit in the scale of a change from {@code center}: points, or a fraction of it.
   *
   * @param points whether the change is in points
   */
  public double limit(double center, boolean points) {
    double size = Math.abs(center);
    double limit = absolute == points ? amount : points ? amount * size : amount / size;
    boolean noFraction = size == 0 && !points;
    return min == 0 || noFraction ? limit : Math.max(limit, points ? min : min / size);
  }

  /** The same for the other direction. */
  Threshold turned() {
    return new Threshold(side == Side.RISE ? Side.FALL : Side.RISE, amount, absolute, min);
  }

  /** This threshold where changes smaller than that, in the unit's own points, mean nothing. */
  Threshold atLeast(double smallest) {
    return smallest <= min ? this : new Threshold(side, amount, absolute, smallest);
  }

  /**
   * The direction that counts for a unit: its own; a one-sided threshold gives one to a unit that
   * has none, because what is judged is bad.
   */
  public Better direction(Better better) {
    if (better != Better.UNKNOWN) {
      return better;
    }
    return switch (side) {
      case RISE -> Better.LOWER;
      case FALL -> Better.HIGHER;
      case BOTH -> Better.UNKNOWN;
    };
  }

  /** Whether a change is judged and beyond the limit; exactly at the limit is not beyond. */
  public boolean exceeded(double change, double center, boolean points) {
    boolean judged = side == Side.BOTH || (side == Side.RISE ? change > 0 : change < 0);
    return judged && Math.abs(change) > limit(center, points) * (1 + ROUNDING);
  }

  @Override
  public String toString() {
    String number = NumberText.of(absolute ? amount : amount * 100, 6);
    String smallest = min == 0 ? "" : " min=" + NumberText.of(min, 6);
    return side.sign() + number + (absolute ? "" : "%") + smallest;
  }
}
