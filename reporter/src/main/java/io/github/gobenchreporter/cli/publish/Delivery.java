package io.github.gobenchreporter.cli.publish;

import io.github.gobenchreporter.github.Marker;
import io.github.gobenchreporter.github.ReportTarget;
import io.github.gobenchreporter.github.WorkflowEnvironment;
import io.github.gobenchreporter.regression.Report;

/**
 * A report, and where it belongs.
 *
 * @param report of all chips
 * @param target the pull request or commit it is about
 * @param marker of the run that measured it
 */
public record Delivery(Report report, ReportTarget target, Marker marker) {
  /**
   * The delivery of what this workflow has measured.
   *
   * @param name of the reporter, for its marker
   */
  public static Delivery of(
      Report report, ReportTarget target, WorkflowEnvironment workflow, String name) {
    String head =
        report.chips().stream().map(it -> it.head().commit()).findFirst().orElse(target.sha());
    return new Delivery(report, target, workflow.marker(name, head));
  }
}
