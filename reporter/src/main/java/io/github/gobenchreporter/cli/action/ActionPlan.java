package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.action.ActionInputs.Mode;
import io.github.gobenchreporter.cli.baselines.FreezeJob;
import io.github.gobenchreporter.cli.baselines.RecordJob;
import io.github.gobenchreporter.cli.baselines.SiteJob;
import io.github.gobenchreporter.cli.comparison.ReportJob;
import io.github.gobenchreporter.cli.options.FailOn;
import io.github.gobenchreporter.cli.publish.PublishOptions;
import io.github.gobenchreporter.github.Publication.When;
import io.github.gobenchreporter.github.WorkflowEvent;
import java.util.Optional;

/**
 * The jobs of the action, in their order.
 *
 * @param compare makes the report
 * @param failOn whether a regression fails the step
 * @param record stores the run
 * @param freeze makes a snapshot
 * @param site writes pages of what is stored
 * @param publish writes to GitHub
 */
record ActionPlan(
    Optional<ReportJob> compare,
    FailOn failOn,
    Optional<RecordJob> record,
    Optional<FreezeJob> freeze,
    Optional<SiteJob> site,
    Optional<PublishPlan> publish) {
  /**
   * The plan for an event. {@code auto} is: a pull request is compared and commented, a push
   * compared and recorded, a finished workflow run published, everything else compared.
   */
  static ActionPlan of(ActionJobs jobs, Mode asked, WorkflowEvent event) {
    Mode mode = asked == Mode.AUTO && event.isWorkflowRun() ? Mode.PUBLISH : asked;
    boolean record = mode == Mode.RECORD || mode == Mode.AUTO && event.isPush();
    if (record && event.isPullRequest()) {
      throw ReporterException.input(
          "mode record: what a pull request measures is not recorded; run it on a push to the"
              + " branch");
    }
    return new ActionPlan(
        report(jobs, mode),
        jobs.failOn(),
        record ? Optional.of(jobs.record()) : Optional.empty(),
        mode == Mode.FREEZE ? Optional.of(jobs.freeze()) : Optional.empty(),
        mode == Mode.SITE ? Optional.of(jobs.site()) : Optional.empty(),
        publish(jobs, mode, event));
  }

  private static Optional<ReportJob> report(ActionJobs jobs, Mode mode) {
    return switch (mode) {
      case AUTO, COMPARE -> Optional.of(jobs.compare());
      case AB -> Optional.of(jobs.ab());
      case RECORD, PUBLISH, FREEZE, SITE -> Optional.empty();
    };
  }

  private static Optional<PublishPlan> publish(ActionJobs jobs, Mode mode, WorkflowEvent event) {
    return switch (mode) {
      case PUBLISH -> Optional.of(jobs.publishFiles());
      case AUTO, COMPARE, AB ->
          isWanted(jobs.publishOptions(), mode, event)
              ? Optional.of(jobs.publish())
              : Optional.empty();
      case RECORD, FREEZE, SITE -> Optional.empty();
    };
  }

  /** A job of a matrix says mode: compare, and one job after it speaks for all. */
  private static boolean isWanted(PublishOptions publish, Mode mode, WorkflowEvent event) {
    boolean byItself =
        mode != Mode.COMPARE && event.isPullRequest() && publish.comment() != When.NEVER;
    return byItself
        || publish.comment() == When.ALWAYS
        || !publish.forms().isEmpty()
        || publish.webhook().isPresent();
  }
}
