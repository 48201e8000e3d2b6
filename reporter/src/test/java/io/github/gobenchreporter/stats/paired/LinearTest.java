package io.github.gobenchreporter.stats.paired;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearTest {
  /** As R's quantile(c(8, 1, 4, 2), p), whose default is type 7. */
  @ParameterizedTest
  @CsvSource({"0, 1", "0.25, 1.75", "0.5, 3", "0.9, 6.8", "1, 8"})
  void quantilesAreLinearBetweenValues(double p, double quantile) {
    assertEquals(quantile, Linear.quantile(new double[] {8, 1, 4, 2}, p), 1e-12);
  }

  @Test
  void valuesStayAsTheyAre() {
    double[] values = {3, 1, 2};
    assertEquals(2, Linear.quantile(values, 0.5));
    assertArrayEquals(new double[] {3, 1, 2}, values);
    assertEquals(7, Linear.quantile(new double[] {7}, 0.3));
  }
}
