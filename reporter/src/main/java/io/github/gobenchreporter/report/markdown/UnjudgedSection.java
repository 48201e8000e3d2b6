package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.report.ChangeText;
import io.github.gobenchreporter.report.MeasuredText;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.report.Unjudged;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What moved in units that nobody judges, the largest first, and the rule that would judge it. */
final class UnjudgedSection {
  private static final int MOST = 3;

  private final CrossChipTable joined;

  UnjudgedSection(CrossChipTable joined) {
    this.joined = joined;
  }

  /** As Markdown; none where nothing moved. */
  List<String> sentences() {
    record Move(Line line, Row row) {}
    List<Move> moves = new ArrayList<>();
    for (Line line : joined.lines()) {
      Unjudged.moved(line.all().toList(), joined.paired()).stream()
          .limit(1)
          .forEach(row -> moves.add(new Move(line, row)));
    }
    moves.sort(Comparator.comparingDouble(move -> -Unjudged.size(move.row())));
    List<String> sentences = new ArrayList<>();
    if (!moves.isEmpty()) {
      String largest =
          moves.stream()
              .limit(MOST)
              .map(move -> sentence(move.line(), move.row()))
              .collect(Collectors.joining("; "));
      String rule = Unjudged.rule(moves.get(0).line().unit(), Markdown::code);
      sentences.add("**Not judged:** " + largest + ". The threshold " + rule + " the first.");
    }
    sentences.addAll(unusable());
    return sentences;
  }

  /** What was measured on both sides and cannot be compared, and why, each reason once. */
  private List<String> unusable() {
    return joined.lines().stream()
        .flatMap(
            line ->
                Unjudged.unusable(line.all().toList(), joined.paired()).stream()
                    .flatMap(row -> NoteText.of(row).stream())
                    .map(why -> joined.name(line.benchmark()) + ": " + Markdown.text(why)))
        .distinct()
        .limit(Unjudged.MOST_REASONS)
        .toList();
  }

  private String sentence(Line line, Row row) {
    return "%s %s %s (%s)"
        .formatted(
            joined.name(line.benchmark()),
            Cells.unit(line.unit()),
            ChangeText.of(row),
            MeasuredText.fromTo(row));
  }
}
