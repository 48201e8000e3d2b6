package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.store.BaselineStore;
import io.github.gobenchreporter.store.Edit;
import io.github.gobenchreporter.store.Overlay;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is generated from the runs: a table beside each baseline and the README. A table sums up the
 * runs that a comparison reads by default, not all that are stored, so that recording costs the
 * same however many there are.
 */
public final class GeneratedFiles {
  public static final Window WINDOW = new Window(Window.DEFAULT_SIZE, Optional.empty());

  private GeneratedFiles() {}

  /** The change together with what has to be generated anew because of it. */
  static Edit with(BaselineStore store, Edit change, Collection<BaselineKey> touched) {
    Map<String, byte[]> write = new LinkedHashMap<>(change.write());
    Set<String> delete = new LinkedHashSet<>(change.delete());
    Overlay after = new Overlay(store, change);
    Baselines baselines = new Baselines(after);
    for (BaselineKey key : touched) {
      List<StoredRun> runs = baselines.runs(key, WINDOW);
      if (runs.isEmpty()) {
        delete.add(key.csv());
      } else {
        write.put(key.csv(), bytes(TableCsv.write(BaselineTable.of(runs))));
      }
    }
    Edit tables = new Edit(write, change.copy(), delete, change.message(), change.squash());
    if (isOurs(store)) {
      write.put(
          BranchReadme.PATH, bytes(BranchReadme.write(Overview.of(new Overlay(store, tables)))));
    }
    return new Edit(write, change.copy(), delete, change.message(), change.squash());
  }

  /** The README of a whole store, one of whose suites has changed; none where it is somebody's. */
  public static Map<String, byte[]> besideSuite(BaselineStore whole) {
    return isOurs(whole) && !new Baselines(whole).isElsewhere()
        ? Map.of(BranchReadme.PATH, bytes(BranchReadme.write(Overview.of(whole))))
        : Map.of();
  }

  /** Whether the README is generated; one that somebody wrote by hand stays. */
  static boolean isOurs(BaselineStore store) {
    byte[] present = store.read(List.of(BranchReadme.PATH)).get(BranchReadme.PATH);
    return present == null || Overview.text(present).contains(BranchReadme.MARKER);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
