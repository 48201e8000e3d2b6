package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChipNotes;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reader should know of chips, and of the regressions in sight: each thing once. */
final class Doubts {
  private static final int MOST = 5;

  /** More benchmarks are counted, not named. */
  private static final int MOST_NAMES = 3;

  private final CrossChipTable joined;

  Doubts(CrossChipTable joined) {
    this.joined = joined;
  }

  /** What holds for many rows of a chip. */
  List<String> ofChips() {
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < joined.chips().size(); i++) {
      String name = joined.names().markdown().get(i);
      ChipNotes.of(joined.chips().get(i)).stream()
          .limit(MOST)
          .forEach(note -> notes.add("**" + name + ".** " + Markdown.text(note) + "."));
    }
    return notes;
  }

  /** What the method doubts about the rows of these groups. */
  List<String> of(List<List<Line>> groups) {
    Map<String, List<String>> notes = new LinkedHashMap<>();
    for (List<Line> group : groups) {
      String name = joined.name(group.get(0).benchmark());
      group.stream()
          .flatMap(Line::all)
          .filter(row -> row.verdict() == Verdict.REGRESSION)
          .flatMap(row -> NoteText.doubts(row).stream())
          .distinct()
          .forEach(note -> notes.computeIfAbsent(note, unused -> new ArrayList<>()).add(name));
    }
    return notes.entrySet().stream()
        .limit(MOST)
        .map(note -> names(note.getValue()) + ": " + Markdown.text(note.getKey()))
        .toList();
  }

  private static String names(List<String> names) {
    return names.size() > MOST_NAMES ? names.size() + " of them" : String.join(", ", names);
  }
}
