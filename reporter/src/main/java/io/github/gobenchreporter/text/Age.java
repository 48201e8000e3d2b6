package io.github.gobenchreporter.text;

import java.time.Duration;

/** How long ago something was, as people say it. */
public final class Age {
  private Age() {}

  /** {@code 1 hour}, {@code 47 hours}, {@code 2 days}; none for the future. */
  public static String of(Duration since) {
    long hours = Math.max(0, since.toHours());
    return hours < 48 ? hours + (hours == 1 ? " hour" : " hours") : hours / 24 + " days";
  }
}
