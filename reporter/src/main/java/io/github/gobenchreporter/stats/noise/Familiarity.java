package io.github.gobenchreporter.stats.noise;

import java.util.List;

/**
 * How far a host's noise is known: the share of alpha that may be spent. What is not known are the
 * tails, and they are told by the residuals of a unit's stored runs: .2 of alpha where there are
 * none, all of it from 800 on, between them by the root of their number. With few rows and runs
 * chance alone shapes the tails: four benchmarks of a published history alarmed falsely in 7.6 % of
 * pushes at three stored runs with .3 of alpha, in 5.9 % with .2 (EVALUATION.md).
 */
final class Familiarity {
  /**
   * With single stored runs all rests on what is assumed and on what the other rows show. Of 40
   * rows a lone +20 % is found in 88 %, in 97 % at .4 and in 40 % at .2, where hosts whose rows
   * jump now and then are coloured less by a third.
   */
  private static final double SINGLE_RUNS = 0.3;

  /** The same of few rows: two that are alone must show +50 %, which is p = .018. */
  private static final double SINGLE_RUNS_OF_FEW = 0.4;

  private static final double UNKNOWN = 0.2;
  private static final double KNOWN = 800;

  private Familiarity() {}

  static double of(List<JudgedUnit> units) {
    double residuals = 0;
    int rows = 0;
    for (JudgedUnit unit : units) {
      rows += unit.noise().runs.length;
      for (int runs : unit.noise().runs) {
        residuals += runs - 1;
      }
    }
    double each = residuals / Math.max(1, units.size());
    if (each > 0) {
      return UNKNOWN + (1 - UNKNOWN) * Math.sqrt(Math.min(1, each / KNOWN));
    }
    boolean few = rows < CommonMoves.FEWEST_ROWS * units.size();
    return few ? SINGLE_RUNS_OF_FEW : SINGLE_RUNS;
  }
}
