package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SharedMixturesTest {
  private static final double[] EVEN = SampleRows.times(NoiseGrid.SIZES * Kinds.COUNT, 1);
  private static final NoiseMixture ANY =
      NoiseMixture.of(EVEN, EVEN, NoiseGrid.VARIANCE, Kinds.OF_ONE);

  @Test
  void variancesAreRoundedUpByAtMostEightPercent() {
    SplittableRandom random = new SplittableRandom(8);
    SharedMixtures shared = new SharedMixtures();
    int[] made = {0};
    for (int i = 0; i < 1000; i++) {
      double stored = 1e-6 * (1 + random.nextDouble());
      double head = 1e-4 * (1 + random.nextDouble());
      shared.of(
          stored,
          head,
          (ofStored, ofHead) -> {
            made[0]++;
            assertRoundedUp(stored, ofStored);
            assertRoundedUp(head, ofHead);
            return ANY;
          });
    }
    // From one to two there are at most eleven steps of eight percent.
    assertTrue(made[0] > 50 && made[0] <= 11 * 11, "made " + made[0]);
  }

  @Test
  void equalVariancesShareAndEachSideCounts() {
    SharedMixtures shared = new SharedMixtures();
    Set<NoiseMixture> all = new HashSet<>();
    double[][] pairs = {{1e-6, 1e-4}, {1e-6, 1e-4}, {1e-4, 1e-6}, {1e-6, 2e-4}, {0, 0}, {0, 1e-15}};
    for (double[] pair : pairs) {
      all.add(
          shared.of(
              pair[0],
              pair[1],
              (stored, head) -> NoiseMixture.of(EVEN, EVEN, NoiseGrid.VARIANCE, Kinds.OF_ONE)));
    }
    assertEquals(4, all.size());
  }

  private static void assertRoundedUp(double variance, double rounded) {
    double ratio = rounded / variance;
    assertTrue(ratio > 1 - 1e-9 && ratio < 1.08 + 1e-9, "by " + ratio);
  }
}
