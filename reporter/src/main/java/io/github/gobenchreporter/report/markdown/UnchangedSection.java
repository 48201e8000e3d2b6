package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.DetectableText;
import io.github.gobenchreporter.report.NoteText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every other benchmark: what did not change. */
final class UnchangedSection {
  private static final int MOST_NAMES = 10;

  private final CrossChipTable joined;
  private final List<BenchmarkLines> unchanged;

  UnchangedSection(CrossChipTable joined) {
    this.joined = joined;
    this.unchanged = joined.with(Verdict.UNCHANGED);
  }

  /**
   * {@code 36 unchanged · half of them would have shown a change of 0.9 %}; none of none.
   *
   * @param told whether it is said elsewhere how small a change would have shown
   */
  List<Fold> fold(boolean told) {
    if (unchanged.isEmpty()) {
      return List.of();
    }
    String shown = told ? "" : DetectableText.half(unchanged, "half of them");
    String summary =
        unchanged.size()
            + " unchanged"
            + (shown.isEmpty() ? "" : " · " + shown)
            + Tables.cut(unchanged);
    return List.of(
        Fold.ofLines(
            summary, already(), List.of(new Tables(joined).of(unchanged, Verdict.UNCHANGED))));
  }

  /** What moved with a step that the baseline's branch made by itself. */
  private List<String> already() {
    Set<String> told = new LinkedHashSet<>();
    for (BenchmarkLines each : unchanged) {
      for (Line line : each.lines()) {
        alreadyThere(line)
            .filter(unused -> told.size() < MOST_NAMES)
            .ifPresent(
                note -> told.add("- " + joined.name(line.benchmark()) + ": " + NoteText.of(note)));
      }
    }
    return List.copyOf(told);
  }

  private static Optional<Note> alreadyThere(Line line) {
    for (Optional<Row> row : line.rows()) {
      for (Note note : row.map(Row::notes).orElse(List.of())) {
        if (note.code() == Note.Code.ALREADY_THERE) {
          return Optional.of(note);
        }
      }
    }
    return Optional.empty();
  }
}
