package io.github.gobenchreporter.cli.comparison;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.measure.CheckoutGit;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.measure.profile.TouchedLines;
import io.github.gobenchreporter.regression.ChipReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Asks git what the change touches; where it cannot say, that is no fault. */
public final class TouchedFiles {
  /** A diff in the clone takes seconds where a change has touched ten thousands of files. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private TouchedFiles() {}

  /** What lies between the baseline's newest commit and the measured one. */
  public static Optional<TouchedLines> of(Console console, ChipReport chip) {
    Optional<String> base =
        chip.baseline()
            .flatMap(ChipReport.Baseline::newest)
            .map(ChipReport.Commit::id)
            .filter(id -> !id.isEmpty());
    String head = chip.head().commit().isEmpty() ? "HEAD" : chip.head().commit();
    return base.flatMap(id -> between(console, id, head));
  }

  /** The lines of the head that differ from where it left the base. */
  public static Optional<TouchedLines> between(Console console, String base, String head) {
    return diff(console, base + "..." + head);
  }

  /** The lines of the work tree that differ from a commit. */
  public static Optional<TouchedLines> since(Console console, String base) {
    return diff(console, base);
  }

  private static Optional<TouchedLines> diff(Console console, String what) {
    Path folder = console.directory().toAbsolutePath();
    try {
      Tool git =
          CheckoutGit.withoutFilters(CheckoutGit.of(console.environment(), PATIENCE), folder);
      Tool.Answer answer =
          git.run(
              folder,
              "diff",
              "--unified=0",
              "--no-color",
              "--no-ext-diff",
              "--no-textconv",
              "--submodule=short",
              CheckoutGit.NOT_IN_SUBMODULES,
              "--end-of-options",
              what);
      return answer.ok() ? Optional.of(TouchedLines.of(answer.out())) : Optional.empty();
    } catch (ReporterException noGit) {
      return Optional.empty();
    }
  }
}
