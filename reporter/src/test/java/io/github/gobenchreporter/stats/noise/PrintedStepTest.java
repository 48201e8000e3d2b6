package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedStepTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1234,         1
          12.5,         0.1
          1.25,         0.01
          0.0001234,    0.0000001
          980.39,       0.01
          0,            1
          -2.5,         0.1
          0.1234567891, 0
          """)
  void theStepIsThatOfTheLastDigitAnyValueHas(double value, double step) {
    double[][] whole = {{7}, {8, 9}};
    assertEquals(step, PrintedStep.of(whole, new double[][] {{value}}), step * 1e-12);
    assertEquals(step, PrintedStep.of(new double[][] {{value}, {7}}, whole), step * 1e-12);
  }
}
