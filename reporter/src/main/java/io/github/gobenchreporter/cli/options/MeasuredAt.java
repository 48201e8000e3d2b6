package io.github.gobenchreporter.cli.options;

import io.github.gobenchreporter.baseline.CommitTimes;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.text.Age;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a file of test2json events was written, by the time that its last events tell. Results that
 * are older than what they are said to be of were left over from another run.
 */
final class MeasuredAt {
  /** Events are no longer than about a kilobyte; the last ones are whole in this. */
  private static final int TAIL = 1 << 16;

  /** Clocks of hosts may differ by so much. */
  private static final Duration CLOCKS = Duration.ofMinutes(5);

  private static final Pattern TIME = Pattern.compile("\\{\"Time\":\"([^\"]{20,40})\"");

  private MeasuredAt() {}

  /** What is odd about the file; empty where nothing is, or nothing tells. */
  static Optional<String> oddity(Console console, String file, Optional<String> commit) {
    Optional<Instant> measured =
        InputFile.isOnce(console, file) ? Optional.empty() : of(console.directory().resolve(file));
    if (measured.isEmpty()) {
      return Optional.empty();
    }
    boolean workflow = console.workflow().isWorkflow();
    Optional<Instant> earliest =
        workflow
            ? console.workflow().event().time()
            : commit.flatMap(it -> CommitTimes.of(console.directory(), it));
    String what = workflow ? "what this workflow runs for" : "the commit was made";
    return earliest
        .map(it -> Duration.between(measured.get(), it))
        .filter(it -> it.compareTo(CLOCKS) > 0)
        .map(
            it ->
                "measured %s, %s before %s; is it left over from another run?"
                    .formatted(measured.get().truncatedTo(ChronoUnit.SECONDS), before(it), what));
  }

  private static String before(Duration time) {
    return time.toHours() == 0 ? time.toMinutes() + " minutes" : Age.of(time);
  }

  private static Optional<Instant> of(Path file) {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.max(0, bytes.length() - TAIL);
      byte[] tail = new byte[(int) (bytes.length() - start)];
      bytes.seek(start);
      bytes.readFully(tail);
      Matcher times = TIME.matcher(new String(tail, StandardCharsets.UTF_8));
      Optional<Instant> last = Optional.empty();
      while (times.find()) {
        last = time(times.group(1));
      }
      return last;
    } catch (IOException | UnsupportedOperationException noFile) {
      return Optional.empty(); // Reading it says so.
    }
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
