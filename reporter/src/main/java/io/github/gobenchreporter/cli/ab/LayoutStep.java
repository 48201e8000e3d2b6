package io.github.gobenchreporter.cli.ab;

import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.measure.ab.Layouts;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.stats.paired.LayoutRule;
import io.github.gobenchreporter.stats.paired.PairedEstimate;
import io.github.gobenchreporter.unit.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Looks at rows that are red under other code layouts.
 *
 * @param layouts measures them
 * @param first how many layouts are asked at first; up to {@link LayoutRule#MOST} where they do not
 *     agree
 */
record LayoutStep(Console console, Layouts layouts, int first) {
  /** The report in which a change that other layouts do not have is no regression. */
  ChipReport in(ChipReport chip) {
    boolean red = chip.rows().stream().anyMatch(LayoutStep::isRedTime);
    if (red && !layouts.areThere()) {
      return chip.withNotes(
          List.of("this toolchain cannot link in another order: layout is not ruled out"));
    }
    return red ? chip.withRows(chip.rows().stream().map(this::looked).toList()) : chip;
  }

  private static boolean isRedTime(Row row) {
    return row.verdict() == Verdict.REGRESSION && row.unit().isTimeOfAnOp();
  }

  private Row looked(Row row) {
    if (!isRedTime(row) || !(row instanceof Row.Compared compared)) {
      return row;
    }
    Row.Judgement judgement = compared.comparison();
    double plain = Math.log1p(judgement.change().value());
    double limit = Math.log1p(judgement.limit().orElse(0));
    List<Double> others = new ArrayList<>();
    LayoutRule.Outcome outcome = LayoutRule.Outcome.UNDECIDED;
    for (int seed : layouts.seeds(row.benchmark(), LayoutRule.MOST)) {
      if (outcome != LayoutRule.Outcome.UNDECIDED) {
        break;
      }
      console.note("%s under code layout %d".formatted(row.benchmark(), seed));
      OptionalDouble change = layouts.change(row.benchmark(), seed, plain, limit);
      if (change.isEmpty()) {
        return row; // What cannot be looked at stands.
      }
      others.add(change.getAsDouble());
      outcome = others.size() < first ? outcome : outcome(plain, others, limit);
    }
    return said(compared, plain, others, outcome);
  }

  private static LayoutRule.Outcome outcome(double plain, List<Double> others, double limit) {
    double[] changes = others.stream().mapToDouble(it -> it).toArray();
    return new LayoutRule(plain, changes).outcome(limit);
  }

  private static Row said(
      Row.Compared row, double plain, List<Double> others, LayoutRule.Outcome outcome) {
    String figures =
        "%s as linked, %s under other layouts"
            .formatted(
                percent(plain),
                others.stream().map(LayoutStep::percent).collect(Collectors.joining(", ")));
    return switch (outcome) {
      case STAYS -> row.as(row.verdict(), new Note(Note.Code.STAYS, figures));
      case GONE -> row.as(Verdict.CANNOT_TELL, new Note(Note.Code.LAYOUT, figures));
      case UNDECIDED -> row.as(Verdict.CANNOT_TELL, new Note(Note.Code.LAYOUTS_DIFFER, figures));
    };
  }

  private static String percent(double logarithm) {
    double percent = 100 * PairedEstimate.fraction(logarithm);
    return (percent > 0 ? "+" : "") + NumberText.of(percent, 2).replace('-', '−') + " %";
  }
}
