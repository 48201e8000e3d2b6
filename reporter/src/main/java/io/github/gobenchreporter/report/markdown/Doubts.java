package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChipNotes;
import io.github.gobenchreporter.report.HeadlineText;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.report.Words;
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
          .map(note -> Markdown.text(joined.oneChip() ? Words.sentence(note) : note) + ".")
          .forEach(note -> notes.add(joined.oneChip() ? note : "**" + name + ".** " + note));
    }
    return notes;
  }

  /** What the method doubts about these benchmarks. */
  List<String> of(List<BenchmarkLines> benchmarks) {
    Map<String, List<String>> notes = new LinkedHashMap<>();
    for (BenchmarkLines each : benchmarks) {
      String name = joined.name(each);
      each.decidingRows()
          .flatMap(row -> doubts(row).stream())
          .distinct()
          .forEach(note -> notes.computeIfAbsent(note, unused -> new ArrayList<>()).add(name));
    }
    return notes.entrySet().stream()
        .limit(MOST)
        .map(
            note -> names(note.getValue(), benchmarks.size()) + ": " + Markdown.text(note.getKey()))
        .toList();
  }

  /** Of few, the advice tells what the branch did by itself. */
  private List<String> doubts(Row row) {
    List<String> texts = new ArrayList<>(NoteText.doubts(row));
    if (joined.with(Verdict.REGRESSION).size() <= HeadlineText.IN_SIGHT) {
      row.notes().stream()
          .filter(note -> note.code() == Note.Code.ALREADY_THERE)
          .forEach(note -> texts.remove(NoteText.of(note)));
    }
    return texts;
  }

  private static String names(List<String> names, int all) {
    return names.size() <= MOST_NAMES
        ? String.join(", ", names)
        : names.size() == all ? "All of them" : names.size() + " of them";
  }
}
