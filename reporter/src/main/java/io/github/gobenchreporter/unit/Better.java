package io.github.gobenchreporter.unit;

/** Which direction of a unit is the good one. */
public enum Better {
  LOWER,
  HIGHER,
  /** Nobody said: such a unit is shown but gates nothing. */
  UNKNOWN;

  /** Whether a change, new value less old, goes the other way; of what nobody said, none does. */
  public boolean isWorse(double change) {
    return switch (this) {
      case LOWER -> change > 0;
      case HIGHER -> change < 0;
      case UNKNOWN -> false;
    };
  }

  /** The word used in {@code Unit … better=} lines and in reports. */
  public String word() {
    return switch (this) {
      case LOWER -> "lower";
      case HIGHER -> "higher";
      case UNKNOWN -> "unknown";
    };
  }
}
