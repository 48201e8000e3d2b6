package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.baseline.CommitTimes;
import io.github.gobenchreporter.baseline.Recorder;
import io.github.gobenchreporter.baseline.RunRecord;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.baseline.importer.HistoryImport;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imported;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.options.HeadOptions;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.store.BaselineStore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One recording.
 *
 * @param head what was measured; its commit is required unless a history is imported
 * @param baseline the ref to add to
 * @param commitTime ISO 8601; empty where the repository here is to tell, else now
 * @param stores where it is kept
 * @param keep how many runs of a chip and ref stay
 * @param mode what is stored
 * @param evenElsewhere whether to record on a branch that holds other things and no baseline
 */
public record RecordJob(
    HeadOptions head,
    BaselineRef baseline,
    Optional<String> commitTime,
    StoreOptions stores,
    int keep,
    Mode mode,
    boolean evenElsewhere) {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998; // of four digits in every time zone

  /** What is stored. */
  public enum Mode {
    /** One run, and nothing where a benchmark of it failed. */
    WHOLE,
    /** One run, without what failed. */
    ALLOW_FAILED,
    /** Another tool's history. */
    IMPORT
  }

  /**
   * What became of a recording.
   *
   * @param stored the files made
   * @param failed what failed and is therefore not stored, where that is allowed
   */
  public record Recorded(List<String> stored, List<String> failed) {}

  /** Stores it. */
  public Recorded run(Console console) {
    if (mode == Mode.IMPORT) {
      return new Recorded(store(console, imported(console)), List.of());
    }
    String sha = sha();
    Run run = head.read(console, StoredRun.MEASURED).withoutDoubts();
    List<String> failed = failed(run);
    if (mode == Mode.ALLOW_FAILED && run.results().isEmpty() && !failed.isEmpty()) {
      console.note("not recorded: no benchmark succeeded");
      return new Recorded(List.of(), failed);
    }
    return new Recorded(store(console, List.of(measured(console, sha, run))), failed);
  }

  private static List<String> failed(Run run) {
    return run.failures().stream()
        .filter(it -> it.kind() != Failure.Kind.SKIPPED)
        .map(it -> (it.pkg() + " " + it.name()).strip() + " (" + it.kind().words() + ")")
        .toList();
  }

  private List<String> store(Console console, List<RunRecord> records) {
    try (BaselineStore store = stores.open(console)) {
      if (stores.isBranch() && !evenElsewhere && new Baselines(store).isElsewhere()) {
        throw ReporterException.input(
            "not recorded: %s holds other files and no baseline; name another branch, or give --yes to record there all the same"
                .formatted(store.location()));
      }
      Recorder.Outcome outcome =
          new Recorder(store, keep, mode == Mode.ALLOW_FAILED).record(records);
      tell(console, store, outcome);
      return outcome.stored();
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

  private RunRecord measured(Console console, String sha, Run run) {
    Instant time = commitTime.map(RecordJob::time).orElseGet(() -> knownTime(console, sha));
    Map<String, String> facts = new LinkedHashMap<>(console.workflow().runFacts());
    Map<String, String> here = head.hostFacts(console, run);
    facts.putAll(here.isEmpty() ? carried(run.configuration()) : here);
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
    HistoryImport history = new HistoryImport(sha -> CommitTimes.of(console.directory(), sha));
    List<Imported> runs = new ArrayList<>();
    for (String name : head.results()) {
      runs.addAll(history.read(console.directory().resolve(name)));
    }
    runs.sort(Comparator.comparing(Imported::time));
    BaselineKey key = new BaselineKey(head.label(runs.get(0).run()), baseline);
    return runs.stream().map(run -> run.as(key)).toList();
  }

  private void tell(Console console, BaselineStore store, Recorder.Outcome outcome) {
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

  private static Instant knownTime(Console console, String sha) {
    return CommitTimes.of(console.directory(), sha).orElseGet(Instant::now);
  }

  private static Instant time(String given) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(given);
      if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
        return time.toInstant();
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    throw ReporterException.input(
        "--commit-time %s is not a valid commit time; write for example 2026-11-20T10:22:31Z"
            .formatted(given));
  }
}
