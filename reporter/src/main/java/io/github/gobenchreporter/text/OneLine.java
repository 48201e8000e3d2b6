package io.github.gobenchreporter.text;

import java.util.regex.Pattern;

/**
 * Text from outside without what ends a line, moves a terminal's cursor or turns the direction of
 * reading: Unicode's control and format characters and its line and paragraph separators.
 */
public final class OneLine {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
  private static final Pattern WITHIN_LINES =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\n]]");

  private OneLine() {}

  /** One line that shows where something was: {@code a\nb} is {@code a?b}. */
  public static String marked(String text) {
    return CONTROL.matcher(text).replaceAll("?");
  }

  /** One line to be read on: {@code a\nb} is {@code a b}; no blanks around it. */
  public static String joined(String text) {
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }

  /** Lines, each of them {@link #marked}. */
  public static String each(String lines) {
    return WITHIN_LINES.matcher(lines).replaceAll("?");
  }
}
