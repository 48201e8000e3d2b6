package io.github.gobenchreporter.baseline;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.chip.SameChip;
import io.github.gobenchreporter.store.BaselineStore;
import io.github.gobenchreporter.store.Edit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Adds runs to a baseline and brings its table and the README up to date, in one commit.
 *
 * @param store where to
 * @param keep how many runs of a chip and ref stay; older ones leave the tip of a branch and remain
 *     in its history. At least 1
 * @param allowFailed whether a run with failed benchmarks is stored without them
 */
public record Recorder(BaselineStore store, int keep, boolean allowFailed) {
  /** How many runs stay unless somebody says otherwise. */
  public static final int DEFAULT_KEEP = 200;

  /**
   * What recording did.
   *
   * @param stored paths of new run files
   * @param present paths of runs that were there already: nothing was done about them
   * @param tooOld runs that are older than the newest ones that stay; they were left out
   * @param dropped paths of older runs that made room
   */
  public record Outcome(
      List<String> stored, List<String> present, List<String> tooOld, List<String> dropped) {}

  public Recorder {
    if (keep < 1) {
      throw ReporterException.input("--keep " + keep + ": give at least 1");
    }
  }

  /**
   * Records runs of one chip under one ref.
   *
   * @param records at least one
   */
  public Outcome record(List<RunRecord> records) {
    BaselineKey key = records.get(0).key();
    records.forEach(this::check);
    Map<String, RunRecord> byPath = new LinkedHashMap<>();
    records.forEach(record -> byPath.put(record.path(), record));
    byPath.forEach(Recorder::refuseUnreadable);
    Outcome[] outcome = new Outcome[1];
    store.update(
        () -> {
          Outcome planned = plan(key, byPath.keySet());
          outcome[0] = planned;
          return planned.stored().isEmpty() ? Edit.NONE : change(key, byPath, planned);
        });
    return outcome[0];
  }

  /** What would not read back must not get in: it would stop every comparison after. */
  private static void refuseUnreadable(String path, RunRecord record) {
    try {
      Baselines.strictly("run file", path, record.bytes());
    } catch (ReporterException e) {
      throw ReporterException.input(
          "not recorded: %s would not read back (%s)".formatted(record.commit(), e.getMessage()));
    }
  }

  private void check(RunRecord record) {
    String where = "not recorded: " + record.key();
    List<Failure> failed =
        record.run().failures().stream().filter(it -> it.kind() != Failure.Kind.SKIPPED).toList();
    if (!failed.isEmpty() && !allowFailed) {
      Failure first = failed.get(0);
      String name = (first.pkg() + " " + first.name()).strip();
      throw ReporterException.input(
          "%s: %d failed, first %s (%s); fix it, or record the rest with --allow-failed"
              .formatted(where, failed.size(), name, first.kind().words()));
    }
    if (record.run().results().isEmpty()) {
      throw ReporterException.input(where + ": there is no result; run go test -bench . first");
    }
    SameChip.contradiction(record.chip(), record.environment())
        .ifPresent(
            why -> {
              throw ReporterException.input(where + ": " + why);
            });
  }

  private Outcome plan(BaselineKey key, Set<String> paths) {
    refuseFrozen(key);
    String folder = key.folder() + "/";
    List<String> names = new Baselines(store).runFiles(key);
    TreeSet<String> all = new TreeSet<>();
    names.forEach(name -> all.add(folder + name));
    List<String> present = paths.stream().filter(all::contains).toList();
    all.addAll(paths);
    List<String> ordered =
        all.stream()
            .filter(it -> RunFileName.parse(it.substring(folder.length())).isPresent())
            .toList();
    Set<String> old = new LinkedHashSet<>(ordered.subList(0, Math.max(0, ordered.size() - keep)));
    List<String> added = new ArrayList<>(paths);
    added.removeAll(present);
    List<String> tooOld = added.stream().filter(old::contains).toList();
    added.removeAll(tooOld);
    old.removeAll(paths);
    return new Outcome(added, present, tooOld, added.isEmpty() ? List.of() : List.copyOf(old));
  }

  private void refuseFrozen(BaselineKey key) {
    if (key.ref().isSnapshot() && !store.read(List.of(key.readme())).isEmpty()) {
      throw ReporterException.input(
          "not recorded: %s is frozen; record under --ref %s and freeze again"
              .formatted(key, key.ref().base()));
    }
  }

  private Edit change(BaselineKey key, Map<String, RunRecord> byPath, Outcome planned) {
    Map<String, byte[]> write = new LinkedHashMap<>();
    planned.stored().forEach(path -> write.put(path, requireNonNull(byPath.get(path)).bytes()));
    refuseOtherChip(key, planned.stored().stream().map(byPath::get).toList());
    String message = RecordMessage.of(planned, byPath);
    Edit runs = new Edit(write, Map.of(), Set.copyOf(planned.dropped()), message);
    return GeneratedFiles.with(store, runs, List.of(key));
  }

  /** Compares with the newest run of each of the chip's refs, and the new runs with each other. */
  private void refuseOtherChip(BaselineKey key, Collection<RunRecord> records) {
    Baselines baselines = new Baselines(store);
    List<String> newest =
        baselines.refs(key.chip()).stream()
            .map(ref -> new BaselineKey(key.chip(), ref))
            .filter(it -> !baselines.runFiles(it).isEmpty())
            .map(it -> it.folder() + "/" + Baselines.last(baselines.runFiles(it)))
            .toList();
    List<StoredRun> compared = new ArrayList<>(baselines.read(newest));
    for (RunRecord record : records) {
      for (StoredRun other : compared) {
        Optional<String> refusal =
            SameChip.check(record.environment(), other.environment()).refusal();
        if (refusal.isPresent()) {
          throw ReporterException.input(
              "not recorded: %s (%s); one label is one chip, record under another --chip-label"
                  .formatted(refusal.get(), other.path()));
        }
      }
      compared.add(new StoredRun(record.path(), record.run()));
    }
  }
}
