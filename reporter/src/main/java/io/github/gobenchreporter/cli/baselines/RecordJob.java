package io.github.gobenchreporter.cli.baselines;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.baseline.CommitTimes;
import io.github.gobenchreporter.baseline.Recorder;
import io.github.gobenchreporter.baseline.Repeat;
import io.github.gobenchreporter.baseline.RunRecord;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.baseline.importer.HistoryImport;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imported;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imports;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.options.HeadOptions;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.measure.settings.GoSettings;
import io.github.gobenchreporter.measure.settings.Modules;
import io.github.gobenchreporter.store.BaselineStore;
import io.github.gobenchreporter.text.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One recording.
 *
 * @param head what was measured; its commit is required unless a history is imported
 * @param baseline the ref to add to
 * @param commitTime ISO 8601; empty where the repository here is to tell, else now
 * @param stores where it is kept
 * @param keep how many runs of a chip and ref stay
 * @param mode what is stored
 * @param pkg of benchmarks for which an imported history names none
 * @param evenElsewhere whether to record on a branch that holds other things and no baseline
 */
public record RecordJob(
    HeadOptions head,
    BaselineRef baseline,
    Optional<String> commitTime,
    StoreOptions stores,
    int keep,
    Mode mode,
    Optional<String> pkg,
    boolean evenElsewhere) {
  /** Git's times begin there. */
  private static final int FIRST_YEAR = 1970;

  private static final int LAST_YEAR = 9998; // of four digits in every time zone

  /** Clocks of hosts may differ by so much, and time zones be mistaken. */
  private static final Duration CLOCKS = Duration.ofDays(1);

  /** What is stored. */
  public enum Mode {
    /** What was measured; what failed stands in the exit code. */
    MEASURED,
    /** What was measured; what failed is accepted. */
    ALLOW_FAILED,
    /** Another tool's history. */
    IMPORT
  }

  /**
   * What became of a recording.
   *
   * @param stored the files made
   * @param failed what failed and is therefore not stored
   * @param repeats what makes one doubt that it was measured for its commit
   */
  public record Recorded(List<String> stored, List<String> failed, List<String> repeats) {
    /** How the process ends by what failed. */
    public int exitCode() {
      return failed.isEmpty() ? ExitCode.FINE : ExitCode.REGRESSION;
    }
  }

  /** Stores it: benchmark by benchmark what succeeded, and beside it what failed. */
  public Recorded run(Console console) {
    if (mode == Mode.IMPORT) {
      return recorded(store(console, imported(console)), List.of());
    }
    String sha = sha();
    List<Run> machines =
        head.machines(console, StoredRun.MEASURED).stream().map(Run::withoutDoubts).toList();
    List<String> failed = machines.stream().flatMap(RecordJob::failed).toList();
    List<Run> measured = machines.stream().filter(run -> !run.results().isEmpty()).toList();
    if (measured.isEmpty() && !failed.isEmpty()) {
      console.note("not recorded: no benchmark succeeded");
      return new Recorded(List.of(), failed, List.of());
    }
    List<Run> all = measured.isEmpty() ? machines : measured;
    Instant time = commitTime.map(RecordJob::time).orElseGet(() -> knownTime(console, sha));
    return recorded(
        store(console, all.stream().map(run -> measured(console, sha, time, run)).toList()),
        failed);
  }

  private static Recorded recorded(Recorder.Outcome outcome, List<String> failed) {
    return new Recorded(
        outcome.stored(), failed, outcome.repeats().stream().map(Repeat::sentence).toList());
  }

  private static Stream<String> failed(Run run) {
    return run.failures().stream()
        .filter(it -> it.kind() != Failure.Kind.SKIPPED)
        .map(it -> (it.pkg() + " " + it.name()).strip() + " (" + it.kind().words() + ")");
  }

  private Recorder.Outcome store(Console console, List<RunRecord> records) {
    try (BaselineStore store = stores.open(console)) {
      if (stores.isBranch() && !evenElsewhere && new Baselines(store).isElsewhere()) {
        throw ReporterException.input(
            "not recorded: %s holds other files and no baseline; name another branch, or give --yes to record there all the same"
                .formatted(store.location()));
      }
      Recorder.Outcome outcome = new Recorder(store, keep).record(records);
      RecordedNotes.of(outcome, store.location(), keep).forEach(console::note);
      return outcome;
    }
  }

  private String sha() {
    return head.commit()
        .orElseThrow(
            () ->
                ReporterException.input(
                    "--commit is missing; give the full id of the measured commit, as git rev-parse HEAD"
                        + " prints it"));
  }

  private RunRecord measured(Console console, String sha, Instant time, Run run) {
    Map<String, String> facts = new LinkedHashMap<>(console.workflow().runFacts());
    Map<String, String> here = head.hostFacts(console, run);
    Map<String, String> carried = carried(run.configuration());
    facts.putAll(here.isEmpty() ? carried : here);
    if (carried.containsKey(Modules.DIGEST)) {
      // The results say what they were built of; the module here may be another.
      facts.keySet().removeAll(GoSettings.KEYS);
      GoSettings.KEYS.stream()
          .filter(carried::containsKey)
          .forEach(key -> facts.put(key, requireNonNull(carried.get(key))));
    }
    return new RunRecord(head.label(run), baseline, sha, time, facts, run);
  }

  /** What the host that measured says, in a file that {@code compare} wrote there. */
  private static Map<String, String> carried(Configuration results) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String key : StoredRun.MEASURED) {
      results.get(key).ifPresent(value -> facts.put(key, value));
    }
    facts.keySet().removeAll(Configuration.GO_KEYS);
    return facts;
  }

  private List<RunRecord> imported(Console console) {
    HistoryImport history = new HistoryImport(sha -> CommitTimes.of(console.directory(), sha), pkg);
    List<Imported> runs = new ArrayList<>();
    for (String name : head.results()) {
      Imports read = history.read(console.directory().resolve(name));
      runs.addAll(read.runs());
      read.leftOut().forEach(console::note);
    }
    runs.sort(Comparator.comparing(Imported::time));
    return runs.stream()
        .map(run -> run.as(new BaselineKey(head.label(run.run()), baseline)))
        .toList();
  }

  private static Instant knownTime(Console console, String sha) {
    return CommitTimes.of(console.directory(), sha).orElseGet(Instant::now);
  }

  private static boolean isOfGit(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** A day alone is its beginning. */
  private static Instant time(String given) {
    Instant time =
        TimeText.of(given)
            .or(() -> TimeText.of(given + "T00:00"))
            .filter(it -> isOfGit(it.atOffset(ZoneOffset.UTC).getYear()))
            .orElseThrow(
                () ->
                    ReporterException.input(
                        "--commit-time %s is not a valid commit time; write for example 2026-11-20T10:22:31Z"
                            .formatted(given)));
    if (time.isAfter(Instant.now().plus(CLOCKS))) {
      throw ReporterException.input(
          "--commit-time %s is in the future; every later run would stand before this one: give the time that git show -s --format=%%cI prints"
              .formatted(given));
    }
    return time;
  }
}
