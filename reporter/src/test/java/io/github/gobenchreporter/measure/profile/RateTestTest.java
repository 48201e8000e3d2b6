package io.github.gobenchreporter.measure.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTestTest {
  /** Binomial tails by hand: 2 × (P(more extreme) + ½ P(as seen)). */
  @ParameterizedTest
  @CsvSource({
    "0, 8, 1, 0.00390625", // 2 × ½ × 2^-8
    "8, 0, 1, 0.00390625",
    "1, 3, 1, 0.375", // 2 × (1 + ½ × 4) / 16
    "5, 5, 1, 1",
    "0, 16, 2, 0.00390625", // as much as 0 and 8
    "0, 0, 1, 1"
  })
  void ratesAreComparedByBinomialTails(double base, double head, double dispersion, double p) {
    assertEquals(p, RateTest.p(base, 1, head, 1, dispersion), 1e-12);
  }

  @Test
  void moreWorkMakesLessOfTheSameCount() {
    assertTrue(RateTest.p(10, 1, 20, 2, 1) > 0.9);
    assertTrue(RateTest.p(10, 1, 40, 1, 1) < 0.001);
  }

  @Test
  void thePValueHoldsWhatItPromises() {
    Random random = new Random(7);
    int below = 0;
    int trials = 4_000;
    for (int i = 0; i < trials; i++) {
      double p = RateTest.p(poisson(60, random), 3, poisson(40, random), 2, 1);
      below += p <= 0.05 ? 1 : 0;
    }
    assertEquals(0.05, (double) below / trials, 0.012);
  }

  private static int poisson(double mean, Random random) {
    double left = Math.exp(-mean);
    int count = -1;
    for (double product = 1; product > left; count++) {
      product *= random.nextDouble();
    }
    return count;
  }
}
