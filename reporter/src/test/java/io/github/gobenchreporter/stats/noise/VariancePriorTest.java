package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.numbers.gamma.Trigamma;
import org.junit.jupiter.api.Test;

/**
 * No values printed by R are at hand; what is checked is the definition: variances drawn from the
 * model of Smyth (2004), equation 3, give back its parameters.
 */
class VariancePriorTest {
  @Test
  void drawsFromTheModelGiveItsParametersBack() {
    Random random = new Random(1);
    double[] variances = new double[20000];
    for (int i = 0; i < variances.length; i++) {
      double own = 4.0 * 8 / chiSquare(8, random);
      variances[i] = own * chiSquare(9, random) / 9;
    }
    VariancePrior prior = VariancePrior.fit(variances, degrees(variances.length, 9));
    assertEquals(4, prior.variance(), 0.2);
    assertEquals(8, prior.degrees(), 1);
  }

  @Test
  void equalVariancesGiveAStrongPrior() {
    Random random = new Random(2);
    double[] variances = new double[2000];
    Arrays.setAll(variances, i -> chiSquare(9, random) / 9);
    VariancePrior prior = VariancePrior.fit(variances, degrees(variances.length, 9));
    assertEquals(1, prior.variance(), 0.05);
    assertTrue(prior.degrees() > 40);
  }

  @Test
  void identicalVariancesAreNoReasonToFail() {
    VariancePrior prior = VariancePrior.fit(new double[] {2, 2, 2}, degrees(3, 4));
    assertTrue(prior.variance() > 0 && prior.degrees() > 0);
  }

  @Test
  void oneWildRowHardlyMovesThePrior() {
    Random random = new Random(3);
    double[] variances = new double[50];
    Arrays.setAll(variances, i -> chiSquare(9, random) / 9);
    VariancePrior calm = VariancePrior.fit(variances, degrees(50, 9));
    variances[0] = 1e6;
    VariancePrior wild = VariancePrior.fit(variances, degrees(50, 9));
    assertEquals(calm.variance(), wild.variance(), 0.25 * calm.variance());
  }

  @Test
  void anUncertainFitMovesTowardsTheDefault() {
    VariancePrior sure = new VariancePrior(4, 10, 1e-9).towards(1);
    VariancePrior unsure = new VariancePrior(4, 10, Double.POSITIVE_INFINITY).towards(1);
    assertEquals(4, sure.variance(), 1e-6);
    assertEquals(1, unsure.variance(), 1e-6);
  }

  /** trigamma(1) = π²/6 and trigamma(½) = π²/2. */
  @Test
  void inverseTrigammaUndoesTrigamma() {
    assertEquals(1, VariancePrior.inverseTrigamma(Math.PI * Math.PI / 6), 1e-8);
    assertEquals(0.5, VariancePrior.inverseTrigamma(Math.PI * Math.PI / 2), 1e-8);
    for (double x = 0.1; x < 200; x *= 1.7) {
      assertEquals(x, VariancePrior.inverseTrigamma(Trigamma.value(x)), 1e-6 * x);
    }
  }

  private static double[] degrees(int count, double degrees) {
    double[] all = new double[count];
    Arrays.fill(all, degrees);
    return all;
  }

  private static double chiSquare(int degrees, Random random) {
    double sum = 0;
    for (int i = 0; i < degrees; i++) {
      double value = random.nextGaussian();
      sum += value * value;
    }
    return sum;
  }
}
