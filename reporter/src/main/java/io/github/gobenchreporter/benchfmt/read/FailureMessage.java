package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.Failure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a failed benchmark said, the line that says why first: the last thing it logged, which is
 * the message of {@code b.Fatal}, or {@code race detected} after all the frames of a race.
 */
final class FailureMessage {
  /** {@code x_test.go:12: connection refused}, as {@code testing} indents it. */
  private static final Pattern LOGGED = Pattern.compile("\\s+\\S+\\.go:\\d+: .*");

  /** A message of several lines goes on deeper. */
  private static final String CONTINUED = "        ";

  private FailureMessage() {}

  /**
   * At most {@link Failure#MESSAGE_LINES} of the lines, each once.
   *
   * @param lines as printed, in order
   */
  static List<String> of(List<String> lines) {
    int reason = -1;
    for (int i = 0; i < lines.size(); i++) {
      reason = LOGGED.matcher(lines.get(i)).matches() ? i : reason;
    }
    Set<String> message = new LinkedHashSet<>();
    if (reason < 0) {
      lines.forEach(line -> message.add(line.strip()));
    } else {
      message.add(lines.get(reason).strip());
      for (int i = reason + 1; i < lines.size() && lines.get(i).startsWith(CONTINUED); i++) {
        message.add(lines.get(i).strip());
      }
      lines.stream()
          .filter(line -> LOGGED.matcher(line).matches())
          .forEach(line -> message.add(line.strip()));
    }
    return new ArrayList<>(message).subList(0, Math.min(message.size(), Failure.MESSAGE_LINES));
  }
}
