package io.github.gobenchreporter.evaluation.hosts;

import java.util.SplittableRandom;

/**
 * Where the benchmarks of a suite lie, evenly in logarithms.
 *
 * @param low above 0
 * @param high not below it
 */
public record Range(double low, double high) {
  public Range {
    if (!(low > 0 && high >= low)) {
      throw new IllegalArgumentException("range from " + low + " to " + high);
    }
  }

  /** All at the same level. */
  public static Range at(double level) {
    return new Range(level, level);
  }

  double draw(SplittableRandom random) {
    return low == high ? low : low * Math.pow(high / low, random.nextDouble());
  }
}
