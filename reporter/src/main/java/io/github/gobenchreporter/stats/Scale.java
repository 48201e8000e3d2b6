package io.github.gobenchreporter.stats;

/** How two values of a unit compare. */
public enum Scale {
  /** By their ratio, on a logarithmic scale: times, sizes, rates. */
  RATIO,
  /** By their difference in the unit's own points: percentages. */
  POINTS
}
