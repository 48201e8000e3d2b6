package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.store.BaselineStore;
import io.github.gobenchreporter.store.Edit;
import io.github.gobenchreporter.text.OneLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a store smaller: the newest runs of each chip and ref stay, and everything in snapshots.
 *
 * @param keep how many runs of a chip and ref stay, at least 1
 * @param squash whether a branch forgets its commits too; then nothing can be brought back
 */
public record Pruner(int keep, boolean squash) {
  /**
   * Checks how many runs stay.
   *
   * @throws ReporterException if no run would stay
   */
  public Pruner {
    if (keep < 1) {
      throw ReporterException.input("--keep " + keep + ": give at least 1");
    }
  }

  /** What would go, by baseline; paths, oldest first. Baselines that lose nothing are left out. */
  public Map<BaselineKey, List<String>> plan(BaselineStore store) {
    Baselines baselines = new Baselines(store);
    Map<BaselineKey, List<String>> plan = new LinkedHashMap<>();
    for (BaselineKey key : baselines.all()) {
      List<String> recorded =
          baselines.runFiles(key).stream()
              .filter(name -> RunFileName.parse(name).isPresent())
              .map(name -> key.folder() + "/" + name)
              .toList();
      if (!key.ref().isSnapshot() && recorded.size() > keep) {
        plan.put(key, recorded.subList(0, recorded.size() - keep));
      }
    }
    return plan;
  }

  /** Does it; what went, by baseline. */
  public Map<BaselineKey, List<String>> prune(BaselineStore store) {
    Map<BaselineKey, List<String>> gone = new LinkedHashMap<>();
    store.update(
        () -> {
          gone.clear();
          gone.putAll(plan(store));
          return gone.isEmpty() && !squash ? Edit.NONE : change(store, gone);
        });
    return gone;
  }

  private Edit change(BaselineStore store, Map<BaselineKey, List<String>> gone) {
    Set<String> delete = new LinkedHashSet<>();
    List<String> lines = new ArrayList<>();
    gone.forEach(
        (key, paths) -> {
          delete.addAll(paths);
          lines.add("%s: %d runs".formatted(key, paths.size()));
        });
    String subject =
        squash
            ? "prune: keep the newest %d runs, forget earlier commits".formatted(keep)
            : "prune: keep the newest %d runs".formatted(keep);
    String message = OneLine.joined(subject) + "\n\n" + String.join("\n", lines);
    Edit change = new Edit(Map.of(), Map.of(), delete, message, squash);
    return gone.isEmpty() ? change : GeneratedFiles.with(store, change, gone.keySet());
  }
}
