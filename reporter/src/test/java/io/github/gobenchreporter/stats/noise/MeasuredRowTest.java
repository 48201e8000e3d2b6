package io.github.gobenchreporter.stats.noise;

import static io.github.gobenchreporter.stats.noise.SampleRows.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.stats.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredRowTest {
  @Test
  void runsAreReducedToTheLogarithmsOfTheirMedians() {
    MeasuredRow row = row(Scale.RATIO, "1 2 9||4 6", "7");
    assertArrayEquals(new double[] {Math.log(2), Double.NaN, Math.log(5)}, row.baseline, 1e-12);
    assertArrayEquals(new double[] {Math.log(7)}, row.head, 1e-12);
    assertEquals(2, row.storedRuns);
    assertEquals(5, row.baselineLevel(), 1e-12);
    assertEquals(7, row.headLevel(), 1e-12);
  }

  @Test
  void olderRunsThanTheWindowHoldsAreNotSeen() {
    MeasuredRow row = row(Scale.RATIO, "1|2|3|4", "5", 2);
    assertArrayEquals(new double[] {Math.log(3), Math.log(4)}, row.baseline, 1e-12);
  }

  /** .3 points are as far as 1.5 %; what is not above zero is compared with the mean level. */
  @ParameterizedTest
  @CsvSource({
    "RATIO,  100,    103,  0.0295588, 0.03",
    "POINTS, 10,     10.3, 0.015,     0.3",
    "POINTS, 0,      2,    0.1,       2",
    "RATIO,  -4|4|4, 5,    0.25,      0.25",
  })
  void changesAreLogarithmsOrPoints(
      Scale scale, String stored, double head, double onScale, double change) {
    MeasuredRow row = row(scale, stored, "" + head);
    double last = row.baseline[row.baseline.length - 1];
    assertEquals(onScale, row.head[0] - last, 1e-6);
    assertEquals(change, row.fromScale(row.head[0] - last), 1e-12);
    assertEquals(head, row.fromLevel(row.toScale(head)), 1e-12);
  }

  @Test
  void fromNothingButZerosThereIsNoRatio() {
    assertTrue(row(Scale.RATIO, "0|0", "3").zero);
    assertFalse(row(Scale.RATIO, "0|0", "3").usable());
    assertTrue(row(Scale.POINTS, "0|0", "3").usable());
    assertFalse(row(Scale.RATIO, "", "3").isTwoSided());
    assertFalse(row(Scale.RATIO, "3", "").isTwoSided());
  }

  @ParameterizedTest
  @CsvSource({
    "POINTS, 1.5|2, 3, 0.005",
    "RATIO, 10|20|40, 16, 0.060625",
    "RATIO, 10|20|40, 90, 0.04879"
  })
  void aPrintedStepIsTakenAtTheLowerSide(Scale scale, String stored, String head, double step) {
    assertEquals(step, row(scale, stored, head).step(), 1e-5);
  }

  @Test
  void theHeadsLevelIsOfItsSamplesOrElseOfItsRuns() {
    assertEquals(3, row(Scale.RATIO, "1", "2 3 9").headCenter().value());
    assertEquals(4, row(Scale.RATIO, "1", "2 3 9|5").headCenter().value());
  }
}
