package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
  @ParameterizedTest
  @ValueSource(ints = {3, 7, 10, 15, 17})
  void aStepIsFoundWhereItIs(int at) {
    Split split = Split.clearest(step(20, at, 10), 0, 20);
    assertNotNull(split);
    assertEquals(at, split.index());
    assertTrue(split.bound(20) < 1e-3, "bound " + split.bound(20));
  }

  @Test
  void aLargerStepIsClearer() {
    double last = 0;
    for (double size = 1; size < 100; size *= 2) {
      Split split = Split.clearest(step(24, 12, size), 0, 24);
      assertNotNull(split);
      assertTrue(split.zScore() >= last, size + ": " + split.zScore());
      last = split.zScore();
    }
  }

  @Test
  void aLevelThatCameAndWentDoesNotHideALaterOne() {
    double[] series = step(40, 32, 20);
    for (int i = 10; i < 16; i++) {
      series[i] += 20;
    }
    Split split = Split.clearest(series, 0, 40);
    assertNotNull(split);
    assertTrue(split.index() == 32 || split.index() == 10 || split.index() == 16, split.toString());
    assertTrue(split.zScore() > 4, split.toString());
  }

  /** Beyond four deviations a run counts as one that is four away. */
  @Test
  void howFarAFarRunIsTellsNothing() {
    double[] series = step(20, 20, 0);
    series[4] = 30;
    Split far = Split.within(series, 0, 20);
    series[4] = 300;
    assertEquals(far, Split.within(series, 0, 20));
    series[4] = 2.5;
    assertNotEquals(far, Split.within(series, 0, 20));
  }

  @Test
  void nothingPartsEqualValuesOrTooFew() {
    assertNull(Split.clearest(new double[30], 0, 30));
    assertNull(Split.within(new double[] {1, 1, 9, 9}, 0, 4));
  }

  /** Of normal series without change at most as many are as clear as the bound says. */
  @Test
  void theBoundHolds() {
    Random random = new Random(3);
    int clear = 0;
    int all = 2000;
    for (int round = 0; round < all; round++) {
      double[] series = random.doubles(30).map(unused -> random.nextGaussian()).toArray();
      Split split = Split.within(series, 0, 30);
      assertNotNull(split);
      clear += split.bound(30) < 0.05 ? 1 : 0;
    }
    assertTrue(clear <= 0.05 * all, clear + " of " + all);
  }

  private static double[] step(int n, int at, double size) {
    Random random = new Random(n * 31L + at);
    double[] series = new double[n];
    for (int i = 0; i < n; i++) {
      series[i] = random.nextGaussian() + (i < at ? 0 : size);
    }
    return series;
  }
}
