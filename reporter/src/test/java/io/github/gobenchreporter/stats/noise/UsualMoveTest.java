package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class UsualMoveTest {
  @Test
  void aHostThatMovesMoreHasLargerUsualMoves() {
    double last = UsualMove.of(new double[20]).deviation();
    for (double size : new double[] {0.01, 0.03, 0.1}) {
      double deviation = UsualMove.of(moves(size, 20)).deviation();
      assertTrue(deviation > last, size + ": " + deviation);
      last = deviation;
    }
  }

  @Test
  void aTrendIsNoUsualMove() {
    double[] trend = new double[20];
    for (int k = 0; k < trend.length; k++) {
      trend[k] = 0.005 * k;
    }
    assertTrue(UsualMove.of(trend).deviation() < 0.01, UsualMove.of(trend).toString());
    assertTrue(UsualMove.of(trend).p(0.05) < 0.001);
  }

  @Test
  void aChanceFallsWithTheSizeAndIsTheSameEitherWay() {
    UsualMove usualMove = UsualMove.of(moves(0.02, 12));
    assertEquals(1, usualMove.p(0));
    double last = 1;
    for (double move = 0.005; move < 0.2; move *= 1.5) {
      assertEquals(usualMove.p(move), usualMove.p(-move));
      assertTrue(usualMove.p(move) < last && usualMove.p(move) > 0);
      last = usualMove.p(move);
    }
  }

  @Test
  void moreRunsAreMoreDegreesOfFreedom() {
    double last = 0;
    for (int runs = 1; runs < 40; runs++) {
      UsualMove usualMove = UsualMove.of(moves(0.02, runs));
      assertTrue(usualMove.degrees() > last, runs + " runs: " + usualMove);
      assertEquals(usualMove.deviation() * usualMove.deviation(), usualMove.variance());
      last = usualMove.degrees();
    }
  }

  private static double[] moves(double size, int runs) {
    Random random = new Random(7);
    return random.doubles(runs).map(unused -> size * random.nextGaussian()).toArray();
  }
}
