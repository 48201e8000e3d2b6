package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.Arguments;
import io.github.gobenchreporter.cli.Command;
import io.github.gobenchreporter.cli.Console;
import io.github.gobenchreporter.cli.ExitCode;
import io.github.gobenchreporter.cli.GitHubContext;
import io.github.gobenchreporter.cli.Main;
import io.github.gobenchreporter.cli.ResultFiles;
import io.github.gobenchreporter.cli.Syntax;
import io.github.gobenchreporter.github.Annotation;
import io.github.gobenchreporter.github.Annotation.Level;
import io.github.gobenchreporter.github.Annotations;
import io.github.gobenchreporter.github.BenchmarkSources;
import io.github.gobenchreporter.github.LogWriter;
import io.github.gobenchreporter.github.WorkflowEnvironment;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.json.ReportReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What action.yml runs. Report files, outputs and summary are written before GitHub is called. */
public final class ActionCommand implements Command {
  /** With the headline as many as a runner shows of a level. */
  private static final int MOST_BESIDE_HEADLINE = Annotations.MOST_OF_A_LEVEL - 1;

  private final Console console;
  private final LogWriter log;
  private final WorkflowEnvironment workflow;

  public ActionCommand(Console console) {
    this.console = console;
    this.log = new LogWriter(console.out(), true);
    this.workflow = new WorkflowEnvironment(console.environment());
  }

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
    ActionInputs inputs = ActionInputs.of(console.environment());
    inputs.get(ActionInput.GITHUB_TOKEN).ifPresent(log::mask);
    Path out = reportFolder();
    ActionPlan plan =
        ActionPlan.of(inputs, GitHubContext.of(console.environment()), out.toString());
    Console inner = withToken(inputs);
    int compared = plan.compare().map(line -> compare(inner, line, out)).orElse(ExitCode.FINE);
    if (compared > ExitCode.REGRESSION) {
      return compared;
    }
    int stored = run(inner, plan.record().or(plan::freeze));
    int published = plan.publish().map(line -> publish(inner, line, plan)).orElse(ExitCode.FINE);
    return Stream.of(compared, stored, published)
        .filter(code -> code != ExitCode.FINE)
        .findFirst()
        .orElse(ExitCode.FINE);
  }

  /** Where there is a verdict, a comment that cannot be written does not change it. */
  private int publish(Console inner, List<String> line, ActionPlan plan) {
    ResultFiles files = new ResultFiles(console);
    int operands = line.indexOf(Arguments.OPERANDS) + 1;
    List<String> expanded = new ArrayList<>(line.subList(0, operands));
    for (String name : line.subList(operands, line.size())) {
      expanded.addAll(files.expand(name));
    }
    String[] words = expanded.toArray(String[]::new);
    if (plan.compare().isEmpty()) {
      return Main.run(inner, words);
    }
    inner.environment().remove("GITHUB_STEP_SUMMARY"); // the comparison has written it
    if (Main.run(inner, words) != ExitCode.FINE) {
      annotate(Level.WARNING, "the report is complete but not on GitHub; the log says why");
    }
    return ExitCode.FINE;
  }

  private int compare(Console inner, List<String> line, Path out) {
    int code = run(inner, Optional.of(line));
    Path json = out.resolve("report.json");
    if (Files.exists(json)) {
      tell(json);
    }
    return code;
  }

  private int run(Console inner, Optional<List<String>> line) {
    return line.map(it -> log.withoutCommands(() -> Main.run(inner, it.toArray(String[]::new))))
        .orElse(ExitCode.FINE);
  }

  private void tell(Path json) {
    Report report = read(json);
    Map<Verdict, Integer> counts = report.counts();
    output("verdict", report.verdict().word());
    output("regressions", counts.get(Verdict.REGRESSION).toString());
    output("improvements", counts.get(Verdict.IMPROVEMENT).toString());
    output("cannot-tell", counts.get(Verdict.CANNOT_TELL).toString());
    fileOutput("report-json", json);
    fileOutput("report-markdown", json.resolveSibling("report.md"));
    fileOutput("report-html", json.resolveSibling("report.html"));
    fileOutput("run", json.resolveSibling("run.txt"));
    workflow.summary().ifPresent(summary -> summary.append(report, Instant.now()));
    Verdict verdict = report.verdict();
    boolean bad = verdict == Verdict.REGRESSION || verdict == Verdict.FAILED;
    annotate(bad ? Level.ERROR : Level.NOTICE, report.headline());
    BenchmarkSources sources =
        BenchmarkSources.of(workflow.workspace().orElse(console.directory().toAbsolutePath()));
    Annotations.of(report, sources).stream()
        .collect(Collectors.groupingBy(Annotation::level))
        .forEach((level, all) -> all.stream().limit(MOST_BESIDE_HEADLINE).forEach(log::annotate));
  }

  private void annotate(Level level, String message) {
    log.annotate(new Annotation(level, "", 0, "go-bench-reporter", message));
  }

  private Report read(Path json) {
    try (InputStream in = Files.newInputStream(json)) {
      return ReportReader.read(json.toString(), in);
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s: cannot be read (%s)".formatted(json, e.getClass().getSimpleName()), e);
    }
  }

  private void output(String name, String value) {
    workflow.output().ifPresent(it -> it.put(name, value));
  }

  private void fileOutput(String name, Path file) {
    if (Files.exists(file)) {
      output(name, file.toString());
    }
  }

  /** Below the runner's own temporary folder, which it empties; never in the checkout. */
  private Path reportFolder() {
    String parent =
        console.environment().getOrDefault("RUNNER_TEMP", System.getProperty("java.io.tmpdir"));
    try {
      return Files.createTempDirectory(
          Files.createDirectories(Path.of(parent)), "go-bench-reporter-");
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s: cannot be written (%s); RUNNER_TEMP names it"
              .formatted(parent, e.getClass().getSimpleName()),
          e);
    }
  }

  /** Commands find the token where they look for it at a desk, too. */
  private Console withToken(ActionInputs inputs) {
    Map<String, String> environment = new HashMap<>(console.environment());
    inputs.get(ActionInput.GITHUB_TOKEN).ifPresent(it -> environment.put("GITHUB_TOKEN", it));
    environment.remove(ActionInput.GITHUB_TOKEN.variable());
    return new Console(
        console.in(),
        console.out(),
        console.err(),
        environment,
        console.directory(),
        console.terminal());
  }
}
