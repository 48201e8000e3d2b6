package io.github.gobenchreporter.cli.comparison;

import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.options.FailOn;
import io.github.gobenchreporter.regression.Report;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What came of a comparison.
 *
 * @param report where nothing was compared, one that says so
 * @param refusal why the results must not be compared with what is stored
 */
public record Compared(Report report, Optional<String> refusal) {
  /** A report, of which these chips must not be compared. */
  public static Compared of(Report report, List<Report.Skipped> refused) {
    return new Compared(
        report, refused.stream().map(Report.Skipped::why).reduce((a, b) -> a + "; " + b));
  }

  /** How the process ends; what no red headline says is said. */
  public int exitCode(FailOn failOn, Consumer<String> note) {
    String because = refusal.isPresent() ? "" : failOn.because(report.headline());
    if (!because.isEmpty()) {
      note.accept("fails by --fail-on: " + because);
    }
    return exitCode(failOn);
  }

  /** How the process ends. */
  public int exitCode(FailOn failOn) {
    if (refusal.isPresent()) {
      return ExitCode.INPUT;
    }
    return failOn.isMet(report.headline()) ? ExitCode.REGRESSION : ExitCode.FINE;
  }
}
