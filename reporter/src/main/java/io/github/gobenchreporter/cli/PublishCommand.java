package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.BaselineStore;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.publish.Annotation;
import io.github.gobenchreporter.publish.Annotations;
import io.github.gobenchreporter.publish.BenchmarkSources;
import io.github.gobenchreporter.publish.Comment;
import io.github.gobenchreporter.publish.LogWriter;
import io.github.gobenchreporter.publish.Marker;
import io.github.gobenchreporter.publish.Outcome;
import io.github.gobenchreporter.publish.Publication;
import io.github.gobenchreporter.publish.Publisher;
import io.github.gobenchreporter.publish.PullRequestLookup;
import io.github.gobenchreporter.publish.Rejudged;
import io.github.gobenchreporter.publish.Target;
import io.github.gobenchreporter.publish.WorkflowEnvironment;
import io.github.gobenchreporter.publish.WorkflowRun;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.render.ReportMarkdown;
import io.github.gobenchreporter.render.ReportMerge;
import io.github.gobenchreporter.render.ReportReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows reports on GitHub. */
@Command(
    name = "publish",
    description =
        "Comments on a pull request, or a commit, with the reports of all chips. Reads GITHUB_TOKEN and"
            + " GITHUB_API_URL.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false)
final class PublishCommand implements Callable<Integer> {
  private final Console console;

  /** When a comment is made. */
  enum Comments {
    always,
    auto,
    never
  }

  @Parameters(
      paramLabel = "REPORT.json",
      arity = "1..*",
      description = "What compare wrote, one report a chip.")
  private List<String> files;

  @Option(
      names = "--repo",
      paramLabel = "OWNER/NAME",
      description = "The repository (default: GITHUB_REPOSITORY).")
  private String repository;

  @Option(names = "--pull", paramLabel = "N", description = "The pull request's number.")
  private int pull;

  @Option(
      names = "--sha",
      paramLabel = "SHA",
      defaultValue = "",
      description = "The commit's full id.")
  private String sha;

  @Option(
      names = "--comment",
      paramLabel = "WHEN",
      defaultValue = "always",
      description =
          "${COMPLETION-CANDIDATES}; auto leaves it out where there is nothing to say (default: ${DEFAULT-VALUE}).")
  private Comments comments;

  @Option(names = "--check", description = "Also add a check run to --sha.")
  private boolean check;

  @Option(names = "--status", description = "Also set a commit status of --sha.")
  private boolean status;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "go-bench-reporter",
      description =
          "Tells several reporters of one repository apart; names the check and the status (default:"
              + " ${DEFAULT-VALUE}).")
  private String name;

  @Option(
      names = "--author",
      paramLabel = "LOGIN",
      defaultValue = Comment.ACTIONS,
      description = "Whose comments are ours (default: ${DEFAULT-VALUE}).")
  private String author;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Use report.md.ftl from there; trusted as code is.")
  private String templates;

  @Option(
      names = "--event",
      paramLabel = "FILE",
      description =
          "A workflow_run event: finds its pull request and judges the reports again, by these"
              + " baselines and this policy, because a fork may have written them.")
  private String event;

  @Option(
      names = "--baseline-ref",
      paramLabel = "REF",
      description =
          "With --event: the baseline (default: the branch the pull request is to go to).")
  private String ref;

  @Mixin private StoreOptions stores;
  @Mixin private PolicyOptions policies;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write the report of all chips there: report.md, .json, .csv and .html.")
  private @Nullable String directory;

  PublishCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    WorkflowEnvironment environment = new WorkflowEnvironment(console.environment());
    check(environment);
    LogWriter log = new LogWriter(console.err(), environment.isWorkflow());
    log.mask(environment.token());
    Instant now = Instant.now();
    Report merged = ReportMerge.of(files.stream().map(this::read).toList());
    Job job = event == null ? ofArguments(environment, merged) : ofEvent(environment, merged);
    Report report = job.report();
    Target target = job.target();
    if (directory != null) {
      OutputOptions.write(
          console.directory().resolve(directory), ReportMarkdown.render(report), report);
    }
    Publication publication =
        new Publication(
            report,
            job.marker(),
            author,
            environment.runUrl(),
            now,
            Optional.ofNullable(templates).map(console.directory()::resolve));
    environment.summary().ifPresent(summary -> summary.append(report, now));
    List<Outcome> outcomes = publish(environment, target, publication);
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
  private record Job(Target target, Report report, Marker marker) {}

  private Job ofArguments(WorkflowEnvironment environment, Report report) {
    String where = repository == null ? environment.repository() : repository;
    String head = report.chips().stream().map(it -> it.head().commit()).findFirst().orElse(sha);
    return new Job(new Target(where, pull, sha), report, environment.marker(name, head));
  }

  /** Nothing is believed of the reports but their samples. */
  private Job ofEvent(WorkflowEnvironment environment, Report claimed) {
    WorkflowRun run = workflowRun();
    PullRequestLookup.Found found = environment.access().lookup().find(run);
    BaselineRef baseline = new BaselineRef(ref == null ? found.base() : ref);
    try (BaselineStore store = stores.open(console)) {
      Baselines baselines = new Baselines(store);
      Report judged =
          new Rejudged(
                  baseline.name(),
                  run.headSha(),
                  chip -> baselines.runs(chip, baseline, policies.window()),
                  policies.policy(console))
              .of(claimed);
      return new Job(
          found.target(), judged, Marker.of(name, run.headSha(), run.id(), run.attempt()));
    }
  }

  private WorkflowRun workflowRun() {
    try (InputStream in = Files.newInputStream(console.directory().resolve(event))) {
      return WorkflowRun.read(in);
    } catch (IOException e) {
      throw ReporterException.input("--event %s: cannot be read".formatted(event));
    }
  }

  private void check(WorkflowEnvironment environment) {
    if (event == null && pull == 0 && sha.isEmpty()) {
      throw ReporterException.input("neither --pull nor --sha; give where to publish");
    }
    if (event == null && (check || status) && sha.isEmpty()) {
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
        Publication.When when = Publication.When.valueOf(comments.name().toUpperCase(Locale.ROOT));
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
      throw ReporterException.input("%s: cannot be read (%s)".formatted(file, e.getMessage()));
    }
  }
}
