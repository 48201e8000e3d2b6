package io.github.gobenchreporter.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every result is that of BigDecimal. */
class RoundingTest {
  @ParameterizedTest
  @ValueSource(
      doubles = {
        0.5,
        1.5,
        2.5,
        0.25,
        0.125,
        0.05,
        0.15,
        1.005,
        12.25,
        0.045,
        99.95,
        999.95,
        9.9995,
        0.99995,
        1e15,
        1e16,
        1e21,
        1e22,
        1e23,
        1e-22,
        1e-23,
        1e-300,
        1e300,
        0x1p52,
        0x1p53,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        4503599627370495.5,
        1234567890123.45,
        0.1,
        0.3,
        123456.78949999999
      })
  void tiesAndLimits(double value) {
    for (double near : new double[] {value, Math.nextUp(value), Math.nextDown(value)}) {
      if (Double.isFinite(near)) {
        check(near);
        check(-near);
      }
    }
  }

  @Test
  void powersOfTenAndTheirNeighbours() {
    for (int i = -30; i <= 30; i++) {
      tiesAndLimits(Double.parseDouble("1e" + i));
      tiesAndLimits(Double.parseDouble("5e" + i));
      tiesAndLimits(Double.parseDouble("9.9995e" + i));
    }
  }

  @Test
  void anyNumber() {
    Random random = new Random(11);
    for (int i = 0; i < 35_000; i++) {
      check(Math.exp(random.nextDouble() * 160 - 80));
      check(random.nextInt(10_000_000) / 1000.0);
      check(Double.parseDouble(random.nextInt(100_000) + ".5e" + (random.nextInt(18) - 12)));
    }
  }

  private static void check(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int decimals = 0; decimals <= 4; decimals++) {
      assertEquals(
          exact.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString(),
          Rounding.toDecimals(value, decimals));
    }
    for (int digits : new int[] {1, 4, 10, 15}) {
      if (value != 0) {
        for (RoundingMode mode :
            new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.HALF_UP}) {
          MathContext to = new MathContext(digits, mode);
          assertEquals(
              exact.round(to).toPlainString(),
              Rounding.toDigits(value, to),
              () -> mode + " of " + value);
        }
      }
    }
  }
}
