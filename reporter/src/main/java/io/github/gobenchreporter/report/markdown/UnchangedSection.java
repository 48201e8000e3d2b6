package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.AlreadyThere;
import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.DetectableText;
import io.github.gobenchreporter.report.NoteText;
import java.util.List;
import java.util.Optional;

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
        BenchmarkLines.count(unchanged, Verdict.UNCHANGED)
            + (shown.isEmpty() ? "" : " · " + shown)
            + Tables.cut(unchanged);
    return List.of(
        Fold.ofLines(
            summary, already(), List.of(new Tables(joined).of(unchanged, Verdict.UNCHANGED))));
  }

  /** What moved with a step that the baseline's branch made by itself. */
  private List<String> already() {
    return unchanged.stream()
        .flatMap(each -> each.rows().map(row -> already(each, row)).flatMap(Optional::stream))
        .distinct()
        .limit(MOST_NAMES)
        .toList();
  }

  private Optional<String> already(BenchmarkLines each, Row row) {
    return AlreadyThere.since(row)
        .map(commit -> NoteText.of(new Note(Note.Code.ALREADY_THERE, commit)))
        .map(text -> "- " + joined.name(each) + ": " + text);
  }
}
