package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.CommitTimes;
import io.github.gobenchreporter.baseline.Recorder;
import io.github.gobenchreporter.baseline.RunRecord;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.baseline.importer.HistoryImport;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imported;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
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

/** One recording. */
final class RecordJob {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998; // of four digits in every time zone

  private final Console console;
  private final HeadOptions head;
  private final BaselineRef baseline;
  private final Optional<String> commit;
  private final Optional<String> commitTime;
  private final StoreOptions stores;
  private final int keep;
  private final boolean allowFailed;
  private final boolean importing;

  RecordJob(Console console, Arguments arguments) {
    this.console = console;
    this.head = HeadOptions.of(arguments);
    this.baseline = new BaselineRef(arguments.text("--ref"));
    this.commit = arguments.find("--commit");
    this.commitTime = arguments.find("--commit-time");
    this.stores = StoreOptions.of(arguments);
    this.keep = arguments.intValue("--keep");
    this.allowFailed = arguments.has("--allow-failed");
    this.importing = arguments.has("--import");
  }

  int run() {
    List<RunRecord> records = importing ? imported() : List.of(measured());
    try (BaselineStore store = stores.open(console)) {
      tell(store, new Recorder(store, keep, allowFailed).record(records));
    }
    return ExitCode.FINE;
  }

  private RunRecord measured() {
    String sha =
        commit.orElseThrow(
            () ->
                ReporterException.input(
                    "--commit is missing; give the full id of the measured commit, as git rev-parse HEAD"
                        + " prints it"));
    Instant time = commitTime.map(RecordJob::time).orElseGet(() -> knownTime(sha));
    Run run = head.read(console, StoredRun.MEASURED);
    Map<String, String> facts = new LinkedHashMap<>(RunFacts.of(console.environment()));
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

  private List<RunRecord> imported() {
    HistoryImport history = new HistoryImport(sha -> CommitTimes.of(console.directory(), sha));
    List<Imported> runs = new ArrayList<>();
    for (String name : head.results()) {
      runs.addAll(history.read(console.directory().resolve(name)));
    }
    runs.sort(Comparator.comparing(Imported::time));
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

  private Instant knownTime(String sha) {
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
