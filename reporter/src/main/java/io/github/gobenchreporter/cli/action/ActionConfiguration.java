package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.config.OptionsFile;
import io.github.gobenchreporter.cli.options.ConfigurationFile;
import io.github.gobenchreporter.github.WorkflowEnvironment;
import io.github.gobenchreporter.github.WorkflowEvent;
import io.github.gobenchreporter.text.ShortCommit;

/**
 * Where the action reads its configuration: from the checkout on a branch of the repository, and
 * from the base where a change is measured, which could otherwise accept its own regressions. A
 * finished workflow run is published by what the default branch says.
 */
final class ActionConfiguration {
  private ActionConfiguration() {}

  static OptionsFile read(Console console, WorkflowEvent event) {
    boolean commented = event.pullRequest() != 0 && !event.isPullRequest();
    if (event.isWorkflowRun() || commented && event.base().isEmpty()) {
      // Both run on the default branch's newest commit, whatever is checked out.
      return ofCommit(console.workflow(), console.workflow().commit(event));
    }
    return event
        .base()
        .map(base -> ofCommit(console.workflow(), base))
        .orElseGet(() -> trusted(console, event));
  }

  /** What a pull request brings along is not looked at, even where its base is not known. */
  private static OptionsFile trusted(Console console, WorkflowEvent event) {
    return event.isPullRequest() ? OptionsFile.NONE : ConfigurationFile.ofCheckout(console);
  }

  /** The configuration as it is in the repository itself. */
  private static OptionsFile ofCommit(WorkflowEnvironment workflow, String commit) {
    return workflow
        .access()
        .files()
        .read(workflow.repository(), OptionsFile.FILE, commit, OptionsFile.MOST_BYTES)
        .map(text -> parsed(text, commit))
        .orElse(OptionsFile.NONE);
  }

  /** Whoever reads it on a pull request looks for the mistake in the own change first. */
  private static OptionsFile parsed(String text, String commit) {
    try {
      return OptionsFile.parse(OptionsFile.FILE, text);
    } catch (ReporterException e) {
      throw ReporterException.input(
          "%s (the file as it is at %s, which the change goes to; not the change's own)"
              .formatted(e.getMessage(), ShortCommit.of(commit)));
    }
  }
}
