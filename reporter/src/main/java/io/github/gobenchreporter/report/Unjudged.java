package io.github.gobenchreporter.report;

import io.github.gobenchreporter.measure.build.BuildNames;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Threshold;
import io.github.gobenchreporter.regression.Thresholds;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.Unit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** What moved in units that nobody judges, and the rule that would judge it. */
public final class Unjudged {
  /** So many reasons why rows cannot be compared are given. */
  public static final int MOST_REASONS = 5;

  private Unjudged() {}

  /**
   * The rows that moved beyond what a threshold of times would be, and not by noise; the largest
   * move first.
   *
   * @param paired whether base and head ran in turns: the CPU time then explains the time's verdict
   */
  public static List<Row> moved(Collection<Row> rows, boolean paired) {
    return rows.stream()
        .filter(row -> isShown(row, paired) && hasMoved(row))
        .sorted(Comparator.comparingDouble(row -> -size(row)))
        .toList();
  }

  /** The rows that were measured on both sides and cannot be compared; their notes say why. */
  public static List<Row> unusable(Collection<Row> rows, boolean paired) {
    return rows.stream()
        .filter(row -> row instanceof Row.Unusable && isShown(row, paired))
        .toList();
  }

  private static boolean isShown(Row row, boolean paired) {
    return row.verdict() == Verdict.NOT_JUDGED
        && !BuildNames.explains(row.benchmark().name())
        && !row.unit().explainsCpuTime()
        && !(paired && row.unit().equals(Unit.CPU_NS_PER_OP));
  }

  private static boolean hasMoved(Row row) {
    return size(row) > Thresholds.DEFAULT_TIME
        && row.judgement().map(it -> it.estimate().odds().supported()).orElse(false);
  }

  /** How far a row moved; 0 where it was not compared. */
  public static double size(Row row) {
    return row.judgement().map(it -> Math.abs(it.change().value())).orElse(0.0);
  }

  /**
   * {@code p99-ns=+1.5% would judge}: the rule that would judge a unit.
   *
   * @param code makes the rule harmless
   */
  public static String rule(Unit unit, UnaryOperator<String> code) {
    Threshold.Side side =
        unit.better() == Better.HIGHER ? Threshold.Side.FALL : Threshold.Side.RISE;
    Threshold threshold =
        unit.isPercentage()
            ? new Threshold(side, 1, true)
            : new Threshold(side, Thresholds.DEFAULT_TIME, false);
    String either = unit.better() == Better.UNKNOWN ? " (or -, where less is worse)" : "";
    return code.apply(unit + "=" + threshold) + either + " would judge";
  }
}
