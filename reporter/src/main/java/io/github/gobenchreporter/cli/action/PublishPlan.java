package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.cli.publish.ForkReports;
import io.github.gobenchreporter.cli.publish.PublishJob;
import io.github.gobenchreporter.cli.publish.ReportFiles;
import io.github.gobenchreporter.github.ReportTarget;
import java.util.Optional;

/**
 * What is shown on GitHub.
 *
 * @param job in which forms
 * @param files the reports of other jobs; empty for the one made here
 * @param whose whose pull request or commit
 */
record PublishPlan(PublishJob job, Optional<ReportFiles> files, Whose whose) {
  /** Where a report belongs. */
  sealed interface Whose {}

  /** To what this workflow runs for. */
  record Ours(ReportTarget target) implements Whose {}

  /** To the pull request of a fork, whose run has ended. */
  record Forks(ForkReports reports) implements Whose {}
}
