package io.github.gobenchreporter.cli.ab;

import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.measure.ab.OtherLayouts;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.DerivedRate;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.stats.paired.LayoutRule;
import io.github.gobenchreporter.stats.paired.PairedEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Looks at times that are called slower or faster under other code layouts: no colour comes from
 * layout alone.
 *
 * @param layouts measures them
 * @param first how many layouts are asked at first; up to {@link LayoutRule#MOST} where they do not
 *     agree
 */
record LayoutStep(Console console, OtherLayouts layouts, int first) {
  /** Regressions have the first claim on the time. */
  private static final List<Verdict> COLOURED = List.of(Verdict.REGRESSION, Verdict.IMPROVEMENT);

  /** The report in which a change that other layouts do not have has no colour. */
  ChipReport in(ChipReport chip) {
    int wanted = (int) chip.rows().stream().filter(LayoutStep::isColoured).count();
    if (wanted == 0) {
      return chip;
    }
    if (!layouts.areThere()) {
      return chip.withNotes(
          List.of("this toolchain cannot link in another order: layout is not ruled out"));
    }
    List<Row> rows = new ArrayList<>(chip.rows());
    int left = 0;
    for (Verdict verdict : COLOURED) {
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i) instanceof Row.Compared row
            && isColoured(row)
            && row.verdict() == verdict) {
          Row seen = layouts.hasTimeFor(row.benchmark()) ? looked(row, wanted) : row;
          left += seen.equals(row) ? 1 : 0;
          rows.set(i, seen);
          wanted--;
        }
      }
    }
    ChipReport looked = chip.withRows(DerivedRate.underTheirTimes(rows));
    return left == 0
        ? looked
        : looked.withNotes(
            List.of(
                "code layout is not ruled out for %d of those that changed: no time was left, or no other layout could be measured"
                    .formatted(left)));
  }

  private static boolean isColoured(Row row) {
    return row instanceof Row.Compared
        && COLOURED.contains(row.verdict())
        && row.unit().isTimeOfAnOp();
  }

  /**
   * Looks at a row.
   *
   * @param rows that share the time, this one among them
   */
  private Row looked(Row.Compared row, int rows) {
    Row.Judgement judgement = row.comparison();
    double plain = Math.log1p(judgement.change().value());
    double limit = Math.log1p(judgement.limit().orElse(0));
    List<Double> others = new ArrayList<>();
    LayoutRule.Outcome outcome = LayoutRule.Outcome.UNDECIDED;
    for (int seed : layouts.seeds(row.benchmark(), LayoutRule.MOST)) {
      if (!layouts.hasTimeFor(row.benchmark()) || outcome != LayoutRule.Outcome.UNDECIDED) {
        break;
      }
      int sharing = Math.max(1, rows * first - others.size());
      console.note("%s under code layout %d".formatted(row.benchmark(), seed));
      OptionalDouble change = layouts.change(row.benchmark(), seed, plain, limit, sharing);
      if (change.isEmpty()) {
        return row; // What cannot be looked at stands.
      }
      others.add(change.getAsDouble());
      outcome = others.size() < first ? outcome : outcome(plain, others, limit);
    }
    if (others.isEmpty()) {
      return row;
    }
    if (others.size() < first) { // There was no time for more.
      outcome = outcome(plain, others, limit);
      if (outcome == LayoutRule.Outcome.UNDECIDED) {
        return row; // One layout that says neither is no reason to doubt it.
      }
    }
    return said(row, plain, others, outcome);
  }

  /** The rule is that of a change for the higher. */
  private static LayoutRule.Outcome outcome(double plain, List<Double> others, double limit) {
    double sign = Math.signum(plain);
    double[] changes = others.stream().mapToDouble(it -> sign * it).toArray();
    return new LayoutRule(sign * plain, changes).outcome(limit);
  }

  private static Row said(
      Row.Compared row, double plain, List<Double> others, LayoutRule.Outcome outcome) {
    String figures =
        "%s as linked, %s under other layouts"
            .formatted(
                change(plain),
                others.stream().map(LayoutStep::change).collect(Collectors.joining(", ")));
    Verdict without = row.verdict() == Verdict.REGRESSION ? Verdict.CANNOT_TELL : Verdict.UNCHANGED;
    return switch (outcome) {
      case STAYS -> row.as(row.verdict(), new Note(Note.Code.STAYS, figures));
      case GONE -> row.as(without, new Note(Note.Code.LAYOUT, figures));
      case UNDECIDED -> row.as(without, new Note(Note.Code.LAYOUTS_DIFFER, figures));
    };
  }

  private static String change(double logarithm) {
    return Numbers.relative(PairedEstimate.fraction(logarithm));
  }
}
