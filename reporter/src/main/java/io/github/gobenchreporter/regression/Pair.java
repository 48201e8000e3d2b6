package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.stats.Scale;
import io.github.gobenchreporter.unit.Unit;

/**
 * One benchmark in one unit, head beside baseline.
 *
 * @param benchmark whose values they are
 * @param unit what they are measured in, with its direction
 * @param exact whether a {@code Unit} line (or the unit) declares the values free of noise
 * @param baseline the finite samples of the stored runs
 * @param head those of the head's runs
 * @param coarse how far off a single value may be for the way it was measured, in the unit; 0 where
 *     nothing is known of that
 */
public record Pair(
    Benchmark benchmark, Unit unit, boolean exact, Runs baseline, Runs head, double coarse) {

  /** Whether a change is told in the unit's own points. */
  public boolean points() {
    return unit.isPercentage();
  }

  /** Whether there is something to compare. */
  public boolean comparable() {
    return !baseline.isEmpty() && !head.isEmpty();
  }

  /**
   * The change from one value to another: points, or a fraction of the old one; infinite from zero.
   */
  public double change(double from, double to) {
    return Scale.of(points()).change(from, to);
  }
}
