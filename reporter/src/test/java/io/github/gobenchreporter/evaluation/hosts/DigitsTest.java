package io.github.gobenchreporter.evaluation.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that Go prints. The tables are what Go 1.26.8 printed, or the format says. */
class DigitsTest {
  @ParameterizedTest
  @CsvSource({
    "0.00012345678, 0.0001235",
    "0.0099994, 0.009999",
    "0.0099996, 0.01000",
    "0.0999949, 0.09999",
    "0.12345678, 0.1235",
    "0.25443, 0.2544",
    "0.999949, 0.9999",
    "0.999951, 1.000",
    "1.23456, 1.235",
    "9.99949, 9.999",
    "9.99951, 10.00",
    "12.3456, 12.35",
    "99.9949, 99.99",
    "99.9951, 100.0",
    "123.456, 123.5",
    "999.949, 999.9",
    "999.951, 1000",
    "1234.5, 1234",
    "1235.5, 1236",
    "123456.7, 123457",
    "0, 0",
  })
  void todaysGoPrintsFourDigits(double ns, double printed) {
    assertEquals(printed, Digits.FOUR_DIGITS.time(ns));
  }

  @ParameterizedTest
  @CsvSource({
    "0.25443, 0.25",
    "0.256, 0.26",
    "0.004, 0.00",
    "9.994, 9.99",
    "10.16, 10.2",
    "99.94, 99.9",
    "100.9, 100",
    "1234.9, 1234",
  })
  void oldGoPrintsTwoDecimals(double ns, double printed) {
    assertEquals(printed, Digits.TWO_DECIMALS.time(ns));
  }

  @ParameterizedTest
  @CsvSource({"0.0849, 0.08", "0.0751, 0.08", "0.074, 0.07", "123.456, 123.46"})
  void throughputHasTwoDecimals(double megabytes, double printed) {
    assertEquals(printed, Digits.FOUR_DIGITS.rate(megabytes));
    assertEquals(printed, Digits.TWO_DECIMALS.rate(megabytes));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.99, 0", "1, 1", "44.999, 44", "-0.3, 0"})
  void allocationsAreCutOff(double mean, double printed) {
    assertEquals(printed, Digits.FOUR_DIGITS.whole(mean));
    assertEquals(printed, Digits.TWO_DECIMALS.whole(mean));
  }

  @Test
  void roundingIsThatOfAFormat() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      double ns = Math.pow(10, -3 + 7 * random.nextDouble());
      assertEquals(formatted(ns, four(ns)), Digits.FOUR_DIGITS.time(ns));
      assertEquals(formatted(ns, 2), Digits.FOUR_DIGITS.rate(ns));
      if (ns < 100) {
        assertEquals(formatted(ns, ns < 10 ? 2 : 1), Digits.TWO_DECIMALS.time(ns));
      }
    }
  }

  private static int four(double ns) {
    int decimals = 0;
    for (double from = 999.95; ns < from; from /= 10) {
      decimals++;
    }
    return decimals;
  }

  private static double formatted(double value, int decimals) {
    return Double.parseDouble(String.format(Locale.ROOT, "%." + decimals + "f", value));
  }

  @Test
  void unroundedIsAsItWas() {
    assertEquals(1234.56789, Digits.UNROUNDED.time(1234.56789));
    assertEquals(.074, Digits.UNROUNDED.rate(.074));
    assertEquals(.3, Digits.UNROUNDED.whole(.3));
  }
}
