package io.github.gobenchreporter.cli.compare;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.baseline.Cadence;
import io.github.gobenchreporter.baseline.CommitTimes;
import io.github.gobenchreporter.baseline.Drift;
import io.github.gobenchreporter.baseline.Selection;
import io.github.gobenchreporter.baseline.Window;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.chip.Environment;
import io.github.gobenchreporter.chip.MachineRuns;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Meanwhile;
import io.github.gobenchreporter.cli.comparison.Compared;
import io.github.gobenchreporter.cli.comparison.ReportJob;
import io.github.gobenchreporter.cli.comparison.StoredBaseline;
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
import io.github.gobenchreporter.text.Nearest;
import io.github.gobenchreporter.text.ShellWord;
import java.time.Instant;
import java.util.ArrayList;
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
 * @param otherwise what to compare with where nothing is stored under it
 */
public record CompareJob(
    HeadOptions head,
    BaselineRef baseline,
    StoreOptions stores,
    PolicyOptions policies,
    ConfirmOptions confirmation,
    ProfileOptions profiles,
    OutputOptions outputs,
    boolean mayBeFirst,
    Optional<BaselineRef> otherwise)
    implements ReportJob {
  private static final String NO_CPU =
      "no cpu: line names the chip of some results; give them by themselves with --chip-label";

  @Override
  public Optional<HeadOptions> measured() {
    return Optional.of(head);
  }

  /** Compares, and writes the report. */
  @Override
  public Compared run(Console console) {
    outputs.prepare(console);
    Policy policy = policies.ofStored(console);
    if (head.givenLabel().isEmpty()) {
      return run(console, policy, head.machines(console), label -> stored(console, label));
    }
    ChipLabel given = head.givenLabel().get();
    try (Meanwhile<StoredBaseline> stored = Meanwhile.of(() -> stored(console, given))) {
      return run(console, policy, head.machines(console), label -> stored.get());
    }
  }

  private Compared run(
      Console console,
      Policy policy,
      List<Run> machines,
      Function<ChipLabel, StoredBaseline> baselines) {
    outputs.keep(console, machines);
    List<ChipReport> chips = new ArrayList<>();
    List<Report.Skipped> skipped = new ArrayList<>();
    for (Run run : machines) {
      Environment environment = Environment.of(run.configuration(), head.names());
      if (machines.size() > 1 && environment.cpu().isEmpty()) {
        skipped.add(new Report.Skipped(MachineRuns.name(run), NO_CPU));
        continue;
      }
      StoredBaseline stored = baselines.apply(head.label(run));
      ChipComparison comparison =
          new ChipComparison(stored.label(), stored.ref().name(), head.commit().orElse(""));
      comparison
          .refusal(environment, stored.runs())
          .ifPresentOrElse(
              why -> skipped.add(new Report.Skipped(stored.label().value(), why)),
              () -> {
                if (stored.runs().isEmpty() && !HeadOptions.nothingMeasured(run)) {
                  warnNoBaseline(console, machines.size() > 1, stored);
                }
                chips.add(compared(console, comparison, run, stored, policy));
              });
    }
    List<Problem> problems = machines.stream().flatMap(it -> it.problems().stream()).toList();
    Report report = policies.settle(new Report(chips, skipped, problems, policy));
    outputs.write(console, report);
    return Compared.of(report, skipped);
  }

  private ChipReport compared(
      Console console, ChipComparison comparison, Run run, StoredBaseline stored, Policy policy) {
    Confirmation.Runs runs = confirmation.confirm(console, run, stored.runs(), policy);
    ChipReport chip =
        comparison
            .report(runs.head(), stored.selection(), stored.drift(), policy)
            .withNotes(runs.notes());
    chip = chip.withLate(late(console, stored));
    if (!stored.ref().equals(baseline)) {
      String instead = StoredBaseline.instead(stored.label(), baseline, stored.ref());
      chip = chip.withNotes(List.of(instead));
    }
    chip = chip.withNotes(stored.doubt().stream().toList());
    chip = head.partial() ? chip.partial() : chip;
    chip = confirmation.settle(console, chip, policy, outputs.folder(console));
    return profiles.explain(console, chip);
  }

  /** Against today in a workflow, against the commit at a desk, which may look at an old one. */
  private Optional<Cadence> late(Console console, StoredBaseline stored) {
    Optional<Instant> now =
        console.workflow().isWorkflow()
            ? Optional.of(console.now())
            : head.commit().flatMap(it -> CommitTimes.of(console.directory(), it));
    return now.flatMap(stored::late);
  }

  /** The baseline asked for, or where it has nothing the one that may stand in. */
  private StoredBaseline stored(Console console, ChipLabel label) {
    try (BaselineStore store = stores.open(console)) {
      Baselines baselines = new Baselines(store);
      boolean nothing = baselines.runFiles(new BaselineKey(label, baseline)).isEmpty();
      BaselineRef used =
          otherwise
              .filter(it -> nothing && !baselines.runFiles(new BaselineKey(label, it)).isEmpty())
              .orElse(baseline);
      BaselineKey key = new BaselineKey(label, used);
      Selection selection = baselines.select(key, upTo(console, used));
      if (selection.runs().isEmpty() && !mayBeFirst) {
        refuseAllNewer(baselines, key);
        refuseOtherRefs(baselines.refs(label), label, store.location());
      }
      Optional<Drift> drift = Drift.of(baselines, key, selection.runs());
      return new StoredBaseline(
          label,
          used,
          selection,
          drift,
          store.location(),
          selection.runs().isEmpty() ? similar(baselines, label) : Optional.empty());
    }
  }

  /** A misspelt label would be green for ever, too; one made from the results is not misspelt. */
  private Optional<String> similar(Baselines baselines, ChipLabel label) {
    List<String> others =
        baselines.chips().stream()
            .map(ChipLabel::value)
            .filter(it -> !it.equals(label.value()))
            .toList();
    return head.givenLabel().flatMap(unused -> Nearest.to(label.value(), others));
  }

  private Window upTo(Console console, BaselineRef used) {
    Window window = policies.window();
    return window.until().isPresent()
        ? window
        : window.upTo(Branching.of(console, used, head.commit()));
  }

  /** A time before all runs would be the same. */
  private void refuseAllNewer(Baselines baselines, BaselineKey key) {
    int stored = baselines.runFiles(key).size();
    if (stored > 0 && policies.window().until().isPresent()) {
      throw ReporterException.input(
          "--until %s: all stored runs of %s under %s (%d) are newer; give a later time, or none"
              .formatted(policies.window().until().get(), key.chip(), key.ref(), stored));
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

  private void warnNoBaseline(Console console, boolean several, StoredBaseline stored) {
    console.note(
        "no baseline of %s under %s in %s yet; record one: go-bench-reporter record %s --chip-label %s --ref %s --commit SHA%s"
            .formatted(
                stored.label(),
                baseline,
                stored.location(),
                ShellWord.line(head.results()),
                several ? HeadOptions.AUTO : stored.label(),
                baseline,
                stores.given()));
  }
}
