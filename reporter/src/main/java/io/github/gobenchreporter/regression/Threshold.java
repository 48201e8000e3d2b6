package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.NumberText;

/**
 * How far a value may move before anybody cares.
 *
 * @param side which movements are judged
 * @param amount positive; a fraction (0.015 is 1.5 %), or the unit's own points
 * @param absolute whether {@code amount} is in the unit's own points
 */
public record Threshold(Side side, double amount, boolean absolute) {
  private static final double ROUNDING = 1e-9;

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
  }

  /**
   * The limit in the scale of a change from {@code center}: points, or a fraction of it.
   *
   * @param points whether the change is in points
   */
  public double limit(double center, boolean points) {
    if (absolute == points) {
      return amount;
    }
    return points ? amount * Math.abs(center) : amount / Math.abs(center);
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
    return side.sign() + number + (absolute ? "" : "%");
  }
}
