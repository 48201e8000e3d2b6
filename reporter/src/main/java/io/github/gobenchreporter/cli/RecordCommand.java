package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.BaselineStore;
import io.github.gobenchreporter.baseline.CommitTimes;
import io.github.gobenchreporter.baseline.HistoryImport;
import io.github.gobenchreporter.baseline.HistoryImport.Imported;
import io.github.gobenchreporter.baseline.Recorder;
import io.github.gobenchreporter.baseline.RunRecord;
import io.github.gobenchreporter.benchfmt.Run;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stores results as one run of a baseline, or another tool's history as many. */
@Command(
    name = "record",
    description = "Stores results as a run of the chip's baseline.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false)
final class RecordCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private HeadOptions head;

  @Option(
      names = "--ref",
      paramLabel = "REF",
      defaultValue = "main",
      description = "The baseline to add to (default: ${DEFAULT-VALUE}).")
  private String ref;

  @Option(
      names = "--commit",
      paramLabel = "SHA",
      description = "The full id of the measured commit. Required, except with --import.")
  private String commit;

  @Option(
      names = "--commit-time",
      paramLabel = "T",
      description =
          "When the commit was made, for example 2026-11-20T10:22:31Z (default: as the repository here"
              + " knows it, else now).")
  private String commitTime;

  @Mixin private StoreOptions stores;

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "" + Recorder.DEFAULT_KEEP,
      description =
          "How many runs of a chip and ref stay; older ones go, on a branch into its history (default:"
              + " ${DEFAULT-VALUE}).")
  private int keep;

  @Option(
      names = "--allow-failed",
      description = "Record the rest where benchmarks failed, instead of nothing.")
  private boolean allowFailed;

  @Option(
      names = "--import",
      description =
          "RESULTS are the history of another tool: data.js of github-action-benchmark (tool go),"
              + " benchmarks.json of gobenchdata, or bench files named after their commits, or folders"
              + " of them.")
  private boolean importing;

  RecordCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    BaselineRef baseline = new BaselineRef(ref);
    List<RunRecord> records = importing ? imported(baseline) : List.of(measured(baseline));
    try (BaselineStore store = stores.open(console)) {
      tell(store, new Recorder(store, keep, allowFailed).record(records));
    }
    return ExitCode.FINE;
  }

  private RunRecord measured(BaselineRef baseline) {
    if (commit == null) {
      throw ReporterException.input(
          "--commit is missing; give the full id of the measured commit, as git rev-parse HEAD prints it");
    }
    Instant time = time();
    Run run = head.read(console);
    Map<String, String> facts = new LinkedHashMap<>(head.hostFacts(console, run));
    facts.putAll(RunFacts.of(console.environment()));
    return new RunRecord(head.label(run), baseline, commit, time, facts, run);
  }

  private List<RunRecord> imported(BaselineRef baseline) {
    HistoryImport history = new HistoryImport(sha -> CommitTimes.of(console.directory(), sha));
    List<Imported> runs = new ArrayList<>();
    for (String name : head.results()) {
      runs.addAll(history.read(console.directory().resolve(name)));
    }
    runs.sort(java.util.Comparator.comparing(Imported::time));
    BaselineKey key = new BaselineKey(head.label(runs.get(0).run()), baseline);
    return runs.stream().map(run -> run.as(key)).toList();
  }

  private void tell(BaselineStore store, Recorder.Outcome outcome) {
    List<String> stored = outcome.stored();
    if (stored.isEmpty() && outcome.tooOld().isEmpty()) {
      console.note("already recorded: " + outcome.present().get(0));
    } else if (stored.size() == 1) {
      console.note("recorded: " + stored.get(0) + " in " + store.location());
    } else {
      console.note(
          "recorded: %d runs in %s, %d were there already"
              .formatted(stored.size(), store.location(), outcome.present().size()));
    }
    if (!outcome.tooOld().isEmpty()) {
      console.note(
          "not recorded: %d runs older than the newest %d; give a larger --keep to store them"
              .formatted(outcome.tooOld().size(), keep));
    }
    if (!outcome.dropped().isEmpty()) {
      console.note("%d older runs made room (--keep %d)".formatted(outcome.dropped().size(), keep));
    }
  }

  private Instant time() {
    if (commitTime == null) {
      return CommitTimes.of(console.directory(), commit).orElseGet(Instant::now);
    }
    try {
      return OffsetDateTime.parse(commitTime).toInstant();
    } catch (DateTimeParseException e) {
      throw ReporterException.input(
          "--commit-time %s is no time; write for example 2026-11-20T10:22:31Z"
              .formatted(commitTime));
    }
  }
}
