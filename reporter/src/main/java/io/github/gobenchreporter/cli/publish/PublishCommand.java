package io.github.gobenchreporter.cli.publish;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.FailOn;
import io.github.gobenchreporter.cli.options.OutputOptions;
import io.github.gobenchreporter.cli.options.PolicyOptions;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.cli.publish.PublishOptions.Form;
import io.github.gobenchreporter.github.ReportTarget;
import io.github.gobenchreporter.github.WorkflowEnvironment;
import io.github.gobenchreporter.github.WorkflowEvent;
import io.github.gobenchreporter.regression.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows reports on GitHub. */
public record PublishCommand(Console console) implements Command {
  @Override
  public String description() {
    return "Comments on a pull request, or a commit, with the reports of all chips. Reads GITHUB_TOKEN and"
        + " GITHUB_API_URL.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    syntax.operands("REPORT.json", "What compare wrote, one report a chip.");
    syntax.option("--repo", "OWNER/NAME", "The repository (default: GITHUB_REPOSITORY).");
    syntax.option("--pull", "N", "The pull request's number.");
    syntax.option("--sha", "SHA", "The commit's full id.");
    PublishOptions.addTo(syntax);
    syntax.option(
        "--event",
        "FILE",
        "A workflow_run event: finds its pull request and judges the reports again, by these"
            + " baselines and this policy, because a fork may have written them.");
    syntax.option(
        "--baseline-ref",
        "REF",
        "With --event: the baseline (default: the branch the pull request is to go to).");
    StoreOptions.addTo(syntax);
    PolicyOptions.addTo(syntax);
    syntax.output(
        "Write the report of all chips there: "
            + String.join(", ", OutputOptions.REPORTS)
            + ". Files of those names are removed first, but what is read.",
        OutputOptions.REPORTS);
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    Optional<ForkReports> fork = fork(arguments);
    Optional<String> sha = arguments.find("--sha").filter(it -> !it.isBlank());
    int pull = arguments.has("--pull") ? arguments.intValue("--pull") : 0;
    PublishOptions options = PublishOptions.of(arguments);
    ReportFiles files = new ReportFiles(arguments.operands());
    PublishJob job = new PublishJob(options, FailOn.DEFAULT);
    Optional<Path> out = arguments.place("--out").map(console.directory()::resolve);
    Instant now = Instant.now();
    if (fork.isEmpty() && !options.isShown()) {
      Report report = files.read(console);
      keep(report, out, now);
      return job.send(console, report);
    }
    if (fork.isEmpty() && pull == 0 && sha.isEmpty()) {
      throw ReporterException.input("neither --pull nor --sha; give where to publish");
    }
    if (fork.isEmpty()
        && (options.forms().contains(Form.CHECK) || options.forms().contains(Form.STATUS))
        && sha.isEmpty()) {
      throw ReporterException.input("--check and --status need --sha, the commit they are of");
    }
    WorkflowEnvironment workflow = console.workflow();
    job.check(workflow);
    List<Delivery> deliveries =
        fork.map(it -> it.judged(console, options.name(), files))
            .orElseGet(
                () -> {
                  String where = arguments.find("--repo").orElseGet(workflow::repository);
                  ReportTarget target = new ReportTarget(where, pull, sha.orElse(""));
                  return List.of(
                      Delivery.of(files.read(console), target, workflow, options.name()));
                });
    int code = ExitCode.FINE;
    for (Delivery delivery : deliveries) {
      keep(delivery.report(), out, now);
      code = Math.max(code, job.run(console, delivery, now));
    }
    return code;
  }

  /** What only reports that are judged again need. */
  private static final String[] TO_JUDGE_BY = {
    "--baseline-ref",
    "--baselines",
    "--git-remote",
    "--baseline-branch",
    "--threshold",
    "--thresholds-file",
    "--method",
    "--alpha",
    "--window",
    "--until"
  };

  private void keep(Report report, Optional<Path> out, Instant now) {
    out.ifPresent(folder -> OutputOptions.write(folder, report));
    console.workflow().summary().ifPresent(summary -> summary.append(report, now));
  }

  private Optional<ForkReports> fork(Arguments arguments) {
    if (arguments.has("--event")) {
      arguments.refuse("is what --event finds", "--repo", "--pull", "--sha");
    } else {
      arguments.refuse("belongs to --event, which is not given", TO_JUDGE_BY);
    }
    StoreOptions stores = StoreOptions.of(arguments);
    PolicyOptions policies = PolicyOptions.of(arguments);
    Optional<String> ref = arguments.find("--baseline-ref");
    return arguments
        .place("--event")
        .map(file -> new ForkReports(event(file), ref, stores, policies));
  }

  private WorkflowEvent event(String file) {
    try {
      return WorkflowEvent.read("workflow_run", console.directory().resolve(file));
    } catch (IOException e) {
      throw ReporterException.input(
          "--event %s: cannot be read (%s); give the file that GITHUB_EVENT_PATH names"
              .formatted(file, Console.why(e)));
    }
  }
}
