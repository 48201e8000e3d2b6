package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MoodTest {
  @Test
  void aHostThatMovesMoreHasLargerMoods() {
    double last = Mood.of(new double[20]).deviation();
    for (double size : new double[] {0.01, 0.03, 0.1}) {
      double deviation = Mood.of(moves(size, 20)).deviation();
      assertTrue(deviation > last, size + ": " + deviation);
      last = deviation;
    }
  }

  @Test
  void aTrendIsNoMood() {
    double[] trend = new double[20];
    for (int k = 0; k < trend.length; k++) {
      trend[k] = 0.005 * k;
    }
    assertTrue(Mood.of(trend).deviation() < 0.01, Mood.of(trend).toString());
    assertTrue(Mood.of(trend).p(0.05) < 0.001);
  }

  @Test
  void aChanceFallsWithTheSizeAndIsTheSameEitherWay() {
    Mood mood = Mood.of(moves(0.02, 12));
    assertEquals(1, mood.p(0));
    double last = 1;
    for (double move = 0.005; move < 0.2; move *= 1.5) {
      assertEquals(mood.p(move), mood.p(-move));
      assertTrue(mood.p(move) < last && mood.p(move) > 0);
      last = mood.p(move);
    }
  }

  @Test
  void moreRunsAreMoreDegreesOfFreedom() {
    double last = 0;
    for (int runs = 1; runs < 40; runs++) {
      Mood mood = Mood.of(moves(0.02, runs));
      assertTrue(mood.degrees() > last, runs + " runs: " + mood);
      assertEquals(mood.deviation() * mood.deviation(), mood.variance());
      last = mood.degrees();
    }
  }

  private static double[] moves(double size, int runs) {
    Random random = new Random(7);
    return random.doubles(runs).map(unused -> size * random.nextGaussian()).toArray();
  }
}
