package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UnitPriorTest {
  private static final int ROW = NoiseGrid.SIZES * Kinds.COUNT;

  @Test
  void aSingleRowHasWhatIsThoughtBeforeAnythingIsSeen() {
    double[] before = NoiseGrid.mixed(Arrays.stream(NoiseGrid.logPrior()).map(Math::exp).toArray());
    assertArrayEquals(before, new UnitPrior(1, r -> ofSize(3)).of(0).weights(), 1e-9);
  }

  @Test
  void aRowsOwnNeverExcusesItself() {
    UnitPrior quiet = new UnitPrior(6, r -> ofSize(4));
    UnitPrior odd = new UnitPrior(6, r -> ofSize(r == 2 ? 30 : 4));
    assertArrayEquals(quiet.of(2).weights(), odd.of(2).weights(), 1e-9);
    assertTrue(share(odd.of(0).weights(), 30) > 10 * share(quiet.of(0).weights(), 30));
  }

  @Test
  void neighboursTellHowNoisyARowIs() {
    UnitPrior quiet = new UnitPrior(40, r -> ofSize(4));
    UnitPrior noisy = new UnitPrior(40, r -> ofSize(20));
    assertTrue(share(quiet.of(0).weights(), 4) > 0.3, "" + share(quiet.of(0).weights(), 4));
    assertTrue(share(quiet.of(0).weights(), 4) > 1000 * share(noisy.of(0).weights(), 4));
  }

  @Test
  void everyPriorSumsUpToOne() {
    SplittableRandom random = new SplittableRandom(6);
    UnitPrior prior = new UnitPrior(10, r -> random.doubles(ROW).toArray());
    for (int r = 0; r < 10; r++) {
      assertEquals(1, Arrays.stream(prior.of(r).weights()).sum(), 1e-9);
    }
  }

  @Test
  void moreThanFourHundredRowsShareOne() {
    assertFalse(new UnitPrior(400, r -> ofSize(4)).isCommon());
    UnitPrior many = new UnitPrior(401, r -> ofSize(4));
    assertTrue(many.isCommon());
    assertArrayEquals(many.of(0).weights(), many.of(400).weights());
  }

  /** What a row shows that has this size for sure, whatever its kind. */
  private static double[] ofSize(int size) {
    double[] row = SampleRows.times(ROW, 1e-9);
    Arrays.fill(row, size * Kinds.COUNT, (size + 1) * Kinds.COUNT, 1);
    return row;
  }

  private static double share(double[] prior, int size) {
    return Arrays.stream(prior, size * Kinds.COUNT, (size + 1) * Kinds.COUNT).sum();
  }
}
