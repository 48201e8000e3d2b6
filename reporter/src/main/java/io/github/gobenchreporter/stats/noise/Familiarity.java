package io.github.gobenchreporter.stats.noise;

import java.util.Arrays;

/**
 * How far a host's noise is known: the share of alpha that may be spent. What is not known are the
 * tails. They are told by the residuals of a unit's stored runs, all rows together, and a row's own
 * by its runs: however many rows there are, three runs show nobody what one run in fifty does. So
 * the share grows with the scarcer of both, from a fifth to all of alpha. The figures behind every
 * number here are in EVALUATION.md.
 *
 * @param rows of a unit
 * @param runs stored ones that a row has, on average
 * @param bare whether a run is one or two samples: then a single disturbed one is a jump of the run
 */
record Familiarity(double rows, double runs, boolean bare) {
  /** With fewer samples a median does not hold back a disturbed one. */
  static final int TELLING_SAMPLES = 3;

  /** With fewer rows chance shapes what they tell of the tails. */
  private static final double FEW_ROWS = 20;

  /** Nothing known: a lone +10 % of 44 rows against two runs is found in 93 %; at .2 in 90 %. */
  private static final double UNKNOWN = 0.22;

  /**
   * The same of few rows, from two runs on: ten that now and then are slower are coloured in 8 to 9
   * % of reports at two and three runs; at .2 in 11 and 12 %.
   */
  private static final double UNKNOWN_OF_FEW = 0.1;

  /** Of one or two rows, and single runs: a lone +50 % of one is p = .018. */
  private static final double SINGLE_RUNS_OF_VERY_FEW = 0.4;

  /** So many residuals of a unit tell its tails: forty rows of twenty runs. */
  private static final double KNOWN = 800;

  /** So many runs of a row tell its own: the default window. */
  private static final double KNOWN_RUNS = 20;

  /**
   * How fast both tell. With the square root for the residuals ten rows that now and then are
   * slower are coloured in 12 % of reports at three runs; with 1 a lone +10 % against two is missed
   * more often, or, where ten runs and 600 residuals are enough, one real history alarms falsely in
   * 10 instead of 3 % of its pushes at ten.
   */
  private static final double GROWTH = 0.7;

  /** Of the share, where runs are single samples and few: four histories alarm half as often. */
  private static final double BARE = 0.4;

  static Familiarity of(JudgedUnit unit, boolean bare) {
    int[] runs = unit.noise().runs;
    return new Familiarity(runs.length, Arrays.stream(runs).average().orElse(0), bare);
  }

  /** The share of alpha, in (0, 1]. */
  double share() {
    if (runs <= 1) {
      return rows < CommonMoves.FEWEST_ROWS ? SINGLE_RUNS_OF_VERY_FEW : UNKNOWN;
    }
    double own = Math.min(1, (runs - 1) / (KNOWN_RUNS - 1));
    double all = Math.min(1, rows * (runs - 1) / KNOWN);
    double unknown = rows < FEW_ROWS ? UNKNOWN_OF_FEW : UNKNOWN;
    double known = Math.pow(Math.min(own, all), GROWTH);
    return (unknown + (1 - unknown) * known) * (bare ? BARE + (1 - BARE) * own : 1);
  }
}
