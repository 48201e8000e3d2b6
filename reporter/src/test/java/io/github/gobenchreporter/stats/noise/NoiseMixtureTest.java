package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseMixtureTest {
  private static final int SIZE = 16;
  private static final double DEVIATION = Math.sqrt(NoiseGrid.VARIANCE[SIZE]);
  private static final double[] EVEN = SampleRows.times(NoiseGrid.SIZES * Kinds.COUNT, 1);

  @Test
  void ofOneSizeAndKindThereIsOneTail() {
    NoiseMixture normal = of(Kinds.NORMAL);
    NoiseMixture heavy = of(Kinds.HEAVY);
    for (double z = 0.25; z < 6; z += 0.25) {
      double far = 2 * NormalDistribution.of(0, 1).survivalProbability(z);
      assertEquals(far, normal.tail(z * DEVIATION, 1, 0), 1e-12);
      assertEquals(far, normal.tail(2 * z * DEVIATION, 4, 0), 1e-12);
      assertEquals(far, normal.tail(2 * z * DEVIATION, 1, 3 * DEVIATION * DEVIATION), 1e-12);
      double tail = 2 * TDistribution.of(4).survivalProbability(z);
      assertEquals(tail, heavy.tail(z * DEVIATION, 1, 0), 1e-12);
    }
  }

  @Test
  void aRowThatJumpsIsCalmInItsOtherRuns() {
    for (int kind = Kinds.JUMPING; kind < Kinds.COUNT; kind++) {
      double share = Kinds.OF_ONE[kind];
      double variance = NoiseGrid.VARIANCE[SIZE];
      double jump =
          Kinds.isFar(kind) ? Kinds.farTail(0.04, variance) : Kinds.nearTail(0.04, variance);
      double calm = of(Kinds.NORMAL).tail(0.2, 1, 0);
      assertEquals((1 - share) * calm + share * jump, of(kind).tail(0.2, 1, 0), 1e-12);
    }
  }

  @Test
  void theUsualChangeIsTenPercent() {
    for (int kind = 0; kind < Kinds.COUNT; kind++) {
      assertEquals(of(kind).tail(0.1, 1, 0), of(kind).usual());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.2, 0.05, 0.01, 1e-4, 1e-8})
  void halfAnIntervalIsTheChangeOfItsP(double p) {
    for (int kind = 0; kind < Kinds.COUNT; kind++) {
      NoiseMixture mixture = of(kind);
      assertEquals(p, mixture.tail(mixture.halfWidth(p), 1, 0), 1e-6 * p, "kind " + kind);
    }
  }

  @Test
  void theStandardErrorIsTheMedianOfWhatIsThought() {
    assertEquals(DEVIATION, of(Kinds.HEAVY).standardError(), 1e-12);
    NoiseMixture even = NoiseMixture.of(EVEN, EVEN, NoiseGrid.VARIANCE, Kinds.OF_ONE);
    double middle = Math.sqrt(NoiseGrid.VARIANCE[NoiseGrid.SIZES / 2 - 1]);
    assertEquals(middle, even.standardError(), 1e-12);
  }

  /** Values so far apart that nothing thought of explains them have the widest noise there is. */
  @Test
  void whatNothingExplainsIsNoProof() {
    double[] nothing = new double[EVEN.length];
    NoiseMixture widest = NoiseMixture.of(nothing, EVEN, NoiseGrid.VARIANCE, Kinds.OF_ONE);
    double most = Math.sqrt(NoiseGrid.VARIANCE[NoiseGrid.SIZES - 1]);
    assertEquals(most, widest.standardError(), 1e-12);
  }

  private static NoiseMixture of(int kind) {
    double[] stored = new double[EVEN.length];
    Arrays.fill(stored, SIZE * Kinds.COUNT + kind, SIZE * Kinds.COUNT + kind + 1, 0.5);
    return NoiseMixture.of(stored, EVEN, NoiseGrid.VARIANCE, Kinds.OF_ONE);
  }
}
