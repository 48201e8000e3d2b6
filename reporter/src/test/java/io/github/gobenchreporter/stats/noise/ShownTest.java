package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
  private static final double[] STORED = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  /** Twice the head's rank among ten. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          10,   true,  0,   0
          9,    true,  0,   0.4
          8.5,  true,  0,   0.4
          8,    true,  0,   0.6
          5,    true,  0,   1
          0,    false, 0,   0
          1,    false, 0,   0.4
          9.4,  true,  0.5, 0.4
          """)
  void whatStoredRunsShowIsAsLikelyAsItsRank(double head, boolean up, double step, double p) {
    assertEquals(p, Shown.p(STORED, head, up, step), 1e-12);
  }
}
