package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          RATIO,  100, 103,  0.03
          RATIO,  100, 97,  -0.03
          RATIO,  -50, -40,  0.2
          RATIO,  5,   5,    0
          RATIO,  0,   0,    0
          RATIO,  0,   1,    Infinity
          RATIO,  0,   -1,  -Infinity
          RATIO,  NaN, 1,    NaN
          RATIO,  1,   NaN,  NaN
          POINTS, 2,   2.5,  0.5
          POINTS, 0,   1,    1
          POINTS, 3,   0,   -3
          """)
  void aChangeIsAFractionOfTheOldValueOrPoints(Scale scale, double from, double to, double change) {
    assertEquals(change, scale.change(from, to), 1e-15);
  }

  /** Of 2, 4, 4, 4, 5, 5, 7, 9 the mean is 5 and the squares around it sum up to 32. */
  @Test
  void aSpreadIsAStandardDeviation() {
    double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
    assertEquals(Math.sqrt(32.0 / 7), Scale.POINTS.spread(values), 1e-12);
    assertEquals(Math.sqrt(32.0 / 7) / 5, Scale.RATIO.spread(values), 1e-12);
  }

  @Test
  void oneValueHasNoSpreadAndEqualValuesHaveNone() {
    for (Scale scale : Scale.values()) {
      assertEquals(Double.NaN, scale.spread(new double[] {}));
      assertEquals(Double.NaN, scale.spread(new double[] {7}));
      assertEquals(0, scale.spread(new double[] {7, 7, 7}));
      assertEquals(0, scale.spread(new double[] {0, 0}));
    }
  }

  @Test
  void ratiosDoNotDependOnTheUnitAndPointsNotOnTheLevel() {
    Random random = new Random(13);
    for (int round = 0; round < 500; round++) {
      double[] values = random.doubles(2 + random.nextInt(8), 1, 2).toArray();
      double factor = Math.pow(10, random.nextInt(9) - 4);
      double[] scaled = Arrays.stream(values).map(it -> factor * it).toArray();
      double[] shifted = Arrays.stream(values).map(it -> factor + it).toArray();
      assertEquals(Scale.RATIO.spread(values), Scale.RATIO.spread(scaled), 1e-9);
      assertEquals(
          Scale.RATIO.change(values[0], values[1]), Scale.RATIO.change(scaled[0], scaled[1]), 1e-9);
      assertEquals(Scale.POINTS.spread(values), Scale.POINTS.spread(shifted), 1e-9);
    }
  }
}
