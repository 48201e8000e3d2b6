package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTest {
  private static final double[] NONE = {};
  private static final Runs THREE = Runs.of(new double[] {3, 1, 2}, NONE, new double[] {8});

  @Test
  void aRunWithoutSamplesHasNoMedian() {
    assertEquals(4, THREE.count());
    assertArrayEquals(new double[] {2, Double.NaN, 8}, THREE.medians());
    assertArrayEquals(new double[] {2, 8}, THREE.measured());
    assertEquals(Runs.of(new double[] {3, 1, 2}, new double[] {8}), THREE.withSamples());
  }

  @Test
  void theCentreIsThatOfTheRunsAndNotOfTheSamples() {
    assertEquals(new Center(5, 2, 8), THREE.center());
    assertArrayEquals(new double[] {3, 1, 2, 8}, THREE.pooled());
  }

  @Test
  void nothingMeasuredHasNoCentre() {
    for (Runs nothing : List.of(Runs.of(), Runs.of(NONE, NONE))) {
      assertTrue(nothing.isEmpty());
      assertEquals(Center.NONE, nothing.center());
      assertEquals(0, nothing.pooled().length);
      assertEquals(Runs.of(), nothing.withSamples());
    }
  }

  @Test
  void theyAreEqualWhereTheirValuesAre() {
    assertEquals(Runs.of(new double[] {1, 2}), Runs.of(new double[] {1, 2}));
    assertEquals(Runs.of(new double[] {1, 2}).hashCode(), Runs.of(new double[] {1, 2}).hashCode());
    assertNotEquals(Runs.of(new double[] {1, 2}), Runs.of(new double[] {2, 1}));
    assertNotEquals(THREE, new Runs(4, THREE.medians(), List.of()));
  }
}
