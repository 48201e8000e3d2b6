package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DayTest {
  private static final int RUNS = 10;

  @Test
  void aDayOnWhichAllRowsScatterThreeTimesAsFarIsTold() {
    assertEquals(3, factor(400, 3, 0, RUNS), 0.4);
  }

  @Test
  void ofFewRowsLessOfItIsBelieved() {
    double few = factor(12, 3, 0, RUNS);
    assertTrue(few > 1.2 && few < 2.6, "" + few);
  }

  @Test
  void aCalmerDayIsNoReasonToBelieveLess() {
    assertEquals(1, factor(400, 0.3, 0, RUNS));
  }

  @Test
  void aFewRowsThatChangedMakeNoRestlessDay() {
    assertEquals(1, factor(400, 1, 20, RUNS), 0.1);
  }

  @Test
  void ofFewRowsOrRunsNothingIsTold() {
    assertEquals(1, factor(CommonMoves.FEWEST_ROWS - 1, 9, 0, RUNS));
    assertEquals(1, factor(400, 9, 0, 4));
  }

  /** Of rows with spreads from .1 to 10 %, some of which are ten standard deviations slower. */
  private static double factor(int rows, double restless, int changed, int runs) {
    SplittableRandom random = new SplittableRandom(11);
    double[][] values = new double[rows][runs];
    double[] changes = new double[rows];
    for (int r = 0; r < rows; r++) {
      double spread = 0.001 * Math.pow(10, 2 * random.nextDouble());
      for (int k = 0; k < runs; k++) {
        values[r][k] = spread * random.nextGaussian();
      }
      double mean = Centers.mean(values[r]);
      double head = restless * random.nextGaussian() + (r < changed ? 10 : 0);
      changes[r] = spread * head - mean;
    }
    return Day.factor(changes, values);
  }
}
