package io.github.gobenchreporter.baseline.importer;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.RunFileName;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imported;
import io.github.gobenchreporter.benchfmt.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One bench file a commit, as people keep them by hand: {@code 2026-03-21-291b1b7.txt}. The commit
 * is in the file ({@code commit:}) or in its name; its time too, or in the repository, or else the
 * file's own.
 */
final class BenchFileHistory {
  private static final Pattern COMMIT =
      Pattern.compile("(?<![0-9a-z])(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}(?![0-9a-z])");
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

  private BenchFileHistory() {}

  /** The run in the file; empty for a file without results, such as a README. */
  static Optional<Imported> read(
      Path file, String text, Function<String, Optional<Instant>> commitTimes) {
    Run run = HistoryImport.run(file.toString(), text);
    if (run.results().isEmpty()) {
      return Optional.empty();
    }
    String name = file.getFileName().toString();
    String commit =
        run.configuration()
            .get("commit")
            .or(() -> RunFileName.parse(name).map(RunFileName::commit))
            .or(() -> find(COMMIT, name))
            .orElseThrow(
                () ->
                    ReporterException.input(
                        "%s: neither the file nor its name tells the commit; name it 2026-03-21-<commit>.txt"
                            .formatted(file)));
    Instant time =
        run.configuration()
            .get("commit-time")
            .flatMap(BenchFileHistory::instant)
            .or(() -> RunFileName.parse(name).map(RunFileName::instant))
            .or(() -> commitTimes.apply(commit))
            .or(() -> find(DAY, name).flatMap(BenchFileHistory::day))
            .orElseGet(() -> modified(file));
    return Optional.of(new Imported(commit, time, "bench file " + name, run));
  }

  private static Optional<String> find(Pattern pattern, String name) {
    Matcher matcher = pattern.matcher(name);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw ReporterException.input(file + ": has no time; name it 2026-03-21-<commit>.txt");
    }
  }
}
