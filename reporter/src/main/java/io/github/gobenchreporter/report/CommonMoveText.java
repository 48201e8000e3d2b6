package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.CommonMove.Finding;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.unit.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is said of rows that moved together: how far, and how seldom the host does that. */
public final class CommonMoveText {
  /** Of fewer stored runs the default method assumes how far they move together. */
  private static final int RUNS_TO_KNOW = 3;

  /** In a headline, more chips are only counted. */
  private static final int MOST_NAMED = 3;

  private static final String UNKNOWN = "how far its runs usually move together is not known yet";

  private CommonMoveText() {}

  /** A sentence without its full stop; empty where nothing is worth one. */
  public static Optional<String> sentence(CommonMove move) {
    return switch (move.finding()) {
      case NONE -> Optional.empty();
      case WORSE, NOT_WORSE ->
          Optional.of(
              "%s moved together: %d of %d rows by about %s, %s; look at the host (kernel, toolchain, power) and at what all benchmarks share before single ones"
                  .formatted(
                      move.unit(),
                      move.together().moved(),
                      move.together().rows(),
                      size(move),
                      rarity(move)));
      case APART ->
          Optional.of(
              "%s moved in two groups, %s times further apart than from one stored run to the next; which of them moved with the host cannot be told"
                  .formatted(move.unit(), NumberText.of(move.together().apart(), 2)));
    };
  }

  /**
   * {@code Everything is 3.0 % slower together on M1 Pro: the machine or the code?} Of several
   * chips {@code … slower together on M1 Pro (3.0 %) and M3 Max (2.8 %) …}. How often the host does
   * so stands with what speaks for the code.
   */
  static String question(List<SlowerTogether> all, Report report, List<String> names) {
    boolean known = all.stream().allMatch(it -> howOften(it.move()).isPresent());
    return "%s slower together on %s%s: the machine or the code?"
        .formatted(
            all.size() == 1 ? size(all.get(0)) : who(slower(report, true), slower(report, false)),
            where(all, report, names),
            known ? "" : ", " + UNKNOWN);
  }

  private static String where(List<SlowerTogether> all, Report report, List<String> names) {
    if (all.size() > MOST_NAMED) {
      return "%d of %d chips".formatted(all.size(), names.size());
    }
    List<String> chips = new ArrayList<>();
    for (SlowerTogether it : all) {
      int place = report.chips().indexOf(it.chip());
      boolean alone = !SlowerTogether.others(report.chips(), names, place, false).isEmpty();
      chips.add(
          all.size() > 1
              ? "%s (%s)".formatted(names.get(place), Numbers.percent(it.move().change()))
              : names.get(place) + (alone ? " alone" : ""));
    }
    return Words.list(chips);
  }

  /** How many benchmarks' times were judged, or got slower, on any chip. */
  private static int slower(Report report, boolean only) {
    return (int)
        report.joined().benchmarks().stream()
            .filter(
                each ->
                    each.rows()
                        .filter(row -> row.unit().isTimeOfAnOp() && row.judgement().isPresent())
                        .filter(row -> row.verdict() != Verdict.NOT_JUDGED)
                        .anyMatch(row -> !only || SlowerTogether.gotSlower(row)))
            .count();
  }

  /** {@code everything is 3.0 % faster together, as this machine does once in 12 runs}. */
  static String finding(CommonMove move, UnaryOperator<String> code) {
    String unit = code.apply(move.unit().name());
    if (move.finding() == Finding.APART) {
      return unit + " moved in two groups";
    }
    if (move.finding() == Finding.NOT_WORSE && move.unit().isTimeOfAnOp()) {
      String all = who(move.together().moved(), move.together().rows()).toLowerCase(Locale.ROOT);
      String faster = Numbers.percent(Math.abs(move.change()));
      return "%s %s faster together, %s".formatted(all, faster, rarity(move));
    }
    return "%s moved %s together, %s".formatted(unit, size(move), rarity(move));
  }

  /** {@code everything is 3.0 % slower together}, behind what is worse than that. */
  static String beside(SlowerTogether all) {
    return size(all).toLowerCase(Locale.ROOT) + " slower together";
  }

  private static String size(SlowerTogether all) {
    return who(all.moved(), all.rows().size()) + " " + Numbers.percent(all.move().change());
  }

  private static String who(int moved, int all) {
    return moved == all ? "Everything is" : "%d of %d benchmarks are".formatted(moved, all);
  }

  /**
   * {@code this machine moves all of them this far once in 12 runs}; empty where too few are stored
   * to tell.
   */
  public static Optional<String> howOften(CommonMove move) {
    String moves = isUnseen(move) ? "moved" : "moves";
    return isKnown(move)
        ? Optional.of("this machine %s all of them this far %s".formatted(moves, often(move)))
        : Optional.empty();
  }

  private static boolean isKnown(CommonMove move) {
    return move.together().runs() >= RUNS_TO_KNOW;
  }

  /** What is seldom in fewer runs than are stored is only known not to be among these. */
  private static boolean isUnseen(CommonMove move) {
    return odds(move) > move.together().runs();
  }

  private static String often(CommonMove move) {
    return isUnseen(move)
        ? "in none of its %d stored runs".formatted(move.together().runs())
        : odds(move) <= 1 ? "often" : "once in %d runs".formatted(odds(move));
  }

  private static long odds(CommonMove move) {
    return Math.round(1 / Math.max(move.together().p(), Double.MIN_NORMAL));
  }

  private static String size(CommonMove move) {
    return move.unit().isPercentage()
        ? Numbers.points(move.change()) + " points"
        : Numbers.signedPercent(move.change());
  }

  private static String rarity(CommonMove move) {
    String does = isUnseen(move) ? "did " : "does ";
    return isKnown(move) ? "as this machine " + does + often(move) : UNKNOWN;
  }
}
