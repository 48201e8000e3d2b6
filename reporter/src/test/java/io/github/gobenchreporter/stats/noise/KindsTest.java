package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {
  /** By the trapezoid rule in equal steps of the logarithm, both sides of zero together. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-4, 1e-2})
  void theDensityOfEveryKindSumsUpToOne(double variance) {
    double[] sums = new double[Kinds.COUNT];
    double[] at = new double[Kinds.COUNT];
    double step = 0.001;
    for (double log = Math.log(1e-9); log < Math.log(1e6); log += step) {
      double x = Math.exp(log);
      Kinds.densities(
          x * x, variance, Kinds.nearDensity(x * x), Kinds.farDensity(x * x), Kinds.OF_ONE, at);
      for (int kind = 0; kind < at.length; kind++) {
        sums[kind] += 2 * at[kind] * x * step;
      }
    }
    for (double sum : sums) {
      assertEquals(1, sum, 1e-3);
    }
  }

  @Test
  void tailsAreThoseOfTheirDistributions() {
    for (double z = 0; z < 12; z += 0.25) {
      double normal = 2 * NormalDistribution.of(0, 1).survivalProbability(z);
      double heavy = 2 * TDistribution.of(4).survivalProbability(z);
      assertEquals(normal, Kinds.normalTail(z), 1e-12);
      assertEquals(heavy, Kinds.heavyTail(z), 1e-12);
    }
  }

  @Test
  void aFarJumpReachesFurtherThanANearOne() {
    for (double x = 0.01; x < 10; x *= 2) {
      double near = Kinds.nearTail(x * x, 1e-4);
      double far = Kinds.farTail(x * x, 1e-4);
      assertEquals(true, near < far && far < 1, x + ": " + near + " " + far);
    }
  }
}
