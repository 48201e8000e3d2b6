package io.github.gobenchreporter.github;

import io.github.gobenchreporter.text.Sha256;
import io.github.gobenchreporter.text.ShortCommit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTML comment at the start of a comment of ours: {@code <!-- go-bench-reporter v1 key=9f2c1a7b
 * head=8c1d0e4 run=7712345.1 -->}.
 *
 * @param key tells several reporters of one repository apart, 8 hexadecimal digits
 * @param head the measured commit, short
 * @param run the workflow run; 0 outside of workflows
 * @param attempt of that run
 */
public record Marker(String key, String head, long run, int attempt) {
  private static final Pattern FORM =
      Pattern.compile(
          "<!-- go-bench-reporter v1 key=([0-9a-f]{8}) head=([0-9a-f]{0,12}) run=(\\d{1,18})\\.(\\d{1,6}) -->");

  /** The marker of a run, for the reporter called {@code name}. */
  public static Marker of(String name, String commit, long run, int attempt) {
    boolean hex = commit.matches("[0-9a-f]*");
    String head = hex ? ShortCommit.of(commit) : "";
    return new Marker(Sha256.first(8, name), head, run, attempt);
  }

  /** The marker a comment starts with. */
  public static Optional<Marker> at(String body) {
    Matcher form = FORM.matcher(body);
    return form.lookingAt()
        ? Optional.of(
            new Marker(
                form.group(1),
                form.group(2),
                Long.parseLong(form.group(3)),
                Integer.parseInt(form.group(4))))
        : Optional.empty();
  }

  /** As it stands in the comment. */
  public String text() {
    return "<!-- go-bench-reporter v1 key=%s head=%s run=%d.%d -->"
        .formatted(key, head, run, attempt);
  }

  /** Whether {@code other} is of a later run or attempt; a run without a number has no order. */
  boolean isBefore(Marker other) {
    boolean ordered = run > 0 && other.run > 0;
    return ordered && (run < other.run || run == other.run && attempt < other.attempt);
  }
}
