package io.github.gobenchreporter.baseline;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.store.BaselineStore;
import io.github.gobenchreporter.store.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Adds runs to a baseline and brings its table and the README up to date, in one commit.
 *
 * @param store where to
 * @param keep how many runs of a chip and ref stay; older ones leave the tip of a branch and remain
 *     in its history. At least 1
 */
public record Recorder(BaselineStore store, int keep) {
  /** How many runs stay unless somebody says otherwise. */
  public static final int DEFAULT_KEEP = 200;

  /**
   * What recording did.
   *
   * @param stored paths of new run files
   * @param present paths of runs that were there already: nothing was done about them
   * @param tooOld runs that are older than the newest ones that stay; they were left out
   * @param dropped paths of older runs that made room
   * @param repeats runs among the new ones with the samples of another commit's
   */
  public record Outcome(
      List<String> stored,
      List<String> present,
      List<String> tooOld,
      List<String> dropped,
      List<Repeat> repeats) {
    private static final Outcome NOTHING =
        new Outcome(List.of(), List.of(), List.of(), List.of(), List.of());

    private Outcome and(Outcome other) {
      return new Outcome(
          joined(stored, other.stored),
          joined(present, other.present),
          joined(tooOld, other.tooOld),
          joined(dropped, other.dropped),
          joined(repeats, other.repeats));
    }

    private static <T> List<T> joined(List<T> a, List<T> b) {
      return Stream.concat(a.stream(), b.stream()).toList();
    }
  }

  /**
   * Checks how many runs stay.
   *
   * @throws ReporterException if no run would stay
   */
  public Recorder {
    if (keep < 1) {
      throw ReporterException.input("--keep " + keep + ": give at least 1");
    }
  }

  /**
   * Records runs, those of all chips in one commit. What failed in them is not stored.
   *
   * @param records at least one
   * @throws ReporterException naming the record that has no result, contradicts its label or the
   *     chip stored, or goes to a snapshot
   */
  public Outcome record(List<RunRecord> records) {
    records.forEach(Recordable::check);
    Map<BaselineKey, Map<String, RunRecord>> byKey = new LinkedHashMap<>();
    Map<String, RunRecord> byPath = new LinkedHashMap<>();
    for (RunRecord record : records) {
      String path = record.path();
      byKey.computeIfAbsent(record.key(), unused -> new LinkedHashMap<>()).put(path, record);
      byPath.put(path, record);
    }
    byPath.forEach(Recordable::checkReadable);
    Outcome[] outcome = new Outcome[1];
    store.update(
        () -> {
          Outcome planned = Outcome.NOTHING;
          for (Map.Entry<BaselineKey, Map<String, RunRecord>> each : byKey.entrySet()) {
            planned = planned.and(plan(each.getKey(), each.getValue()));
          }
          outcome[0] = planned;
          return planned.stored().isEmpty() ? Edit.NONE : change(byKey, byPath, planned);
        });
    return outcome[0];
  }

  private Outcome plan(BaselineKey key, Map<String, RunRecord> records) {
    Recordable.checkNotFrozen(store, key);
    List<StoredRun> newest = new Baselines(store).runs(key, GeneratedFiles.WINDOW);
    List<String> known = new ArrayList<>();
    List<Repeat> repeats = new ArrayList<>();
    Set<String> paths = new LinkedHashSet<>();
    records.forEach(
        (path, record) -> {
          Optional<Repeat> repeat = Repeat.of(record, newest);
          if (repeat
              .filter(it -> !it.stored().path().equals(path) && it.isOfSameCommit())
              .isPresent()) {
            known.add(repeat.get().stored().path());
          } else {
            repeat.filter(it -> !it.isOfSameCommit()).ifPresent(repeats::add);
            paths.add(path);
          }
        });
    Outcome planned = plan(key, paths);
    return planned.and(new Outcome(List.of(), known, List.of(), List.of(), repeats));
  }

  private Outcome plan(BaselineKey key, Set<String> paths) {
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
    List<String> dropped = added.isEmpty() ? List.of() : List.copyOf(old);
    return new Outcome(added, present, tooOld, dropped, List.of());
  }

  private Edit change(
      Map<BaselineKey, Map<String, RunRecord>> byKey,
      Map<String, RunRecord> byPath,
      Outcome planned) {
    Map<String, byte[]> write = new LinkedHashMap<>();
    planned.stored().forEach(path -> write.put(path, requireNonNull(byPath.get(path)).bytes()));
    byKey.forEach(
        (key, records) -> {
          Map<String, RunRecord> stored = new LinkedHashMap<>(records);
          stored.keySet().retainAll(planned.stored());
          Recordable.checkChip(store, key, stored.values());
        });
    String message = RecordMessage.of(planned, byPath);
    Edit runs = new Edit(write, Map.of(), Set.copyOf(planned.dropped()), message);
    return GeneratedFiles.with(store, runs, byKey.keySet());
  }
}
