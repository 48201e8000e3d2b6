package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.Environment;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run that was recorded.
 *
 * @param path of its file below the store's root
 * @param run what the file says
 */
public record StoredRun(String path, Run run) {
  /** What was found on the host, and how the binary was built. */
  private static final List<String> FOUND =
      List.of(
          "host-cpu",
          "cores",
          "os",
          "kernel",
          "power",
          "governor",
          "gogc",
          "gomemlimit",
          "godebug",
          "gomaxprocs",
          "build",
          "go-sum",
          "deps",
          "modules");

  /** The configuration keys a run file may carry beside Go's own. */
  public static final List<String> FACTS =
      Stream.concat(
              Stream.of(
                  "chip",
                  "commit",
                  "commit-time",
                  "toolchain",
                  "runner",
                  "run-id",
                  "run-url",
                  "imported-from"),
              FOUND.stream())
          .toList();

  /**
   * Those that differ from run to run on one machine. Where benchstat does not ignore them, every
   * run is a table of its own and nothing is compared.
   */
  public static final List<String> PER_RUN =
      List.of(
          "commit",
          "commit-time",
          "toolchain",
          "runner",
          "run-id",
          "run-url",
          "imported-from",
          "os",
          "kernel",
          "go-sum",
          "deps",
          "modules");

  /** The keys by which the host that measured says what it is, Go's own among them. */
  public static final Set<String> MEASURED =
      Stream.concat(
              Stream.of("goos", "goarch", "cpu", "toolchain", "runner", "command", "prepare"),
              FOUND.stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Every configuration key to believe in a run file. */
  public static final Set<String> KEYS =
      Stream.of(FACTS, Configuration.LISTS, Configuration.GO_KEYS)
          .flatMap(Collection::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** The commit that was measured, where the file or its name says. */
  public Optional<String> commit() {
    return run.configuration().get("commit").or(() -> name().map(RunFileName::commit));
  }

  /** When that commit was made, as the file says it. */
  public Optional<String> commitTime() {
    return run.configuration().get("commit-time");
  }

  /** The same as an instant, else as the file's name says it. */
  public Optional<Instant> instant() {
    return commitTime().flatMap(StoredRun::instant).or(() -> name().map(RunFileName::instant));
  }

  /** The same in UTC and whole seconds, else as the file's name says it; "" where neither does. */
  public String time() {
    return instant().map(instant -> instant.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("");
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Where the run was made. */
  public Environment environment() {
    return Environment.of(run.configuration(), path);
  }

  private Optional<RunFileName> name() {
    return RunFileName.parse(path.substring(path.lastIndexOf('/') + 1));
  }
}
