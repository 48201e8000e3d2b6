package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.chip.SameChip;
import io.github.gobenchreporter.store.BaselineStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What may get into a baseline; everything else is refused with the reason. */
final class Recordable {
  private Recordable() {}

  /** There is a result, and it does not contradict its label. */
  static void check(RunRecord record) {
    String where = "not recorded: " + record.key();
    if (record.run().results().isEmpty()) {
      throw ReporterException.input(where + ": there is no result; run go test -bench . first");
    }
    SameChip.contradiction(record.chip(), record.environment())
        .ifPresent(
            why -> {
              throw ReporterException.input(where + ": " + why);
            });
  }

  /** What would not read back must not get in: it would stop every comparison after. */
  static void checkReadable(String path, RunRecord record) {
    try {
      Baselines.strictly("run file", path, record.bytes());
    } catch (ReporterException e) {
      throw ReporterException.input(
          "not recorded: %s would not read back (%s)".formatted(record.commit(), e.getMessage()));
    }
  }

  static void checkNotFrozen(BaselineStore store, BaselineKey key) {
    if (key.ref().isSnapshot() && !store.read(List.of(key.readme())).isEmpty()) {
      throw ReporterException.input(
          "not recorded: %s is frozen; record under --ref %s and freeze again"
              .formatted(key, key.ref().base()));
    }
  }

  /** Compares with the newest run of each of the chip's refs, and the new runs with each other. */
  static void checkChip(BaselineStore store, BaselineKey key, Collection<RunRecord> records) {
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
