package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TwoRunsTest {
  private static final double OWN = 1e-6;

  @Test
  void whereNoChangeIsThoughtOfAnyOfTheThreeMayBeTheStoredOne() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 20; i++) {
      double[] values = {random.nextGaussian() / 50, random.nextGaussian() / 50};
      double head = random.nextGaussian() / 50;
      double[] one = new TwoRuns(values, head, OWN, OWN).withHead();
      double[] turned = new TwoRuns(new double[] {values[1], values[0]}, head, OWN, OWN).withHead();
      for (int k = 0; k < one.length; k++) {
        assertEquals(one[k], turned[k], 1e-12 * one[k]);
      }
    }
  }

  @Test
  void aRunThatJumpedLeavesTheHeadWhereItWas() {
    double[] jumped = {0, 0.15};
    double[] back = new TwoRuns(jumped, 0.001, OWN, OWN).withHead();
    double[] between = new TwoRuns(jumped, 0.075, OWN, OWN).withHead();
    int calm = 12 * Kinds.COUNT;
    for (int kind = Kinds.JUMPING; kind < Kinds.COUNT; kind++) {
      assertTrue(back[calm + kind] > 10 * between[calm + kind], "kind " + kind);
    }
  }

  @Test
  void twoRunsTellHowFarTheyAreApart() {
    double[] logs = new double[NoiseGrid.SIZES * Kinds.COUNT];
    TwoRuns.add(0.02, OWN, logs);
    int best = 0;
    for (int g = 0; g < NoiseGrid.SIZES; g++) {
      best = logs[g * Kinds.COUNT] > logs[best * Kinds.COUNT] ? g : best;
    }
    // Likeliest is the size whose difference of two runs has this standard deviation.
    assertEquals(0.02 / Math.sqrt(2), Math.sqrt(NoiseGrid.VARIANCE[best]), 0.002);
  }
}
