package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.baseline.Drift;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.Environment;
import io.github.gobenchreporter.cli.CompareCommand.FailOn;
import io.github.gobenchreporter.regression.ChipComparison;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.store.BaselineStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** One comparison, from the results to the exit code. */
final class CompareJob {
  private final Console console;
  private final HeadOptions head;
  private final BaselineRef baseline;
  private final StoreOptions stores;
  private final PolicyOptions policies;
  private final ConfirmOptions confirmation;
  private final String commit;
  private final OutputOptions outputs;
  private final FailOn failOn;

  CompareJob(Console console, Arguments arguments) {
    this.console = console;
    this.head = HeadOptions.of(arguments);
    this.baseline = new BaselineRef(arguments.text("--baseline-ref"));
    this.stores = StoreOptions.of(arguments);
    this.policies = PolicyOptions.of(arguments);
    this.confirmation = ConfirmOptions.of(arguments);
    this.commit = arguments.find("--commit").orElse("");
    this.outputs = OutputOptions.of(arguments);
    this.failOn = arguments.choice("--fail-on", FailOn.values());
  }

  int run() {
    Policy policy = policies.policy(console);
    Optional<FutureTask<Stored>> early = head.givenLabel().map(this::start);
    Run run = head.read(console);
    ChipLabel label = head.label(run);
    outputs.prepare(console);
    outputs.keep(console, run);
    Stored stored = early.map(CompareJob::join).orElseGet(() -> stored(label));
    if (stored.runs().isEmpty()) {
      sayThatNothingIsStored(label, stored.location());
    }
    ChipComparison comparison = new ChipComparison(label, baseline.name(), commit);
    Optional<String> refusal =
        comparison.refusal(Environment.of(run.configuration(), head.names()), stored.runs());
    Report report =
        refusal
            .map(why -> skipped(label, why, run, policy))
            .orElseGet(() -> compared(comparison, run, stored, policy));
    outputs.write(console, report);
    refusal.ifPresent(why -> console.error("not compared: " + why));
    return refusal.isPresent() ? ExitCode.INPUT : exitCode(report);
  }

  private Report compared(ChipComparison comparison, Run run, Stored stored, Policy policy) {
    Confirmation.Runs runs = confirmation.confirm(console, run, stored.runs(), policy);
    ChipReport chip =
        comparison
            .report(runs.head(), stored.runs(), stored.creep(), policy)
            .withNotes(runs.notes());
    return new Report(List.of(chip), List.of(), run.problems(), policy);
  }

  /** The baseline's runs, and how far they have moved from its newest snapshot. */
  private record Stored(List<StoredRun> runs, Optional<Drift> creep, String location) {}

  private Stored stored(ChipLabel label) {
    try (BaselineStore store = stores.open(console)) {
      Baselines baselines = new Baselines(store);
      List<StoredRun> runs = baselines.runs(label, baseline, policies.window());
      Optional<Drift> creep = Drift.of(baselines, new BaselineKey(label, baseline), runs);
      return new Stored(runs, creep, store.location());
    }
  }

  /** Where the label is given, the baseline is fetched and read while the head is read. */
  private FutureTask<Stored> start(ChipLabel label) {
    FutureTask<Stored> task = new FutureTask<>(() -> stored(label));
    Thread thread = new Thread(task, "baseline");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private static Stored join(FutureTask<Stored> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ReporterException.outside("interrupted while the baseline was read; run again", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void sayThatNothingIsStored(ChipLabel label, String location) {
    console.note(
        "no baseline of %s under %s in %s yet; record one: go-bench-reporter record %s --chip-label %s --ref %s --commit SHA%s"
            .formatted(label, baseline, location, head.names(), label, baseline, stores.given()));
  }

  private static Report skipped(ChipLabel label, String why, Run run, Policy policy) {
    return new Report(
        List.of(), List.of(new Report.Skipped(label.value(), why)), run.problems(), policy);
  }

  private int exitCode(Report report) {
    Map<Verdict, Integer> counts = report.counts();
    boolean bad = counts.get(Verdict.REGRESSION) + counts.get(Verdict.FAILED) > 0;
    return bad && failOn == FailOn.regression ? ExitCode.REGRESSION : ExitCode.FINE;
  }
}
