package io.github.gobenchreporter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  /** One decimal, two where one would be 0, none where three digits are enough. */
  @ParameterizedTest
  @CsvSource({
    "0.0004, 0.04 %",
    "0.0006, 0.1 %",
    "0.061, 6.1 %",
    "0.9994, 99.9 %",
    "0.9996, 100 %",
    "9.9, 990 %",
    "11, more than 1000 %"
  })
  void aShareHasTheDigitsThatSaySomething(double share, String text) {
    assertEquals(text, Numbers.percent(share));
  }

  @ParameterizedTest
  @CsvSource({"0.061, +6.1 %", "-0.124, −12.4 %", "0.9994, +99.9 %", "0.9996, ×2.0", "1.4, ×2.4"})
  void fromTwiceAsMuchOnAFactorSaysMore(double change, String text) {
    assertEquals(text, Numbers.relative(change));
  }
}
