package io.github.gobenchreporter.stats.noise;

import java.util.List;

/**
 * How far a host's noise is known: the share of alpha that may be spent. Half of it where nothing
 * is known of the tails, all of it from a thousand residuals on (chosen by simulation,
 * EVALUATION.md).
 */
final class Familiarity {
  private static final double SINGLE_RUNS = 0.55;
  private static final double UNKNOWN = 0.5;
  private static final double KNOWN = 1000;

  private Familiarity() {}

  static double of(List<JudgedUnit> units) {
    double residuals = 0;
    for (JudgedUnit unit : units) {
      for (int runs : unit.noise().runs) {
        residuals += runs - 1;
      }
    }
    double each = residuals / Math.max(1, units.size());
    return each == 0 ? SINGLE_RUNS : UNKNOWN + (1 - UNKNOWN) * Math.min(1, each / KNOWN);
  }
}
