package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.baseline.Recorder;
import io.github.gobenchreporter.baseline.Repeat;
import java.util.ArrayList;
import java.util.List;

/** What is said of a recording. */
final class RecordedNotes {
  private RecordedNotes() {}

  /**
   * One line each.
   *
   * @param location of the store
   * @param keep how many runs a baseline keeps
   */
  static List<String> of(Recorder.Outcome outcome, String location, int keep) {
    List<String> notes = new ArrayList<>();
    List<String> stored = outcome.stored();
    if (stored.isEmpty() && outcome.tooOld().isEmpty()) {
      notes.add("already recorded: " + outcome.present().get(0));
    } else if (stored.size() == 1) {
      notes.add("recorded: " + stored.get(0) + " in " + location);
    } else {
      notes.add(
          "recorded: %d runs in %s, %d were there already"
              .formatted(stored.size(), location, outcome.present().size()));
    }
    outcome.repeats().stream().map(Repeat::sentence).forEach(notes::add);
    if (!outcome.tooOld().isEmpty()) {
      notes.add(
          "not recorded: %d runs older than the newest %d; give a larger --keep to store them"
              .formatted(outcome.tooOld().size(), keep));
    }
    if (!outcome.dropped().isEmpty()) {
      notes.add("%d older runs made room (--keep %d)".formatted(outcome.dropped().size(), keep));
    }
    return notes;
  }
}
