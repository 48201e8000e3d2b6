package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.cli.baselines.FreezeJob;
import io.github.gobenchreporter.cli.baselines.RecordJob;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.options.FailOn;
import io.github.gobenchreporter.github.Annotation.Level;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Records and freezes, and says in the run's page what is stored now. */
final class Storing {
  private final Console console;
  private final ActionLog messages;
  private final List<String> recorded = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final List<String> repeats = new ArrayList<>();
  private final Map<BaselineKey, Integer> frozen = new LinkedHashMap<>();

  Storing(Console console, ActionLog messages) {
    this.console = console;
    this.messages = messages;
  }

  /** What succeeded is recorded, what failed stands beside it. */
  void record(RecordJob job) {
    RecordJob.Recorded outcome = job.run(console);
    recorded.addAll(outcome.stored());
    failed.addAll(outcome.failed());
    repeats.addAll(outcome.repeats());
  }

  void freeze(FreezeJob job) {
    frozen.putAll(job.run(console));
  }

  /** How the process ends by what failed. */
  int code(FailOn failOn) {
    return !failed.isEmpty() && failOn.minds(Verdict.FAILED) ? ExitCode.REGRESSION : ExitCode.FINE;
  }

  /**
   * Says it.
   *
   * @param compared what the recorded run was compared with, where it was
   */
  void publish(Optional<Report> compared) {
    boolean first =
        compared.stream()
            .flatMap(report -> report.chips().stream())
            .anyMatch(chip -> chip.baseline().isEmpty());
    if (!failed.isEmpty()) {
      messages.annotate(
          Level.WARNING, "not recorded, because it failed: " + String.join(", ", failed));
    }
    repeats.forEach(it -> messages.annotate(Level.WARNING, it));
    if (!recorded.isEmpty()) {
      String what = String.join(", ", recorded);
      messages.annotate(
          Level.NOTICE,
          first
              ? "recorded as the first run: from now on, pull requests are compared with it ("
                  + what
                  + ")"
              : "recorded: " + what);
      summarize("Recorded " + recorded.stream().map(Markdown::code).collect(Collectors.joining()));
    }
    frozen.forEach(
        (key, runs) -> {
          messages.annotate(Level.NOTICE, "frozen: %s, %d runs".formatted(key, runs));
          summarize("Frozen " + Markdown.code(key.toString()) + ", " + runs + " runs.");
        });
  }

  private void summarize(String paragraph) {
    console.workflow().summary().ifPresent(summary -> summary.append(paragraph));
  }
}
