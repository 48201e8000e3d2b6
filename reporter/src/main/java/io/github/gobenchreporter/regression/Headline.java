package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.regression.CommonMove.Finding;
import io.github.gobenchreporter.stats.Caution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What stands above a report, as numbers: every output says it in the same words. A benchmark
 * counts once, whatever the number of its units and chips, under the weightiest of its verdicts.
 *
 * @param mark how much of a look the report deserves
 * @param counts how many benchmarks have each verdict; every verdict has a number
 * @param compared how many benchmarks were judged in any unit, on any chip
 * @param regressions where benchmarks regressed, the most chips first
 * @param signs what a person should look at beside the benchmarks themselves
 * @param suspicion whether a benchmark may be worse, by more than chance makes of one of so many
 */
public record Headline(
    Mark mark,
    Map<Verdict, Integer> counts,
    int compared,
    List<Where> regressions,
    Set<Sign> signs,
    boolean suspicion) {

  /**
   * A benchmark that may be worse is worth a look where its adjusted p is below this. Of ten
   * reports without a change two have one with such a p, and in one of them it is for the worse:
   * the other nine stay green.
   */
  private static final double SELDOM = 0.2;

  /**
   * From so many stored runs on the noise of a chip is known; with fewer it is partly assumed. A
   * standard deviation of ten values is known to a quarter of itself.
   */
  public static final int KNOWN_RUNS = 10;

  /** Where one of these is found, nobody knows that nothing got worse. */
  public static final Set<Sign> UNTOLD =
      Collections.unmodifiableSet(EnumSet.of(Sign.TOGETHER, Sign.APART, Sign.BLIND));

  /** How much of a look a report deserves. */
  public enum Mark {
    /** Something is proven worse, or failed. */
    RED,
    /** Something a person should look at. */
    YELLOW,
    /** Nothing to do. */
    GREEN
  }

  /** A finding that is no single benchmark's. */
  public enum Sign {
    /** The rows of a unit moved together for the worse, further than the host does. */
    TOGETHER("together"),
    /** Part of the rows of a unit moved against the others. */
    APART("apart"),
    /** Rows could not have shown a change, or none of less than double. */
    BLIND("blind"),
    /** Benchmarks were not measured in a unit that is stored and gated. */
    UNMEASURED("unmeasured"),
    /** A baseline has drifted beyond its budget. */
    DRIFT("drift"),
    /** No run has come to a baseline for much longer than they used to take. */
    OLD_BASELINE("old-baseline");

    private final String word;

    Sign(String word) {
      this.word = word;
    }

    /** The word in report.json. */
    public String word() {
      return word;
    }
  }

  /**
   * Benchmarks that regressed on the same chips.
   *
   * @param chips their places in the report
   * @param benchmarks how many
   */
  public record Where(List<Integer> chips, int benchmarks) {
    public Where {
      chips = List.copyOf(chips);
    }
  }

  public Headline {
    counts = Map.copyOf(counts);
    regressions = List.copyOf(regressions);
    signs = Set.copyOf(signs);
  }

  static Headline of(List<ChipReport> chips, JoinedRows joined) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0);
    }
    boolean inDoubt = false;
    boolean suspicion = false;
    int compared = 0;
    for (BenchmarkLines each : joined.benchmarks()) {
      counts.merge(each.verdict(), 1, Integer::sum);
      compared += hasAny(each, Headline::isJudged) ? 1 : 0;
      inDoubt = inDoubt || hasAny(each, row -> row.has(Note.Code.IN_DOUBT));
      suspicion = suspicion || hasAny(each, Headline::isSuspicious);
    }
    Set<Sign> signs = signs(chips);
    // Beside one that is proven the others are no chance either.
    suspicion = suspicion || counts.getOrDefault(Verdict.REGRESSION, 0) > 0;
    Mark mark = mark(counts, compared, inDoubt || suspicion || !signs.isEmpty());
    return new Headline(mark, counts, compared, where(joined), signs, suspicion);
  }

  private static boolean hasAny(BenchmarkLines benchmark, Predicate<Row> what) {
    for (Line line : benchmark.lines()) {
      for (Optional<Row> row : line.rows()) {
        if (row.isPresent() && what.test(row.get())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isJudged(Row row) {
    return row.judgement().isPresent() && row.verdict() != Verdict.NOT_JUDGED;
  }

  /** Whether it moved, and by more than chance moves one of so many rows. */
  private static boolean isSuspicious(Row row) {
    return row.verdict() == Verdict.CANNOT_TELL
        && row.judgement()
            .map(Row.Judgement::estimate)
            .filter(it -> it.evidence().isPresent())
            .filter(it -> it.cautions().stream().noneMatch(Caution::leavesOpen))
            .map(it -> it.odds().adjustedP().orElse(0) < SELDOM)
            .orElse(true);
  }

  private static Set<Sign> signs(List<ChipReport> chips) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    for (ChipReport chip : chips) {
      for (CommonMove move : chip.moves()) {
        if (move.finding() == Finding.WORSE) {
          signs.add(Sign.TOGETHER);
        } else if (move.finding() == Finding.APART) {
          signs.add(Sign.APART);
        }
      }
      if (!chip.sight().blind().isEmpty() || chip.sight().tooFewSamples()) {
        signs.add(Sign.BLIND);
      }
      if (!chip.unmeasured().isEmpty()) {
        signs.add(Sign.UNMEASURED);
      }
      if (chip.drifted().isPresent()) {
        signs.add(Sign.DRIFT);
      }
    }
    if (chips.stream().anyMatch(chip -> chip.late().isPresent())) {
      signs.add(Sign.OLD_BASELINE);
    }
    return signs;
  }

  /** The same of a report that needs no look. */
  Headline green() {
    return new Headline(Mark.GREEN, counts, compared, regressions, signs, suspicion);
  }

  private static Mark mark(Map<Verdict, Integer> counts, int compared, boolean inDoubt) {
    if (counts.getOrDefault(Verdict.REGRESSION, 0) + counts.getOrDefault(Verdict.FAILED, 0) > 0) {
      return Mark.RED;
    }
    boolean look = counts.getOrDefault(Verdict.MISSING, 0) > 0;
    boolean looked = compared + counts.getOrDefault(Verdict.IDENTICAL, 0) > 0;
    return look || inDoubt || !looked ? Mark.YELLOW : Mark.GREEN;
  }

  private static List<Where> where(JoinedRows joined) {
    Map<List<Integer>, Integer> found = new TreeMap<>(Headline::mostChipsFirst);
    for (BenchmarkLines each : joined.benchmarks()) {
      if (each.verdict() == Verdict.REGRESSION) {
        found.merge(each.chips(), 1, Integer::sum);
      }
    }
    List<Where> where = new ArrayList<>();
    found.forEach((chips, number) -> where.add(new Where(chips, number)));
    return where;
  }

  private static int mostChipsFirst(List<Integer> a, List<Integer> b) {
    int sizes = Integer.compare(b.size(), a.size());
    for (int i = 0; sizes == 0 && i < a.size(); i++) {
      sizes = Integer.compare(a.get(i), b.get(i));
    }
    return sizes;
  }

  /** How many benchmarks may be worse; 0 where chance makes one of so many look like that. */
  public int suspicious() {
    return suspicion ? count(Verdict.CANNOT_TELL) : 0;
  }

  /** How many benchmarks have a verdict that the headline stands for. */
  public int told(Verdict verdict) {
    return verdict == Verdict.CANNOT_TELL ? suspicious() : count(verdict);
  }

  /** How many benchmarks have a verdict. */
  public int count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }
}
