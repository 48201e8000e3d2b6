package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.config.AcceptedLine;
import io.github.gobenchreporter.github.ReportTarget;
import io.github.gobenchreporter.github.WorkflowEnvironment;
import io.github.gobenchreporter.github.WorkflowEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * What is agreed to for the change that is measured, by who may: labels are set by those with a
 * role in the repository; commits count only where their branch is in the repository itself.
 */
final class ActionAcceptance {
  private ActionAcceptance() {}

  static AcceptedLine of(Console console, WorkflowEvent event) {
    List<String> texts = new ArrayList<>(event.labels());
    texts.addAll(event.pushedMessages());
    WorkflowEnvironment workflow = console.workflow();
    if (event.isOfRepository() && !workflow.token().isEmpty()) {
      ReportTarget target =
          new ReportTarget(workflow.repository(), event.pullRequest(), workflow.commit(event));
      workflow
          .access()
          .messages()
          .of(target)
          .ifPresentOrElse(
              texts::addAll,
              () -> console.note("the commits' messages cannot be read; none of them accepts"));
    }
    AcceptedLine read = AcceptedLine.of(texts);
    read.doubts().forEach(console::note);
    return read;
  }
}
