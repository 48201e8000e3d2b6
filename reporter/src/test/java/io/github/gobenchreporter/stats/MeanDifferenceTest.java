package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MeanDifferenceTest {
  /**
   * Means 2 and 5, variances 1 and 1, three values each: standard error √(2/3), 4 degrees of
   * freedom, whose 97.5 % quantile is 2.776445.
   */
  @Test
  void aDifferenceHasWelchsInterval() {
    MeanDifference difference = MeanDifference.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});
    assertEquals(3, difference.value(), 1e-12);
    assertEquals(3 - 2.776445 * Math.sqrt(2.0 / 3), difference.low(), 1e-5);
    assertEquals(3 + 2.776445 * Math.sqrt(2.0 / 3), difference.high(), 1e-5);
  }

  @Test
  void twoSingleValuesTellOnlyTheirDifference() {
    MeanDifference difference = MeanDifference.of(new double[] {1}, new double[] {4});
    assertEquals(new MeanDifference(3, Double.NaN, Double.NaN), difference);
  }

  @Test
  void theIntervalHoldsTheTruthAsOftenAsItSays() {
    Random random = new Random(5);
    int held = 0;
    for (int round = 0; round < 2000; round++) {
      double[] before = random.doubles(6).map(unused -> random.nextGaussian()).toArray();
      double[] after = random.doubles(9).map(unused -> 1 + 3 * random.nextGaussian()).toArray();
      MeanDifference difference = MeanDifference.of(before, after);
      held += difference.low() <= 1 && 1 <= difference.high() ? 1 : 0;
    }
    assertTrue(held > 0.93 * 2000 && held < 0.97 * 2000, "held " + held);
  }
}
