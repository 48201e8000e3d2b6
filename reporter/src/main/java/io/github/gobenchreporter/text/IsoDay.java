package io.github.gobenchreporter.text;

/**
 * The day of a moment that is written as ISO 8601 has it; what is shorter than a day stays whole.
 */
public final class IsoDay {
  private static final int LENGTH = "2026-11-20".length();

  private IsoDay() {}

  /** {@code 2026-11-20} of {@code 2026-11-20T10:22:31Z}. */
  public static String of(String time) {
    return time.substring(0, Math.min(LENGTH, time.length()));
  }
}
