package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedianIntervalTest {
  /** Printed by golang/perf's QuantileCI(n, 0.5, 0.95). */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 2",
    "5, 0, 5",
    "6, 1, 6",
    "7, 1, 7",
    "8, 1, 7",
    "9, 2, 8",
    "10, 2, 9",
    "12, 3, 10",
    "15, 4, 12",
    "20, 6, 15"
  })
  void ordersAreBenchstats(int n, int low, int high) {
    MedianInterval interval = MedianInterval.of(n, 0.95);
    assertEquals(low, interval.lowOrder());
    assertEquals(high, interval.highOrder());
  }

  /** Printed by golang/perf's QuantileCI(n, 0.5, 0.9): above 30 it approximates. */
  @ParameterizedTest
  @CsvSource({"41, 15, 26, 0.9103657482423275", "42, 16, 27, 0.9103670057321109"})
  void manySamplesAreApproximated(int n, int low, int high, double confidence) {
    MedianInterval interval = MedianInterval.of(n, 0.9);
    assertEquals(low, interval.lowOrder());
    assertEquals(high, interval.highOrder());
    assertEquals(confidence, interval.confidence(), 1e-12);
  }

  @Test
  void boundsAreSamplesOrInfinite() {
    MedianInterval.Bounds few = MedianInterval.bounds(new double[] {3, 1, 2}, 0.95);
    assertEquals(
        new MedianInterval.Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY), few);
    double[] six = {6, 1, 5, 2, 4, 3};
    assertEquals(new MedianInterval.Bounds(1, 6), MedianInterval.bounds(six, 0.95));
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> MedianInterval.of(0, 0.95));
    assertThrows(IllegalArgumentException.class, () -> MedianInterval.of(5, 1));
  }
}
