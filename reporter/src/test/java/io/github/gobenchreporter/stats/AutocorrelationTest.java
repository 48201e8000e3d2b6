package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AutocorrelationTest {
  @Test
  void neighboursThatAlternateDoNotResembleEachOther() {
    double[] values = {1, -1, 1, -1, 1, -1, 1, -1, 1, -1};
    assertEquals(0, Autocorrelation.aroundLevels(values, 5));
  }

  /** Residuals 1 1 1 −1 −1 −1 on either side: products 2 of 6, 8 of 12 in all but one neighbour. */
  @Test
  void aWaveResemblesItselfAsFarAsItsLengthProves() {
    double[] values = {1, 1, 1, -1, -1, -1, 11, 11, 11, 9, 9, 9};
    double products = (1 + 1 - 1 + 1 + 1) - 1 + (1 + 1 - 1 + 1 + 1);
    double raw = products / 12;
    assertEquals(
        raw + 2.0 / 12 - 1 / Math.sqrt(12), Autocorrelation.aroundLevels(values, 6), 1e-12);
  }

  @Test
  void theStepBetweenTheLevelsIsNoResemblance() {
    Random random = new Random(2);
    for (int round = 0; round < 200; round++) {
      double[] near = random.doubles(20, -1, 1).toArray();
      double[] far = near.clone();
      for (int i = 10; i < 20; i++) {
        far[i] += 100;
      }
      assertEquals(
          Autocorrelation.aroundLevels(near, 10), Autocorrelation.aroundLevels(far, 10), 1e-9);
    }
  }

  @Test
  void aTrendIsBoundedAndEqualValuesHaveNone() {
    double[] trend = new double[100];
    for (int i = 0; i < trend.length; i++) {
      trend[i] = i;
    }
    assertEquals(0.6, Autocorrelation.aroundLevels(trend, 50));
    assertTrue(Autocorrelation.aroundLevels(new double[20], 10) < 1e-12);
  }
}
