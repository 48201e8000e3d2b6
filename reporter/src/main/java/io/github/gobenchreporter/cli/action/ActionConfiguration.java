package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.cli.ConfigurationFile;
import io.github.gobenchreporter.cli.Console;
import io.github.gobenchreporter.cli.config.Configuration;
import io.github.gobenchreporter.github.WorkflowEnvironment;
import io.github.gobenchreporter.github.WorkflowEvent;

/**
 * Where the action reads its configuration: from the checkout on a branch of the repository, and
 * from the base where a change is measured, which could otherwise accept its own regressions. A
 * finished workflow run is published by what the default branch says.
 */
final class ActionConfiguration {
  private ActionConfiguration() {}

  static Configuration read(Console console, WorkflowEvent event) {
    if (event.isWorkflowRun()) {
      return ofCommit(console.workflow(), console.workflow().commit(event));
    }
    return event
        .base()
        .map(base -> ofCommit(console.workflow(), base))
        .orElseGet(() -> trusted(console, event));
  }

  /** What a pull request brings along is not looked at, even where its base is not known. */
  private static Configuration trusted(Console console, WorkflowEvent event) {
    return event.isPullRequest() ? Configuration.NONE : ConfigurationFile.ofCheckout(console);
  }

  /** The configuration as it is in the repository itself. */
  private static Configuration ofCommit(WorkflowEnvironment workflow, String commit) {
    return workflow
        .access()
        .files()
        .read(workflow.repository(), Configuration.FILE, commit, Configuration.MOST_BYTES)
        .map(text -> Configuration.parse(Configuration.FILE, text))
        .orElse(Configuration.NONE);
  }
}
