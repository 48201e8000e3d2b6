package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QuantilesTest {
  @Test
  void theMedianIsTheMiddleOrTheMeanOfTwo() {
    assertEquals(3, Quantiles.median(5, 1, 3));
    assertEquals(2.5, Quantiles.median(4, 1, 3, 2));
    assertEquals(7, Quantiles.median(7));
  }

  /** Reference values: go-moremath, stats/sample_test.go, quantiles of {15, 20, 35, 40, 50}. */
  @Test
  void quantilesAreTypeEight() {
    double[] samples = {15, 20, 35, 40, 50};
    double[] q = {0, 0.05, 0.30, 0.40, 0.95, 1};
    double[] expected = {15, 15, 19.666666666666666, 27, 50, 50};
    double[] got = Arrays.stream(q).map(x -> Quantiles.quantile(samples, x)).toArray();
    assertArrayEquals(expected, got, 1e-12);
  }

  @Test
  void samplesStayAsTheyAre() {
    double[] samples = {3, 1, 2};
    Quantiles.median(samples);
    assertArrayEquals(new double[] {3, 1, 2}, samples);
  }

  @Test
  void nothingHasNoMedian() {
    assertThrows(IllegalArgumentException.class, Quantiles::median);
  }
}
