package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoLevelsTest {
  private static final int SERIES = 20_000;

  @Test
  void aSeriesThatGoesToAndFroHasTwoLevels() {
    double[] series = {10, 13, 10.1, 13.1, 10, 13, 12.9, 10, 9.9, 13};
    TwoLevels levels = TwoLevels.of(series).orElseThrow();
    assertEquals(10, levels.low(), .01);
    assertEquals(13, levels.high(), .01);
    assertEquals(5, levels.upper());
    assertEquals(5, levels.lower());
  }

  @Test
  void aStepAndItsRepairAreNotTwoModes() {
    assertEquals(
        Optional.empty(), TwoLevels.of(new double[] {10, 10.1, 10, 10, 13, 13, 13.1, 10, 10, 9.9}));
    assertEquals(
        Optional.empty(), TwoLevels.of(new double[] {10, 10.1, 10, 10, 13, 13, 13.1, 13, 13, 13}));
  }

  @Test
  void twoRunsAreNoLevel() {
    double[] series = {10, 13, 10.1, 13.1, 10, 10, 9.9, 10, 9.9, 10};
    assertEquals(Optional.empty(), TwoLevels.of(series));
    series[8] = 13;
    assertEquals(3, TwoLevels.of(series).orElseThrow().upper());
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 12, 20})
  void noiseHasNoLevels(int runs) {
    assertTrue(falsely(runs, Random::nextGaussian) < .001);
    assertTrue(falsely(runs, TwoLevelsTest::heavy) < .001);
  }

  private static double falsely(int runs, ToDoubleFunction<Random> draw) {
    Random random = new Random(3 + runs);
    int found = 0;
    for (int i = 0; i < SERIES; i++) {
      double[] series = new double[runs];
      for (int k = 0; k < runs; k++) {
        series[k] = draw.applyAsDouble(random);
      }
      found += TwoLevels.of(series).isPresent() ? 1 : 0;
    }
    return (double) found / SERIES;
  }

  /** Student's t with four degrees of freedom. */
  private static double heavy(Random random) {
    double squares = 0;
    for (int i = 0; i < 4; i++) {
      double z = random.nextGaussian();
      squares += z * z;
    }
    return random.nextGaussian() / Math.sqrt(squares / 4);
  }
}
