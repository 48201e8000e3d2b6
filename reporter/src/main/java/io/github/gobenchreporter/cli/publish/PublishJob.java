package io.github.gobenchreporter.cli.publish;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.options.FailOn;
import io.github.gobenchreporter.cli.publish.PublishOptions.Form;
import io.github.gobenchreporter.github.Annotation;
import io.github.gobenchreporter.github.Annotations;
import io.github.gobenchreporter.github.BenchmarkSources;
import io.github.gobenchreporter.github.LogWriter;
import io.github.gobenchreporter.github.Publication;
import io.github.gobenchreporter.github.Published;
import io.github.gobenchreporter.github.Publisher;
import io.github.gobenchreporter.github.WorkflowEnvironment;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.report.json.ReportJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows reports on GitHub.
 *
 * @param options in which forms
 * @param failOn what makes a check or a status red
 */
public record PublishJob(PublishOptions options, FailOn failOn) {
  /**
   * Refuses what cannot work, before anything is read for it.
   *
   * @throws ReporterException if GitHub cannot be asked
   */
  public void check(WorkflowEnvironment workflow) {
    if (workflow.token().isEmpty()) {
      throw ReporterException.input(
          "GITHUB_TOKEN is not set; in a workflow: env: GITHUB_TOKEN: ${{ github.token }}");
    }
  }

  /** Sends a report; what GitHub does not do costs a line in the log. */
  public int run(Console console, Delivery delivery, Instant now) {
    WorkflowEnvironment workflow = console.workflow();
    LogWriter log = new LogWriter(console.err(), workflow.isWorkflow());
    log.mask(workflow.token());
    BenchmarkSources sources = BenchmarkSources.of(console.directory().toAbsolutePath());
    Publication publication =
        new Publication(
            delivery.report(),
            delivery.marker(),
            options.author().orElseGet(workflow::writer),
            options.suite(),
            workflow.runUrl(),
            now,
            sources,
            options.templates().map(console.directory()::resolve));
    List<Published> outcomes = publish(console, delivery, publication, sources);
    sent(console, delivery.report()).ifPresent(outcomes::add);
    return exitCode(log, workflow, outcomes);
  }

  /** Does with a report what needs no GitHub. */
  int send(Console console, Report report) {
    WorkflowEnvironment workflow = console.workflow();
    LogWriter log = new LogWriter(console.err(), workflow.isWorkflow());
    return exitCode(log, workflow, sent(console, report).stream().toList());
  }

  private Optional<Published> sent(Console console, Report report) {
    return options.webhook().map(it -> it.send(ReportJson.render(report), console.environment()));
  }

  private static int exitCode(
      LogWriter log, WorkflowEnvironment workflow, List<Published> outcomes) {
    outcomes.forEach(it -> log.line("go-bench-reporter: " + it.message()));
    outcomes.stream()
        .map(Published::url)
        .filter(url -> !url.isEmpty())
        .findFirst()
        .ifPresent(url -> workflow.output().ifPresent(output -> output.put("comment-url", url)));
    return outcomes.stream().allMatch(Published::fine) ? ExitCode.FINE : ExitCode.OUTSIDE;
  }

  private List<Published> publish(
      Console console, Delivery delivery, Publication publication, BenchmarkSources sources) {
    List<Published> outcomes = new ArrayList<>();
    boolean passes = !failOn.isMet(delivery.report().headline());
    try (Publisher publisher = console.workflow().access().open()) {
      if (options.comment() != Publication.When.NEVER) {
        outcomes.add(publisher.comment(delivery.target(), publication.comment(options.comment())));
      }
      if (options.forms().contains(Form.CHECK)) {
        List<Annotation> annotations = Annotations.of(delivery.report(), sources);
        outcomes.add(
            publisher.checkRun(
                delivery.target(), publication.checkRun(options.name(), annotations, passes)));
      }
      if (options.forms().contains(Form.STATUS)) {
        outcomes.add(
            publisher.status(delivery.target(), publication.status(options.name(), passes)));
      }
      if (options.forms().contains(Form.ISSUE)) {
        publication
            .issue()
            .ifPresent(issue -> outcomes.add(publisher.issue(delivery.target(), issue)));
      }
    }
    return outcomes;
  }
}
