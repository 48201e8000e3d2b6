package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangePointsTest {
  private static final double ALPHA = 0.001;

  @Test
  void twoStepsAreFoundWithTheirSizes() {
    double[] series = noise(60, 1);
    for (int k = 20; k < 60; k++) {
      series[k] += k < 40 ? 8 : 3;
    }
    List<ChangePoint> points = ChangePoints.find(series, ALPHA);
    assertEquals(List.of(20, 40), points.stream().map(ChangePoint::index).toList());
    assertEquals(8, points.get(0).after() - points.get(0).before(), 1);
    assertEquals(-5, points.get(1).after() - points.get(1).before(), 1);
    assertTrue(points.stream().allMatch(p -> p.p() > 0 && p.p() <= ALPHA));
  }

  @Test
  void aLevelThatCameAndWentDoesNotHideALaterStep() {
    double[] series = noise(20, 2);
    for (int k = 0; k < 20; k++) {
      series[k] += k < 4 || (k >= 6 && k < 11) ? 12 : 0;
    }
    assertEquals(11, ChangePoints.lastLevel(series));
  }

  @Test
  void anOutlierIsNoChangePoint() {
    double[] series = noise(40, 3);
    series[17] += 30;
    assertEquals(List.of(), ChangePoints.find(series, ALPHA));
  }

  /** At p = .001 about one series in a thousand; four in two thousand would still be by chance. */
  @Test
  void noiseHasHardlyAny() {
    long found =
        IntStream.range(0, 2000)
            .filter(seed -> !ChangePoints.find(noise(30, seed), ALPHA).isEmpty())
            .count();
    assertTrue(found <= 7, "found " + found);
  }

  @Test
  void shortEmptyAndConstantSeriesHaveNone() {
    assertEquals(List.of(), ChangePoints.find(new double[0], ALPHA));
    assertEquals(List.of(), ChangePoints.find(new double[] {1, 2, 3}, ALPHA));
    assertEquals(List.of(), ChangePoints.find(new double[50], ALPHA));
  }

  @Test
  void aCleanStepOfAConstantSeriesIsFound() {
    double[] series = new double[20];
    Arrays.fill(series, 12, 20, 5);
    assertEquals(12, ChangePoints.find(series, ALPHA).get(0).index());
  }

  @Test
  void shiftAndScaleChangeNothing() {
    double[] series = noise(50, 4);
    for (int k = 30; k < 50; k++) {
      series[k] += 4;
    }
    double[] other = Arrays.stream(series).map(v -> 1000 - 7 * v).toArray();
    assertEquals(
        ChangePoints.find(series, ALPHA).stream().map(ChangePoint::index).toList(),
        ChangePoints.find(other, ALPHA).stream().map(ChangePoint::index).toList());
  }

  private static double[] noise(int length, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, length).mapToDouble(k -> random.nextGaussian()).toArray();
  }
}
