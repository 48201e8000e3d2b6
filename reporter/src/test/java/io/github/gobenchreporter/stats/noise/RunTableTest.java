package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.stats.Scale;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTableTest {
  /** A point on the scale that rows in points are judged on. */
  private static final double POINT = 1 / 20.0;

  @Test
  void theNewestRunsStandBelowEachOther() {
    UnitRuns unit = RunTable.of(List.of(points("1|2|3", "4"), points("6|7", "8")));
    assertArrayEquals(new double[] {POINT, 2 * POINT, 3 * POINT}, unit.stored()[0], 1e-12);
    assertArrayEquals(new double[] {Double.NaN, 6 * POINT, 7 * POINT}, unit.stored()[1], 1e-12);
    assertArrayEquals(new double[] {4 * POINT, 8 * POINT}, unit.head(), 1e-12);
  }

  @Test
  void aHeadThatWasRunAgainIsTheMeanOfItsRuns() {
    assertEquals(4 * POINT, RunTable.of(List.of(points("1", "2|6 6 7"))).head()[0], 1e-12);
  }

  @Test
  void aStepStartsALevelAndARunThatLacksTheRowNone() {
    String stored = "5|6||5|6|5|6|95|96|95|96|95|96";
    assertArrayEquals(new int[] {0, 7}, RunTable.of(List.of(points(stored, "95"))).levels()[0]);
    String calm = "5|6|5|6|5|6|5|6|5|6|5|6";
    assertArrayEquals(new int[] {0}, RunTable.of(List.of(points(calm, "5"))).levels()[0]);
  }

  @Test
  void aSmallStepIsOneToo() {
    String stored = "5|6|5|6|5|6|9|10|9|10|9|10";
    assertArrayEquals(new int[] {0, 6}, RunTable.of(List.of(points(stored, "9"))).levels()[0]);
  }

  /** What all rows did together is the host's doing and parts no row. */
  @Test
  void aStepOfTheHostStartsNoLevel() {
    String stored = "5|6|5|6|5|6|95|96|95|96|95|96";
    UnitRuns unit = RunTable.of(Collections.nCopies(8, points(stored, "95")));
    assertArrayEquals(new int[] {0}, unit.levels()[3]);
  }

  /** Rounding to whole points spreads evenly over one, which has a variance of a twelfth. */
  @Test
  void aPrintedDigitIsASpreadOfItsOwn() {
    UnitRuns unit = RunTable.of(List.of(points("5|6", "7")));
    assertEquals(POINT * POINT / 12, unit.storedVariance()[0], 1e-12);
    assertEquals(POINT * POINT / 12, unit.headVariance()[0], 1e-12);
    assertEquals(POINT, unit.step()[0], 1e-12);
  }

  /** Of its own scatter a head tells from six samples on. */
  @Test
  void aHeadThatScattersMoreThanItsPastIsGivenThat() {
    String calm = "5 5 5|5 5 5|5 5 5";
    double five = RunTable.of(List.of(points(calm, "1 2 5 8 9"))).headVariance()[0];
    double six = RunTable.of(List.of(points(calm, "1 2 5 5 8 9"))).headVariance()[0];
    double digit = POINT * POINT / 12;
    assertEquals(variance(1, 2, 5, 8, 9) / 4, five - digit, 1e-12);
    assertEquals(variance(1, 2, 5, 5, 8, 9), six - digit, 1e-12);
  }

  @Test
  void fewRunsBorrowFromTheUnitsTypicalRow() {
    MeasuredRow calm = points("5 5 5", "5 5 5");
    MeasuredRow restless = points("1 5 9", "1 5 9");
    double digit = POINT * POINT / 12;
    UnitRuns unit = RunTable.of(List.of(calm, restless, restless));
    double own = variance(1, 5, 9);
    // Two runs of its own, and the typical row worth two more.
    assertEquals(own / 2, unit.storedVariance()[0] - digit, 1e-12);
    assertEquals(own, unit.storedVariance()[1] - digit, 1e-12);
  }

  private static double variance(double... points) {
    for (int i = 0; i < points.length; i++) {
      points[i] *= POINT;
    }
    return MedianVariance.of(points);
  }

  private static MeasuredRow points(String stored, String head) {
    return SampleRows.row(Scale.POINTS, stored, head);
  }
}
