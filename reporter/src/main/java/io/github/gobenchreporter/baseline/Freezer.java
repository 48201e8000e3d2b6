package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.store.BaselineStore;
import io.github.gobenchreporter.store.Edit;
import io.github.gobenchreporter.text.IsoDay;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.text.Nearest;
import io.github.gobenchreporter.text.OneLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a snapshot of a baseline: the same run files under another name, which git stores once. A
 * short README in the snapshot says when, by whom and why.
 *
 * @param ref what to freeze
 * @param as the name of the snapshot, {@code main@2026Q4}
 * @param runs how many of the newest runs it gets
 * @param replace whether a snapshot of that name may be there already
 * @param by who asked for it; "" if unknown
 * @param why for a release, for example; may be ""
 */
public record Freezer(
    BaselineRef ref, BaselineRef as, int runs, boolean replace, String by, String why) {
  /**
   * Checks the name of the snapshot.
   *
   * @throws ReporterException if that is no name for a snapshot of the baseline, or it would hold
   *     no run
   */
  public Freezer {
    if (!as.isSnapshot() || as.equals(ref)) {
      throw ReporterException.input(
          "--as %s is no name for a snapshot; write for example %s@2026Q4"
              .formatted(as, ref.base()));
    }
    if (runs < 1) {
      throw ReporterException.input("--runs " + runs + ": give at least 1");
    }
    by = OneLine.joined(by);
    why = OneLine.joined(why);
  }

  /**
   * Freezes one chip's baseline, or every chip's.
   *
   * @param chip empty for all chips that have the baseline
   * @return the snapshots made, with the number of their runs
   * @throws ReporterException if there are no runs to freeze, or a snapshot that may not be
   *     replaced
   */
  public Map<BaselineKey, Integer> freeze(
      BaselineStore store, Optional<ChipLabel> chip, Instant now) {
    Map<BaselineKey, Integer> made = new LinkedHashMap<>();
    store.update(
        () -> {
          made.clear();
          return change(store, chip, now, made);
        });
    return made;
  }

  private Edit change(
      BaselineStore store, Optional<ChipLabel> chip, Instant now, Map<BaselineKey, Integer> made) {
    Baselines baselines = new Baselines(store);
    Map<String, byte[]> write = new LinkedHashMap<>();
    Map<String, String> copy = new LinkedHashMap<>();
    Set<String> delete = new LinkedHashSet<>();
    for (BaselineKey from : sources(baselines, chip)) {
      BaselineKey to = new BaselineKey(from.chip(), as);
      refuseToReplace(store, baselines, to);
      List<String> newest = new Window(runs, Optional.empty()).of(baselines.runFiles(from));
      newest.forEach(name -> copy.put(to.folder() + "/" + name, from.folder() + "/" + name));
      baselines.runFiles(to).stream()
          .filter(name -> !newest.contains(name))
          .forEach(name -> delete.add(to.folder() + "/" + name));
      write.put(to.readme(), GeneratedFiles.bytes(readme(to, now, newest.size())));
      made.put(to, newest.size());
    }
    Edit frozen = new Edit(write, copy, delete, message(now, made));
    return GeneratedFiles.with(store, frozen, made.keySet());
  }

  private List<BaselineKey> sources(Baselines baselines, Optional<ChipLabel> chip) {
    List<BaselineKey> found =
        baselines.chips().stream()
            .filter(each -> chip.isEmpty() || chip.get().equals(each))
            .map(each -> new BaselineKey(each, ref))
            .filter(
                key ->
                    chip.isPresent()
                        ? !baselines.runFiles(key).isEmpty()
                        : baselines.isRecorded(key))
            .toList();
    List<String> labels = baselines.chips().stream().map(ChipLabel::value).toList();
    if (chip.isPresent() && !labels.isEmpty() && !labels.contains(chip.get().value())) {
      throw ReporterException.input(
          "--chip-label %s: %s has no such chip%s"
              .formatted(
                  chip.get(), baselines.location(), Nearest.hint(chip.get().value(), labels)));
    }
    if (found.isEmpty()) {
      throw ReporterException.input(
          "--ref %s: %s has no runs to freeze%s"
              .formatted(ref, baselines.location(), baselines.known()));
    }
    return found;
  }

  private void refuseToReplace(BaselineStore store, Baselines baselines, BaselineKey to) {
    if (!replace && !baselines.runFiles(to).isEmpty()) {
      throw ReporterException.input(
          "%s is there already in %s; choose another name, or --replace it"
              .formatted(to, store.location()));
    }
  }

  private String readme(BaselineKey to, Instant now, int count) {
    return "# %s of %s\n\n%s%s%s%s\n\n%d runs, copied from `../%s`; they stay as they are.\n"
        .formatted(
            Markdown.code(as.name()),
            Markdown.text(to.chip().value()),
            Overview.FROZEN,
            IsoDay.of(now.toString()),
            by.isEmpty() ? "" : " by " + by.replaceAll("[<>&`|\\[\\]]", "?"),
            why.isEmpty() ? "" : ": " + why.replaceAll("[<>&`|\\[\\]]", "?"),
            count,
            ref.folder());
  }

  private String message(Instant now, Map<BaselineKey, Integer> made) {
    List<String> lines = new ArrayList<>();
    lines.add("freeze %s as %s".formatted(ref, as) + (why.isEmpty() ? "" : ": " + why));
    lines.add("");
    made.forEach((key, count) -> lines.add("%s: %d runs".formatted(key.chip(), count)));
    lines.add("when: " + now);
    lines.add("who: " + (by.isEmpty() ? "not said" : by));
    lines.add("why: " + (why.isEmpty() ? "not said" : why));
    return String.join("\n", lines);
  }
}
