package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
    List<double[]> whole = List.of(new double[] {7}, new double[] {8, 9});
    assertEquals(step, PrintedStep.of(whole, List.of(new double[] {value})), step * 1e-12);
    assertEquals(
        step, PrintedStep.of(List.of(new double[] {value}, new double[] {7}), whole), step * 1e-12);
  }
}
