package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.baseline.Window;
import io.github.gobenchreporter.cli.options.HeadOptions;
import io.github.gobenchreporter.github.WorkflowEnvironment;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Thresholds;
import java.util.List;
import java.util.Optional;

/** The report of a run that could not be judged: it says why, in the place of an older verdict. */
final class NotJudged {
  private NotJudged() {}

  /** The report of a comparison that was stopped. */
  static Report report(Optional<HeadOptions> head, WorkflowEnvironment workflow, Throwable thrown) {
    String runner = workflow.runFacts().getOrDefault("runner", "this host");
    String chip =
        head.map(HeadOptions::label).filter(it -> !it.equals(HeadOptions.AUTO)).orElse(runner);
    return report(chip, ActionLog.words(thrown));
  }

  /**
   * A report without a comparison.
   *
   * @param chip or what else it is that was not judged
   */
  static Report report(String chip, String why) {
    return new Report(
        List.of(),
        List.of(new Report.Skipped(chip, why)),
        List.of(),
        new Policy(
            Method.NOISE_AWARE, Policy.DEFAULT_ALPHA, Window.DEFAULT_SIZE, Thresholds.DEFAULT));
  }
}
