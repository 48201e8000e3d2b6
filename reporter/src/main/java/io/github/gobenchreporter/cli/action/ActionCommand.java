package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.config.OptionsFile;
import io.github.gobenchreporter.github.Annotation.Level;
import io.github.gobenchreporter.github.LogWriter;
import io.github.gobenchreporter.github.WorkflowEvent;
import io.github.gobenchreporter.regression.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What action.yml runs: plans jobs, and runs them. */
public record ActionCommand(Console console) implements Command {
  @Override
  public String description() {
    return "What action.yml runs: reads INPUT_* and GITHUB_* from the environment.";
  }

  @Override
  public Syntax takes() {
    return new Syntax();
  }

  @Override
  public int run(Arguments none) {
    LogWriter log = new LogWriter(console.out(), true);
    ActionLog messages = new ActionLog(console, log);
    log.mask(console.workflow().token());
    try {
      Path out = reportFolder();
      ActionInputs inputs = ActionInputs.of(console.environment());
      WorkflowEvent event = console.workflow().event();
      ActionRun run = new ActionRun(console, log, out);
      try {
        OptionsFile configuration = ActionConfiguration.read(console, event);
        inputs.unused().forEach(it -> messages.annotate(Level.WARNING, it));
        ActionJobs jobs = new ActionJobs(console, inputs, configuration, event, out);
        return run.run(ActionPlan.of(jobs, inputs.mode(), event));
      } catch (ReporterException e) {
        int code = messages.failure(e);
        ActionInputs valid = inputs.without(ActionInput.FAIL_ON);
        Report report = NotJudged.report("this run", e.getMessage());
        run.put(report);
        warnOnPullRequest(
            run, new ActionJobs(console, valid, OptionsFile.NONE, event, out), report);
        return code;
      }
    } catch (Exception | LinkageError e) {
      return messages.failure(e);
    }
  }

  /** What stops the action before it has begun leaves no older verdict in its place. */
  private void warnOnPullRequest(ActionRun run, ActionJobs jobs, Report report) {
    try {
      if (jobs.isSpeaking()) {
        run.publish(jobs.publish(), report);
      }
    } catch (ReporterException alsoStopped) {
      console.note("nothing is said on the pull request: " + alsoStopped.getMessage());
    }
  }

  /** Below the runner's own temporary folder, which it empties; never in the checkout. */
  private Path reportFolder() {
    Path parent =
        console
            .workflow()
            .temporary()
            .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    try {
      return Files.createTempDirectory(Files.createDirectories(parent), "go-bench-reporter-");
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s: cannot be written (%s); RUNNER_TEMP names it"
              .formatted(parent, e.getClass().getSimpleName()),
          e);
    }
  }
}
