package io.github.gobenchreporter.stats;

import java.util.OptionalDouble;

/**
 * How well chance explains a change, and how small a change would have been noticed.
 *
 * @param p chance of so large a change, either way, where nothing changed, in [0, 1]; empty where
 *     the method tells none
 * @param adjustedP the same within the report, by Benjamini and Hochberg's procedure
 * @param smallestDetectable the smallest change that this comparison, in this report, would find
 *     nine times of ten, in the scale of the change; empty where the method tells none
 * @param supported whether the method takes the change for real
 */
public record Odds(
    OptionalDouble p,
    OptionalDouble adjustedP,
    OptionalDouble smallestDetectable,
    boolean supported) {

  /** Of a method that asks for no evidence. */
  public static final Odds UNTOLD =
      new Odds(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), true);

  /** Of a change that is certain: real, or none. */
  public static Odds certain(boolean changed) {
    OptionalDouble p = OptionalDouble.of(changed ? 0 : 1);
    return new Odds(p, p, OptionalDouble.of(0), changed);
  }
}
