package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.cli.CompareCommand.FailOn;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a comparison.
 *
 * @param report where nothing was compared, one that says so
 * @param refusal why the results must not be compared with what is stored
 */
public record Compared(Report report, Optional<String> refusal) {
  /** How the process ends. */
  public int exitCode(FailOn failOn) {
    if (refusal.isPresent()) {
      return ExitCode.INPUT;
    }
    Map<Verdict, Integer> counts = report.headline().counts();
    boolean bad = counts.get(Verdict.REGRESSION) + counts.get(Verdict.FAILED) > 0;
    return bad && failOn == FailOn.REGRESSION ? ExitCode.REGRESSION : ExitCode.FINE;
  }
}
