package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.github.Annotation;
import io.github.gobenchreporter.github.Annotation.Level;
import io.github.gobenchreporter.github.Annotations;
import io.github.gobenchreporter.github.BenchmarkSources;
import io.github.gobenchreporter.github.LogWriter;
import io.github.gobenchreporter.github.WorkflowEnvironment;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.HeadlineText;
import io.github.gobenchreporter.report.ReportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * What the step tells the workflow of its report: outputs, the job's summary, annotations.
 *
 * @param out where the report files are
 */
record ActionOutputs(Console console, LogWriter log, Path out) {
  /** The folder with the pages of a store, and the output that names it. */
  static final String SITE = "site";

  /** With the headline as many as a runner shows of a level. */
  private static final int MOST_BESIDE_HEADLINE = Annotations.MOST_OF_A_LEVEL - 1;

  /**
   * Tells all of it.
   *
   * @param because what fails the step though the report is not red; "" where nothing does
   */
  void publish(Report report, String because, Instant now) {
    WorkflowEnvironment workflow = console.workflow();
    putVerdict(report);
    for (ReportFormat format : ReportFormat.values()) {
      format.file().ifPresent(file -> putFile(format.output(), file));
    }
    putFile("run", "run.txt");
    workflow.summary().ifPresent(summary -> summary.append(report, now));
    Verdict verdict = report.verdict();
    boolean red = verdict == Verdict.REGRESSION || verdict == Verdict.FAILED;
    boolean fails = !because.isEmpty();
    if (!report.chips().isEmpty()) {
      new ActionLog(console, log)
          .annotate(
              red || fails ? Level.ERROR : Level.NOTICE,
              HeadlineText.plain(report) + (fails ? "; fails by fail-on: " + because : ""));
    }
    BenchmarkSources sources =
        BenchmarkSources.of(workflow.workspace().orElse(console.directory().toAbsolutePath()));
    Annotations.of(report, sources).stream()
        .collect(Collectors.groupingBy(Annotation::level))
        .forEach((level, all) -> all.stream().limit(MOST_BESIDE_HEADLINE).forEach(log::annotate));
  }

  /** The verdict and its numbers alone. */
  void putVerdict(Report report) {
    put("verdict", report.verdict().word());
    put("regressions", "" + report.headline().count(Verdict.REGRESSION));
    put("improvements", "" + report.headline().count(Verdict.IMPROVEMENT));
    put("cannot-tell", "" + report.headline().suspicious());
  }

  /** Where the pages of what is stored are. */
  void putSite() {
    putFile(SITE, SITE);
  }

  private void put(String name, String value) {
    console.workflow().output().ifPresent(it -> it.put(name, value));
  }

  private void putFile(String name, String file) {
    if (Files.exists(out.resolve(file))) {
      put(name, out.resolve(file).toString());
    }
  }
}
