package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TogetherTest {
  /** Worth a word: beyond what counts in a row, or unusual and beyond half of that. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.03,   0.5,  0.015, true
          -0.03,  0.5,  0.015, true
          0.015,  0.5,  0.015, false
          0.01,   0.1,  0.015, true
          0.01,   0.19, 0.015, true
          0.01,   0.21, 0.015, false
          0.007,  1e-9, 0.015, false
          0.006,  0.1,  0.01,  true
          0.0049, 0.1,  0.01,  false
          0,      1,    0.015, false
          """)
  void aMoveOfAllRowsIsNotableBySizeOrByChance(
      double move, double p, double limit, boolean notable) {
    assertEquals(notable, together(move, p).notable(limit));
  }

  private static Together together(double move, double p) {
    return new Together(20, 1, move, 0.01, 10, p, 20, 1, false);
  }
}
