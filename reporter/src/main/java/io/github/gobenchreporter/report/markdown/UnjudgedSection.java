package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.measure.build.BuildNames;
import io.github.gobenchreporter.regression.Line;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Threshold;
import io.github.gobenchreporter.regression.Thresholds;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChangeText;
import io.github.gobenchreporter.report.MeasuredText;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What moved in units that nobody judges, the largest first, and the rule that would judge it. */
final class UnjudgedSection {
  private static final int MOST = 3;
  private static final int MOST_REASONS = 5;

  private final CrossChipTable joined;

  UnjudgedSection(CrossChipTable joined) {
    this.joined = joined;
  }

  /** As Markdown; none where nothing moved. */
  List<String> sentences() {
    record Move(Line line, Row row) {}
    List<Move> moves = new ArrayList<>();
    List<Line> unjudged =
        joined.lines().stream()
            .filter(line -> line.has(Verdict.NOT_JUDGED))
            .filter(line -> !BuildNames.explains(line.benchmark().name()))
            .filter(line -> !standsBesideTheTime(line))
            .toList();
    for (Line line : unjudged) {
      line.all()
          .filter(UnjudgedSection::hasMoved)
          .max(Comparator.comparingDouble(row -> Math.abs(size(row))))
          .ifPresent(row -> moves.add(new Move(line, row)));
    }
    moves.sort(Comparator.comparingDouble(move -> -Math.abs(size(move.row()))));
    List<String> sentences = new ArrayList<>(unusable(unjudged));
    if (moves.isEmpty()) {
      return sentences;
    }
    String largest =
        moves.stream()
            .limit(MOST)
            .map(move -> sentence(move.line(), move.row()))
            .collect(Collectors.joining("; "));
    sentences.add(0, "**Not judged:** " + largest + ". " + rule(moves.get(0).line().unit()));
    return sentences;
  }

  /** Side by side, the CPU time explains the verdict on the time. */
  private boolean standsBesideTheTime(Line line) {
    return joined.paired() && line.unit().equals(Unit.CPU_NS_PER_OP);
  }

  /** What was measured on both sides and cannot be compared, and why, each reason once. */
  private List<String> unusable(List<Line> unjudged) {
    Set<String> sentences = new LinkedHashSet<>();
    for (Line line : unjudged) {
      line.all()
          .filter(row -> row instanceof Row.Unusable)
          .flatMap(row -> NoteText.of(row).stream())
          .forEach(why -> sentences.add(joined.name(line.benchmark()) + ": " + Markdown.text(why)));
    }
    return sentences.stream().limit(MOST_REASONS).toList();
  }

  /** Beyond what a threshold of times would be, and not explained by noise. */
  private static boolean hasMoved(Row row) {
    return row.verdict() == Verdict.NOT_JUDGED
        && Math.abs(size(row)) > Thresholds.DEFAULT_TIME
        && row.judgement().map(it -> it.estimate().odds().supported()).orElse(false);
  }

  private static double size(Row row) {
    return row.judgement().map(it -> it.change().value()).orElse(0.0);
  }

  private String sentence(Line line, Row row) {
    return "%s %s %s (%s)"
        .formatted(
            joined.name(line.benchmark()),
            Cells.unit(line.unit()),
            ChangeText.of(row),
            MeasuredText.fromTo(row));
  }

  private static String rule(Unit unit) {
    Threshold.Side side =
        unit.better() == Better.HIGHER ? Threshold.Side.FALL : Threshold.Side.RISE;
    Threshold rule =
        unit.isPercentage()
            ? new Threshold(side, 1, true)
            : new Threshold(side, Thresholds.DEFAULT_TIME, false);
    String either = unit.better() == Better.UNKNOWN ? " (or -, where less is worse)" : "";
    return "The threshold " + Markdown.code(unit + "=" + rule) + either + " would judge the first.";
  }
}
