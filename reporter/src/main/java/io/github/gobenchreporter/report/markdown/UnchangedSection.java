package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.NoteText;
import java.util.List;

/** Every other benchmark: what did not change. */
final class UnchangedSection {
  private static final int MOST_NAMES = 10;

  private final CrossChipTable joined;
  private final List<List<Line>> unchanged;

  UnchangedSection(CrossChipTable joined) {
    this.joined = joined;
    this.unchanged =
        joined.groups().values().stream()
            .filter(group -> CrossChipTable.weightiest(group) == Verdict.UNCHANGED)
            .toList();
  }

  /** {@code 36 unchanged · half of them would have shown a change of 0.9 %}; none of none. */
  List<Fold> fold() {
    if (unchanged.isEmpty()) {
      return List.of();
    }
    String shown = MethodSection.wouldHaveShown(joined, unchanged, "half of them");
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
    return unchanged.stream()
        .flatMap(List::stream)
        .flatMap(
            line ->
                line.all()
                    .flatMap(row -> row.notes().stream())
                    .filter(note -> note.code() == Note.Code.ALREADY_THERE)
                    .limit(1)
                    .map(note -> "- " + joined.name(line.benchmark()) + ": " + NoteText.of(note)))
        .distinct()
        .limit(MOST_NAMES)
        .toList();
  }
}
