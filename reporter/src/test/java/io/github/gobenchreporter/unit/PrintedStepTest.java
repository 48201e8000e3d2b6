package io.github.gobenchreporter.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of what Go 1.26 prints for these values. */
class PrintedStepTest {
  @ParameterizedTest
  @CsvSource({
    "ns/op, 123456, 1",
    "ns/op, 999.96, 1",
    "ns/op, 999.9, 0.1",
    "ns/op, 123.4, 0.1",
    "ns/op, 99.996, 0.1",
    "ns/op, 99.99, 0.01",
    "ns/op, 9.999, 0.001",
    "ns/op, 0.5112, 0.0001",
    "ns/op, 0.05112, 0.00001",
    "ns/op, 0.000012, 0.0000001",
    "B/op, 24, 1",
    "allocs/op, 2, 1",
    "MB/s, 85.31, 0.01",
    "entries/s, 0, 1",
  })
  void isTheLastDigitThatGoPrints(String unit, double value, double step) {
    assertEquals(step, PrintedStep.of(unit, value), step * 1e-9);
  }
}
