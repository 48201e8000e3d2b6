package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.cli.PublishCommand.Comments;
import io.github.gobenchreporter.github.Annotation;
import io.github.gobenchreporter.github.Annotations;
import io.github.gobenchreporter.github.BenchmarkSources;
import io.github.gobenchreporter.github.LogWriter;
import io.github.gobenchreporter.github.Marker;
import io.github.gobenchreporter.github.Outcome;
import io.github.gobenchreporter.github.Publication;
import io.github.gobenchreporter.github.Publisher;
import io.github.gobenchreporter.github.PullRequestLookup;
import io.github.gobenchreporter.github.Target;
import io.github.gobenchreporter.github.WorkflowEnvironment;
import io.github.gobenchreporter.github.WorkflowRun;
import io.github.gobenchreporter.regression.Reevaluation;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.report.ReportMerge;
import io.github.gobenchreporter.report.json.ReportReader;
import io.github.gobenchreporter.store.BaselineStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One publication. */
final class PublishJob {
  private final Console console;
  private final List<String> files;
  private final Optional<String> repository;
  private final int pull;
  private final String sha;
  private final Comments comments;
  private final boolean check;
  private final boolean status;
  private final String name;
  private final String author;
  private final Optional<Path> templates;
  private final Optional<String> event;
  private final Optional<String> ref;
  private final StoreOptions stores;
  private final PolicyOptions policies;
  private final Optional<Path> directory;

  PublishJob(Console console, Arguments arguments) {
    this.console = console;
    this.files = arguments.operands();
    this.repository = arguments.find("--repo");
    this.pull = arguments.has("--pull") ? arguments.intValue("--pull") : 0;
    this.sha = arguments.find("--sha").orElse("");
    this.comments = arguments.choice("--comment", Comments.values());
    this.check = arguments.has("--check");
    this.status = arguments.has("--status");
    this.name = arguments.text("--name");
    this.author = arguments.text("--author");
    this.templates = arguments.place("--templates").map(console.directory()::resolve);
    this.event = arguments.place("--event");
    this.ref = arguments.find("--baseline-ref");
    this.stores = StoreOptions.of(arguments);
    this.policies = PolicyOptions.of(arguments);
    this.directory = arguments.place("--out").map(console.directory()::resolve);
  }

  int run() {
    WorkflowEnvironment environment = new WorkflowEnvironment(console.environment());
    check(environment);
    LogWriter log = new LogWriter(console.err(), environment.isWorkflow());
    log.mask(environment.token());
    Instant now = Instant.now();
    Report merged = ReportMerge.of(files.stream().map(this::read).toList());
    Delivery delivery =
        event
            .map(file -> ofEvent(file, environment, merged))
            .orElseGet(() -> ofArguments(environment, merged));
    Report report = delivery.report();
    directory.ifPresent(folder -> OutputOptions.write(folder, report));
    Publication publication =
        new Publication(report, delivery.marker(), author, environment.runUrl(), now, templates);
    environment.summary().ifPresent(summary -> summary.append(report, now));
    List<Outcome> outcomes = publish(environment, delivery.target(), publication);
    outcomes.forEach(it -> log.line("go-bench-reporter: " + it.message()));
    tellUrl(environment, outcomes);
    return outcomes.stream().allMatch(Outcome::fine) ? ExitCode.FINE : ExitCode.OUTSIDE;
  }

  private static void tellUrl(WorkflowEnvironment environment, List<Outcome> outcomes) {
    outcomes.stream()
        .map(Outcome::url)
        .filter(url -> !url.isEmpty())
        .findFirst()
        .ifPresent(url -> environment.output().ifPresent(output -> output.put("comment-url", url)));
  }

  /** What is published where. */
  private record Delivery(Target target, Report report, Marker marker) {}

  private Delivery ofArguments(WorkflowEnvironment environment, Report report) {
    String where = repository.orElseGet(environment::repository);
    String head = report.chips().stream().map(it -> it.head().commit()).findFirst().orElse(sha);
    return new Delivery(new Target(where, pull, sha), report, environment.marker(name, head));
  }

  /** Nothing is believed of the reports but their samples. */
  private Delivery ofEvent(String event, WorkflowEnvironment environment, Report claimed) {
    WorkflowRun run = workflowRun(event);
    PullRequestLookup.Found found = environment.access().lookup().find(run);
    BaselineRef baseline = new BaselineRef(ref.orElse(found.base()));
    try (BaselineStore store = stores.open(console)) {
      Baselines baselines = new Baselines(store);
      Report judged =
          new Reevaluation(
                  baseline.name(),
                  run.headSha(),
                  chip -> baselines.runs(chip, baseline, policies.window()),
                  policies.policy(console))
              .of(claimed);
      return new Delivery(
          found.target(), judged, Marker.of(name, run.headSha(), run.id(), run.attempt()));
    }
  }

  private WorkflowRun workflowRun(String event) {
    try (InputStream in = Files.newInputStream(console.directory().resolve(event))) {
      return WorkflowRun.read(in);
    } catch (IOException e) {
      throw ReporterException.input("--event %s: cannot be read".formatted(event));
    }
  }

  private void check(WorkflowEnvironment environment) {
    if (event.isEmpty() && pull == 0 && sha.isEmpty()) {
      throw ReporterException.input("neither --pull nor --sha; give where to publish");
    }
    if (event.isEmpty() && (check || status) && sha.isEmpty()) {
      throw ReporterException.input("--check and --status need --sha, the commit they are of");
    }
    if (environment.token().isEmpty()) {
      throw ReporterException.input(
          "GITHUB_TOKEN is not set; in a workflow: env: GITHUB_TOKEN: ${{ github.token }}");
    }
  }

  private List<Outcome> publish(
      WorkflowEnvironment environment, Target target, Publication publication) {
    List<Outcome> outcomes = new ArrayList<>();
    try (Publisher publisher = environment.access().open()) {
      if (comments != Comments.never) {
        Publication.When when =
            comments == Comments.auto ? Publication.When.AUTO : Publication.When.ALWAYS;
        outcomes.add(publisher.comment(target, publication.comment(when)));
      }
      if (check) {
        List<Annotation> annotations =
            Annotations.of(
                publication.report(), BenchmarkSources.of(console.directory().toAbsolutePath()));
        outcomes.add(publisher.checkRun(target, publication.checkRun(name, annotations)));
      }
      if (status) {
        outcomes.add(publisher.status(target, publication.status(name)));
      }
    }
    return outcomes;
  }

  private Report read(String file) {
    try (InputStream in = Files.newInputStream(console.directory().resolve(file))) {
      return ReportReader.read(file, in);
    } catch (IOException e) {
      throw ReporterException.input("%s: cannot be read (%s)".formatted(file, Console.why(e)));
    }
  }
}
