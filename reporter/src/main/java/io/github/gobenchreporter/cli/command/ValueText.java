package io.github.gobenchreporter.cli.command;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How people write numbers and times as values of options; empty where a text is none. */
final class ValueText {
  /** As many digits as a long holds whatever they are. */
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

  /** Six digits of seconds are eleven days, and no sum of them leaves a duration. */
  private static final Pattern DURATION =
      Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?");

  private ValueText() {}

  /** Of digits 0 to 9; Java would take those of every script. */
  static OptionalInt integer(String text) {
    if (INTEGER.matcher(text).matches()) {
      long value = Long.parseLong(text);
      if (value == (int) value) {
        return OptionalInt.of((int) value);
      }
    }
    return OptionalInt.empty();
  }

  /** As people write it; Java would take {@code 0x1p3}, {@code 1d} and blanks around it. */
  static OptionalDouble number(String text) {
    return NUMBER.matcher(text).matches()
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  /** {@code 90s}, {@code 10m}, {@code 1h30m}. */
  static Optional<Duration> time(String text) {
    Matcher found = DURATION.matcher(text);
    return text.isEmpty() || !found.matches()
        ? Optional.empty()
        : Optional.of(
            Duration.ofHours(digits(found.group(1)))
                .plusMinutes(digits(found.group(2)))
                .plusSeconds(digits(found.group(3))));
  }

  private static long digits(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
