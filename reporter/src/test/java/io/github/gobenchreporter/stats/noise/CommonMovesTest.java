package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CommonMovesTest {
  private static final int ROWS = 30;
  private static final double[] MOVES = {0, 0.02, -0.03, 0.01, 0, 0.04, -0.04, 0};
  private static final double[] NONE = new double[ROWS];

  @Test
  void whatAllRowsDidInARunIsFound() {
    CommonMoves found = CommonMoves.of(unit(ROWS, 0.05, NONE));
    double[] moves = found.stored();
    double level = Centers.mean(moves);
    assertArrayEquals(MOVES, Arrays.stream(moves).map(it -> it - level).toArray(), 0.004);
    assertEquals(0.05, found.head() + level, 0.004);
  }

  @Test
  void ofSevenRowsNothingIsTold() {
    CommonMoves few = CommonMoves.of(unit(7, 0.05, NONE));
    assertArrayEquals(new double[MOVES.length], few.stored());
    assertEquals(0, few.head());
    assertEquals(0, few.headVariance());
  }

  @Test
  void ofEightRowsSomethingIs() {
    assertEquals(0.05, CommonMoves.of(unit(8, 0.05, NONE)).head(), 0.02);
  }

  /** Where restless rows tell something else than quiet ones, quiet ones are believed. */
  @Test
  void quietRowsTellMore() {
    UnitRuns unit = unit(ROWS, 0.05, NONE);
    SplittableRandom random = new SplittableRandom(9);
    for (int r = 0; r < ROWS / 2; r++) {
      for (int k = 0; k < MOVES.length; k++) {
        unit.stored()[r][k] += 0.1 * random.nextGaussian();
      }
      unit.head()[r] -= 0.05;
    }
    CommonMoves found = CommonMoves.of(unit);
    assertEquals(0.05, found.head() + Centers.mean(found.stored()), 0.01);
  }

  @Test
  void aThirdOfTheRowsDoesNotDragTheOthers() {
    double[] changes = new double[ROWS];
    Arrays.fill(changes, 0, 10, 0.5);
    double without = CommonMoves.of(unit(ROWS, 0.05, NONE)).head();
    assertEquals(without, CommonMoves.of(unit(ROWS, 0.05, changes)).head(), 0.003);
  }

  @Test
  void theOtherWayRoundEverythingIsTheOtherWayRound() {
    UnitRuns unit = unit(ROWS, 0.05, NONE);
    double[][] stored =
        Arrays.stream(unit.stored())
            .map(row -> Arrays.stream(row).map(it -> -it).toArray())
            .toArray(double[][]::new);
    double[] head = Arrays.stream(unit.head()).map(it -> -it).toArray();
    CommonMoves found = CommonMoves.of(unit);
    CommonMoves turned = CommonMoves.of(SampleRows.unit(stored, head));
    assertEquals(-found.head(), turned.head(), 1e-12);
    assertEquals(found.headVariance(), turned.headVariance(), 1e-12);
  }

  /**
   * With one stored run the changes tell: half of -4 to 4 % are within 2 %, which is a deviation of
   * 1.4826 times as much; of nine such rows the mean has a ninth of the variance, and 1.2 times
   * that where far rows are held back.
   */
  @Test
  void theVarianceIsThatOfAMeanOfRows() {
    double[] head = {-0.04, -0.03, -0.02, -0.01, 0, 0.01, 0.02, 0.03, 0.04};
    CommonMoves found = CommonMoves.of(SampleRows.unit(new double[9][1], head));
    assertEquals(0, found.head(), 1e-12);
    assertEquals(1.2 * Math.pow(1.4826 * 0.02, 2) / 9, found.headVariance(), 1e-9);
  }

  /**
   * Rows that are as unsteady as one another weigh as under a t distribution of 4 degrees of
   * freedom: where that is likeliest, the pulls of all rows cancel. Half of these are within 1 % of
   * their median.
   */
  @Test
  void farRowsPullLessTheFartherTheyAre() {
    double[] head = {-0.01, -0.01, 0, 0, 0, 0.01, 0.02, 0.03, 0.2};
    double found = CommonMoves.of(SampleRows.unit(new double[9][1], head)).head();
    double pulls = 0;
    double stiffness = 0;
    for (double each : head) {
      double z = (each - found) / (1.4826 * 0.01);
      pulls += z * 5 / (4 + z * z);
      stiffness += 5 / (4 + z * z);
    }
    assertEquals(0, pulls / stiffness, 0.01);
    assertTrue(found > 0.003, "the median is " + found);
  }

  /** Rows that scatter by half a percent around levels of their own, and move by {@link #MOVES}. */
  private static UnitRuns unit(int rows, double all, double[] changes) {
    SplittableRandom random = new SplittableRandom(4);
    double[][] stored = new double[rows][MOVES.length];
    double[] head = new double[rows];
    for (int r = 0; r < rows; r++) {
      double level = 10 * random.nextDouble();
      for (int k = 0; k < MOVES.length; k++) {
        stored[r][k] = level + MOVES[k] + 0.005 * random.nextGaussian();
      }
      head[r] = level + all + changes[r] + 0.005 * random.nextGaussian();
    }
    return SampleRows.unit(stored, head);
  }
}
