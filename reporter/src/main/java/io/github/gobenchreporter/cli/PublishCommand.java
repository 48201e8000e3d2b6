package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.publish.Annotation;
import io.github.gobenchreporter.publish.Annotations;
import io.github.gobenchreporter.publish.BenchmarkSources;
import io.github.gobenchreporter.publish.Comment;
import io.github.gobenchreporter.publish.LogWriter;
import io.github.gobenchreporter.publish.Outcome;
import io.github.gobenchreporter.publish.Publication;
import io.github.gobenchreporter.publish.Publisher;
import io.github.gobenchreporter.publish.Target;
import io.github.gobenchreporter.publish.WorkflowEnvironment;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.render.ReportMerge;
import io.github.gobenchreporter.render.ReportReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

  PublishCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    WorkflowEnvironment environment = new WorkflowEnvironment(console.environment());
    String where = repository == null ? environment.repository() : repository;
    Target target = new Target(where, pull, sha);
    check(environment);
    LogWriter log = new LogWriter(console.err(), environment.isWorkflow());
    log.mask(environment.token());
    Instant now = Instant.now();
    Report report = ReportMerge.of(files.stream().map(this::read).toList());
    String head = report.chips().stream().map(it -> it.head().commit()).findFirst().orElse(sha);
    Publication publication =
        new Publication(report, environment.marker(name, head), author, environment.runUrl(), now);
    environment.summary().ifPresent(summary -> summary.append(report, now));
    List<Outcome> outcomes = publish(environment, target, publication);
    outcomes.forEach(it -> log.line("go-bench-reporter: " + it.message()));
    return outcomes.stream().allMatch(Outcome::fine) ? ExitCode.FINE : ExitCode.OUTSIDE;
  }

  private void check(WorkflowEnvironment environment) {
    if (pull == 0 && sha.isEmpty()) {
      throw ReporterException.input("neither --pull nor --sha; give where to publish");
    }
    if ((check || status) && sha.isEmpty()) {
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
