package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NoiseGridTest {
  private static final int ROW = NoiseGrid.SIZES * Kinds.COUNT;

  @Test
  void sizesGoFromATenthOfAPerMilToMoreThanDoubleInStepsOfAQuarter() {
    assertEquals(Math.exp(-8.5), Math.sqrt(NoiseGrid.VARIANCE[0]), 1e-12);
    for (int g = 1; g < NoiseGrid.SIZES; g++) {
      assertEquals(Math.exp(0.5), NoiseGrid.VARIANCE[g] / NoiseGrid.VARIANCE[g - 1], 1e-9);
    }
    assertTrue(NoiseGrid.VARIANCE[NoiseGrid.SIZES - 1] > 1);
  }

  @Test
  void whatIsThoughtOfUnitsSumsUpToOne() {
    assertEquals(1, Arrays.stream(prior()).sum(), 1e-9);
  }

  /** Each unit is a distribution of rows over sizes and kinds. */
  @Test
  void aRowOfWhichAllIsEquallyLikelyIsSoInEveryUnit() {
    for (double unit : NoiseGrid.likelihoods(SampleRows.times(ROW, 1))) {
      assertEquals(1, unit, 1e-9);
    }
  }

  @Test
  void aRowIsTypicallySpreadByOneAndAHalfPercent() {
    double[] row = NoiseGrid.mixed(prior());
    double mean = 0;
    double normal = 0;
    for (int i = 0; i < ROW; i++) {
      mean += row[i] * Math.log(NoiseGrid.VARIANCE[i / Kinds.COUNT]) / 2;
      normal += i % Kinds.COUNT == Kinds.NORMAL ? row[i] : 0;
    }
    assertEquals(1, Arrays.stream(row).sum(), 1e-9);
    assertEquals(0.015, Math.exp(mean), 0.001);
    assertTrue(normal > 0.7 && normal < 0.85, "normal rows: " + normal);
  }

  /** Units weigh a row and rows are mixed of units by the same numbers. */
  @Test
  void aRowIsAsLikelyAsTheMixtureOfItsUnitsSays() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 5; i++) {
      double[] units = random.doubles(NoiseGrid.UNITS).toArray();
      double[] row = random.doubles(ROW).toArray();
      double byUnits = dot(units, NoiseGrid.likelihoods(row));
      assertEquals(byUnits, dot(row, NoiseGrid.mixed(units)), 1e-9 * byUnits);
    }
  }

  private static double[] prior() {
    return Arrays.stream(NoiseGrid.logPrior()).map(Math::exp).toArray();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
