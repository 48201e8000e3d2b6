package io.github.gobenchreporter.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, -0",
    "NaN, NaN",
    "-Infinity, -Inf",
    "1314, 1314",
    "-0.3, -0.3",
    "107.89, 107.89",
    "0.1234567890123, 0.1234567890123",
    "1e20, 100000000000000000000",
    "1e21, 1E+21",
    "1.5e-19, 0.00000000000000000015",
    "1.5e-20, 1.5E-20"
  })
  void aNumberIsWrittenAsShortAsItReadsBack(double value, String text) {
    assertEquals(text, NumberText.of(value));
  }

  @ParameterizedTest
  @CsvSource({
    "12345.678912345, 12345.67891",
    "0.000123456789012, 0.000123456789",
    "123456789012, 123456789000",
    "12345678905, 12345678910",
    "-2.00000000001, -2",
    "0.5, 0.5",
    "1e-30, 1E-30"
  })
  void aComputedNumberHasTenDigits(double value, String text) {
    assertEquals(text, NumberText.of(value, 10));
  }

  @ParameterizedTest
  @CsvSource({"1234565, 1234570", "-1234575, -1234580", "123456.5, 123457", "1234564.9, 1234560"})
  void aTieIsRoundedAwayFromZero(double value, String text) {
    assertEquals(text, NumberText.of(value, 6));
  }

  @Test
  void anyNumberReadsBack() {
    Random random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value) && Math.abs(value) >= Double.MIN_NORMAL) {
        assertEquals(value, Double.parseDouble(NumberText.of(value)));
        double rounded = new BigDecimal(value).round(new MathContext(10)).doubleValue();
        assertEquals(NumberText.of(rounded), NumberText.of(value, 10), () -> "of " + value);
      }
    }
    assertTrue(NumberText.of(Math.PI).startsWith("3.14159265358979"));
  }
}
