package io.github.gobenchreporter.cli.compare;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.baseline.Drift;
import io.github.gobenchreporter.baseline.Selection;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.baseline.Window;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.Environment;
import io.github.gobenchreporter.chip.MachineRuns;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.comparison.Compared;
import io.github.gobenchreporter.cli.comparison.Meanwhile;
import io.github.gobenchreporter.cli.comparison.ReportJob;
import io.github.gobenchreporter.cli.options.HeadOptions;
import io.github.gobenchreporter.cli.options.OutputOptions;
import io.github.gobenchreporter.cli.options.PolicyOptions;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.cli.profile.ProfileOptions;
import io.github.gobenchreporter.regression.ChipComparison;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.store.BaselineStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One comparison, from the results to the report.
 *
 * @param head what was measured
 * @param baseline the ref to compare with
 * @param stores where it is kept
 * @param policies how it is judged
 * @param confirmation how suspects are measured again
 * @param profiles to say why proven rows are worse
 * @param outputs where the report goes
 * @param mayBeFirst whether nothing may be stored under the ref though there is under others
 */
public record CompareJob(
    HeadOptions head,
    BaselineRef baseline,
    StoreOptions stores,
    PolicyOptions policies,
    ConfirmOptions confirmation,
    ProfileOptions profiles,
    OutputOptions outputs,
    boolean mayBeFirst)
    implements ReportJob {
  @Override
  public Optional<HeadOptions> measured() {
    return Optional.of(head);
  }

  /** Compares, and writes the report. */
  @Override
  public Compared run(Console console) {
    outputs.prepare(console, head.results());
    Policy policy = policies.policy(console);
    if (head.givenLabel().isEmpty()) {
      return run(console, policy, head.machines(console), label -> stored(console, label));
    }
    ChipLabel given = head.givenLabel().get();
    try (Meanwhile<Stored> stored = Meanwhile.of(() -> stored(console, given))) {
      return run(console, policy, head.machines(console), label -> stored.get());
    }
  }

  private Compared run(
      Console console, Policy policy, List<Run> machines, Function<ChipLabel, Stored> baselines) {
    outputs.keep(console, machines);
    List<OfChip> chips =
        machines.stream().map(run -> ofMachine(console, run, machines, baselines, policy)).toList();
    List<Problem> problems = machines.stream().flatMap(it -> it.problems().stream()).toList();
    List<Report.Skipped> skipped = chips.stream().flatMap(it -> it.skipped().stream()).toList();
    Report report =
        policies.accept(
            new Report(
                chips.stream().flatMap(it -> it.report().stream()).toList(),
                skipped,
                problems,
                policy));
    outputs.write(console, report);
    return Compared.of(report, skipped);
  }

  /** The report of a chip, or why there is none. */
  private record OfChip(Optional<ChipReport> report, Optional<Report.Skipped> skipped) {
    static OfChip not(String chip, String why) {
      return new OfChip(Optional.empty(), Optional.of(new Report.Skipped(chip, why)));
    }
  }

  private OfChip ofMachine(
      Console console,
      Run run,
      List<Run> machines,
      Function<ChipLabel, Stored> baselines,
      Policy policy) {
    Environment environment = Environment.of(run.configuration(), head.names());
    if (machines.size() > 1 && environment.cpu().isEmpty()) {
      return OfChip.not(
          MachineRuns.name(run),
          "no cpu: line names the chip of some results; give them by themselves with --chip-label");
    }
    ChipLabel label = head.label(run);
    Stored stored = baselines.apply(label);
    if (stored.runs().isEmpty() && !HeadOptions.nothingMeasured(run)) {
      warnNoBaseline(console, machines.size() > 1 ? HeadOptions.AUTO : "" + label, stored);
    }
    ChipComparison comparison =
        new ChipComparison(label, baseline.name(), head.commit().orElse(""));
    return comparison
        .refusal(environment, stored.runs())
        .map(why -> OfChip.not(label.value(), why))
        .orElseGet(
            () ->
                new OfChip(
                    Optional.of(compared(console, comparison, run, stored, policy)),
                    Optional.empty()));
  }

  private ChipReport compared(
      Console console, ChipComparison comparison, Run run, Stored stored, Policy policy) {
    Confirmation.Runs runs = confirmation.confirm(console, run, stored.runs(), policy);
    ChipReport chip =
        comparison
            .report(runs.head(), stored.selection(), stored.drift(), policy)
            .withNotes(runs.notes());
    chip = head.partial() ? chip.partial() : chip;
    chip = confirmation.settle(console, chip, policy, outputs.folder(console));
    return profiles.explain(console, chip);
  }

  /** The baseline's runs, and how far they have moved. */
  private record Stored(
      ChipLabel label, Selection selection, Optional<Drift> drift, String location) {
    List<StoredRun> runs() {
      return selection.runs();
    }
  }

  private Stored stored(Console console, ChipLabel label) {
    Window window = policies.window();
    Window upTo =
        window.until().isPresent()
            ? window
            : window.upTo(Branching.of(console, baseline, head.commit()));
    try (BaselineStore store = stores.open(console)) {
      Baselines baselines = new Baselines(store);
      BaselineKey key = new BaselineKey(label, baseline);
      Selection selection = baselines.select(key, upTo);
      List<StoredRun> runs = selection.runs();
      if (runs.isEmpty() && !mayBeFirst) {
        refuseOtherRefs(baselines.refs(label), label, store.location());
      }
      Optional<Drift> drift = Drift.of(baselines, key, runs);
      return new Stored(label, selection, drift, store.location());
    }
  }

  /** A misspelt ref would be a gate that is green for ever. */
  private void refuseOtherRefs(List<BaselineRef> refs, ChipLabel label, String location) {
    if (!refs.isEmpty()) {
      throw ReporterException.input(
          "no baseline of %s under %s in %s, but under %s; give one of them as --baseline-ref, or --allow-missing-baseline where %s is new"
              .formatted(
                  label,
                  baseline,
                  location,
                  refs.stream().map(BaselineRef::name).sorted().collect(Collectors.joining(", ")),
                  baseline));
    }
  }

  private void warnNoBaseline(Console console, String label, Stored stored) {
    console.note(
        "no baseline of %s under %s in %s yet; record one: go-bench-reporter record %s --chip-label %s --ref %s --commit SHA%s"
            .formatted(
                stored.label(),
                baseline,
                stored.location(),
                head.names(),
                label,
                baseline,
                stores.given()));
  }
}
