package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private static final int RUNS = 20;

  @Test
  void rowsAlikeGetAlike() {
    JudgedUnit calm = SampleRows.judged(SampleRows.normal(RUNS, SampleRows.times(5, 1e-3)));
    assertArrayEquals(SampleRows.times(10, 1), Budget.of(List.of(calm, calm)), 0.01);
  }

  @Test
  void noRowGetsLessThanAQuarterOfACalmOne() {
    double[] deviations = SampleRows.times(20, 1e-3);
    deviations[3] = 1;
    double[] weights = Budget.of(List.of(SampleRows.judged(SampleRows.normal(RUNS, deviations))));
    assertEquals(1, Arrays.stream(weights).average().orElseThrow(), 1e-12);
    assertEquals(0.25, weights[3] / weights[0], 0.01);
  }

  /** Half goes to a row that does by chance in one run of 200 what people act on. */
  @Test
  void theNoisierARowTheLessItGets() {
    double[] deviations = new double[60];
    Arrays.setAll(deviations, r -> r < 20 ? 1e-3 : 0.001 * (r - 10));
    UnitNoise unit = SampleRows.normal(RUNS, deviations);
    double[] weights = Budget.of(List.of(SampleRows.judged(unit)));
    double most = Arrays.stream(weights).max().orElseThrow();
    int near = 0;
    for (int r = 0; r < weights.length; r++) {
      double chance = unit.noise[r].mixture().usual();
      assertEquals(chance < 0.005, weights[r] > most / 2, "row " + r + ": " + chance);
      near += chance > 0.0025 && chance < 0.005 ? 1 : 0;
      near += chance > 0.005 && chance < 0.01 ? 100 : 0;
    }
    assertTrue(near > 100 && near % 100 > 0, "rows on either side of it: " + near);
  }
}
