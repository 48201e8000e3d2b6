package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MedianVarianceTest {
  @Test
  void threeSamplesAreWeighedByTheirChanceToBeTheMedian() {
    // Beta(2, 2) puts 7/27, 13/27 and 7/27 on the thirds.
    assertEquals(14 / 27.0, MedianVariance.of(new double[] {1, 0, -1}), 1e-12);
  }

  @Test
  void fewerThanThreeSamplesTellNothing() {
    assertEquals(0, MedianVariance.of(new double[] {1, 9}));
  }

  @Test
  void ofNormalSamplesItIsThatOfTheirMedianOrABitMore() {
    Random random = new Random(1);
    double sum = 0;
    int rounds = 4000;
    for (int i = 0; i < rounds; i++) {
      sum += MedianVariance.of(random.doubles(101).map(u -> random.nextGaussian()).toArray());
    }
    assertEquals(1.1, sum / rounds / (Math.PI / 2 / 101), 0.1);
  }

  @Test
  void twoModesLeaveTheMedianOpen() {
    double[] samples = {0, 0, 0, 1, 1, 1};
    assertEquals(0.25, MedianVariance.of(samples), 1e-9);
  }

  @Test
  void neitherOrderNorLevelMatters() {
    double[] samples = {5.3, 5.1, 5.9, 5.2, 5.0};
    double[] moved = {105.9, 105.0, 105.1, 105.2, 105.3};
    assertEquals(MedianVariance.of(samples), MedianVariance.of(moved), 1e-10);
  }
}
