package io.github.gobenchreporter.baseline.importer;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.RunFileName;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imported;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imports;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.MachineRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
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

  /** Such a token is a day, a time or an epoch, if it is not a commit's. */
  private static final Pattern DIGITS = Pattern.compile("(?<![0-9a-z])[0-9]{7,40}(?![0-9a-z])");

  /** Hexadecimal digits of a SHA-1. */
  private static final int FULL_ID = 40;

  /** The runs in the file, one a machine; none in a file without results, such as a README. */
  static Imports read(Path file, String text, Function<String, Optional<Instant>> commitTimes) {
    List<Run> machines =
        MachineRuns.of(HistoryImport.parts(file.toString(), text)).stream()
            .filter(run -> !run.results().isEmpty())
            .toList();
    if (machines.isEmpty()) {
      return Imports.of(List.of());
    }
    String name = file.getFileName().toString();
    Configuration said = Run.merge(machines).configuration();
    Optional<String> commit =
        said.get("commit")
            .or(() -> RunFileName.parse(name).map(RunFileName::commit))
            .or(() -> commit(name, commitTimes));
    if (commit.isEmpty()) {
      return Imports.not(
          "%s: neither the file nor its name tells the commit; name it 2026-03-21-<commit>.txt"
              .formatted(file));
    }
    Instant time =
        said.get("commit-time")
            .flatMap(BenchFileHistory::instant)
            .or(() -> RunFileName.parse(name).map(RunFileName::instant))
            .or(() -> commitTimes.apply(commit.get()))
            .or(() -> find(DAY, name).flatMap(BenchFileHistory::day))
            .orElseGet(() -> modified(file));
    return Imports.of(
        machines.stream()
            .map(run -> new Imported(commit.get(), time, "bench file " + name, run))
            .toList());
  }

  /**
   * The id in a file's name. One that is all digits, as one in 27 short ids is, counts where it
   * cannot be a time: the repository knows it, it is long enough, or a day stands beside it.
   */
  private static Optional<String> commit(
      String name, Function<String, Optional<Instant>> commitTimes) {
    Optional<Matcher> day = Optional.of(DAY.matcher(name)).filter(Matcher::find);
    String rest = day.map(it -> it.replaceFirst("_")).orElse(name);
    return find(COMMIT, rest)
        .or(
            () ->
                find(DIGITS, rest)
                    .filter(
                        it ->
                            day.isPresent()
                                || it.length() >= FULL_ID
                                || commitTimes.apply(it).isPresent()));
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
