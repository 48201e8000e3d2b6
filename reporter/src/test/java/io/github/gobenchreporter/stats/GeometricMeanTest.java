package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GeometricMeanTest {
  /** The second value: printed by golang/perf. */
  @Test
  void valuesAreBenchstats() {
    assertEquals(2, GeometricMean.of(1, 2, 4), 1e-15);
    assertEquals(2.294891936453654e-06, GeometricMean.of(3.0655e-6, 1.718e-6), 1e-20);
  }

  @Test
  void zeroNegativeAndNothingHaveNone() {
    assertEquals(Double.NaN, GeometricMean.of());
    assertEquals(Double.NaN, GeometricMean.of(1, 0));
    assertEquals(Double.NaN, GeometricMean.of(1, -1));
    assertEquals(Double.NaN, GeometricMean.of(1, Double.NaN));
  }
}
