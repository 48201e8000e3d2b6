package io.github.gobenchreporter.stats.noise;

import java.util.List;

/**
 * How far a host's noise is known: the share of alpha that may be spent. What is not known are the
 * tails, and they are told by the residuals of a unit's stored runs: .3 of alpha where there are
 * none, all of it from 800 on, between them by the root of their number. With few rows and runs
 * chance alone shapes the tails: four benchmarks of a published history alarmed falsely in 9 % of
 * pushes at three stored runs with half of alpha, in 5 to 6 % with .3; with .25 a lone +10 % at two
 * runs is found in 90 instead of 94 % (EVALUATION.md).
 */
final class Familiarity {
  /**
   * With single stored runs all rests on what is assumed: a lone +20 % is found in 80 % (98 at
   * .55).
   */
  private static final double SINGLE_RUNS = 0.4;

  private static final double UNKNOWN = 0.3;
  private static final double KNOWN = 800;

  private Familiarity() {}

  static double of(List<JudgedUnit> units) {
    double residuals = 0;
    for (JudgedUnit unit : units) {
      for (int runs : unit.noise().runs) {
        residuals += runs - 1;
      }
    }
    double each = residuals / Math.max(1, units.size());
    return each == 0 ? SINGLE_RUNS : UNKNOWN + (1 - UNKNOWN) * Math.sqrt(Math.min(1, each / KNOWN));
  }
}
