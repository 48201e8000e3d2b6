package io.github.gobenchreporter.report.markdown;

import java.nio.charset.StandardCharsets;

/**
 * How long a text may be where it is to be read.
 *
 * @param characters the most characters
 * @param bytes the most bytes of UTF-8
 */
public record SizeLimit(int characters, int bytes) {
  /**
   * Of a comment and of an issue GitHub takes 65,536 characters by its documents and 262,144 bytes
   * by measurement; some characters are left, because nobody says how GitHub counts them.
   */
  public static final SizeLimit COMMENT = new SizeLimit(60_000, 262_144);

  /** GitHub takes 65,535 characters of a check run's summary; here, of bytes. */
  public static final SizeLimit CHECK_RUN = ofBytes(60_000);

  /** GitHub takes 1 MiB of a step's summary; the last KiB is for what others append. */
  public static final SizeLimit JOB_SUMMARY = ofBytes(1024 * 1024 - 1024);

  private static final int BYTES_OF_A_CHAR = 3;

  /** A limit of bytes alone. */
  public static SizeLimit ofBytes(int bytes) {
    return new SizeLimit(bytes, bytes);
  }

  /** Whether a text keeps to it. */
  public boolean fits(String text) {
    return text.length() <= characters
        && (text.length() <= bytes / BYTES_OF_A_CHAR
            || text.getBytes(StandardCharsets.UTF_8).length <= bytes);
  }
}
