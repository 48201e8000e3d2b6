package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.text.Sha256;
import io.github.gobenchreporter.text.ShortCommit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a run file: {@code 20261120T102231Z-3f2a9c1d0b7e-1a2b3c4d.txt}. Names sort by commit
 * time, and the same content has the same name.
 *
 * @param time of the commit, {@code yyyyMMdd'T'HHmmss'Z'}
 * @param commit its first 12 characters
 * @param content the first 8 hexadecimal digits of the file's SHA-256
 */
public record RunFileName(String time, String commit, String content) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{8}T\\d{6}Z)-([0-9a-z]{1,12})-([0-9a-f]{8})\\.txt");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** The name for a run of {@code commit} with this content. */
  public static RunFileName of(Instant commitTime, String commit, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new RunFileName(TIME.format(commitTime), ShortCommit.inNames(commit), digest(bytes));
  }

  /** The parts of a file name; empty for a file that people put there under a name of their own. */
  public static Optional<RunFileName> parse(String file) {
    Matcher form = FORM.matcher(file);
    return form.matches() && isTime(form.group(1))
        ? Optional.of(new RunFileName(form.group(1), form.group(2), form.group(3)))
        : Optional.empty();
  }

  private static boolean isTime(String text) {
    try {
      TIME.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** How the names of runs up to {@code instant} begin, at most. */
  public static String timeOf(Instant instant) {
    return TIME.format(instant);
  }

  /** The time of the commit. */
  public Instant instant() {
    return TIME.parse(time, Instant::from);
  }

  /** How a name tells this content from others. */
  public static String digest(byte[] content) {
    return Sha256.first(8, content);
  }

  @Override
  public String toString() {
    return time + "-" + commit + "-" + content + ".txt";
  }
}
