package io.github.gobenchreporter.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetterTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          LOWER,    0.1,  true
          LOWER,   -0.1,  false
          HIGHER,   0.1,  false
          HIGHER,  -0.1,  true
          LOWER,    0,    false
          HIGHER,   0,    false
          LOWER,  NaN,    false
          HIGHER, NaN,    false
          LOWER,  Infinity, true
          UNKNOWN,  0.1,  false
          UNKNOWN, -0.1,  false
          """)
  void onlyAMoveAwayFromTheGoodDirectionIsWorse(Better better, double change, boolean worse) {
    assertEquals(worse, better.isWorse(change));
  }
}
