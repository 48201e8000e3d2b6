package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickShareTest {
  /** The first three were measured: 1.7, 0.9 and 52 points at shares of this size. */
  @ParameterizedTest
  @CsvSource({
    "0.2, 0.02, 2.4",
    "1, 0.02, 0.95",
    "0.0036, 0.5, 50",
    "80, 0.2, 0.28",
    "0.000001, 0, 50",
    "0.1, 1, 2.7"
  })
  void aShareIsKnownAsWellAsOneOfSoManyDraws(double seconds, double share, double points) {
    double tick = 0.004;
    assertEquals(points, TickShare.points(share * seconds, seconds, tick), 0.05 * points);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "0, 4", "0, 0"})
  void whatIsNotToldByTicksIsExact(double whole, double tick) {
    assertEquals(0, TickShare.points(0, whole, tick));
  }
}
