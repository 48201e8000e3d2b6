package io.github.gobenchreporter.benchfmt.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoFloatTest {
  private final GoFloat number = new GoFloat();

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "12, 12",
    "12.5, 12.5",
    "0.0000001, 1e-7",
    "1e-3, 0.001",
    "1E3, 1000",
    "+5, 5",
    "-5.5, -5.5",
    ".5, 0.5",
    "5., 5",
    "0x1p-2, 0.25",
    "0X1.8P1, 3",
    "1234567890123456789, 1234567890123456789",
    "9007199254740993, 9007199254740993",
    "NaN, NaN",
    "nan, NaN",
    "Inf, Infinity",
    "+Inf, Infinity",
    "-inf, -Infinity",
    "iNfInItY, Infinity"
  })
  void numbersAreReadAsGoReadsThem(String text, String expected) {
    assertTrue(parse(text), text);
    assertEquals(Double.parseDouble(expected), number.value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", ".", "-", "1.2.3", "12f", "1d", "0x1", "1e", "e5", "1e999", "+nan", "1_000", "١٢", "0x",
        "--1", "1 2"
      })
  void whatGoRefusesIsRefused(String text) {
    assertFalse(parse(text), text);
  }

  @Test
  void theShortWayAgreesWithTheLongOne() {
    Random random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      String text = Long.toString(random.nextLong() >>> (1 + random.nextInt(62)));
      int point = random.nextInt(text.length() + 1);
      String decimal = text.substring(0, point) + "." + text.substring(point);
      assertTrue(parse(decimal), decimal);
      assertEquals(Double.parseDouble(decimal), number.value(), 0.0, decimal);
    }
  }

  private boolean parse(String text) {
    byte[] bytes = ("x" + text + "y").getBytes(StandardCharsets.UTF_8);
    return number.parse(bytes, 1, bytes.length - 1);
  }
}
