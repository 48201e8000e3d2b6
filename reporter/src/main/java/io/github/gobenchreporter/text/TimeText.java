package io.github.gobenchreporter.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A point in time as people write it. */
public final class TimeText {
  private TimeText() {}

  /**
   * {@code 2026-11-27T17:11:20+01:00}; seconds may be left out, a blank may stand for the {@code
   * T}, and without a zone it is UTC; empty for what is no such time.
   */
  public static Optional<Instant> of(String text) {
    String written = text.strip().replaceFirst("^(\\S{10}) +(?=\\d)", "$1T");
    try {
      return Optional.of(OffsetDateTime.parse(written).toInstant());
    } catch (DateTimeParseException noZone) {
      return local(written);
    }
  }

  private static Optional<Instant> local(String written) {
    try {
      return Optional.of(LocalDateTime.parse(written).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }
}
