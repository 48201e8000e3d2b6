package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.stats.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupsTest {
  private static final int ROWS = 12;

  /** With three stored runs a host may move by 8 % from one to the next. */
  @Test
  void fewRowsThatMovedAreChangedAndManyMayBeTheHost() {
    assertEquals(2, supported(2, 3, 0.08));
    assertEquals(0, supported(5, 3, 0.08));
  }

  /**
   * The p of a change by itself is left where a group is too small, or moved further than the host
   * usually does.
   */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2, 0.05,  0.01
          3, 0.05,  1
          6, 0.05,  1
          3, 0.001, 0.01
          """)
  void pIsRaisedWhereAGroupMayHaveMovedWithTheHost(int moved, double usualMove, double p) {
    double[] changes = new double[ROWS];
    double[] alone = new double[ROWS];
    double[] raised = new double[ROWS];
    RowNoise[] rows = new RowNoise[ROWS];
    for (int r = 0; r < ROWS; r++) {
      changes[r] = r < moved ? 0.08 : 0;
      alone[r] = r < moved ? 0.01 : 0.9;
      raised[r] = alone[r];
      rows[r] =
          new RowNoise(calmMixture(), 0, RowPrior.of(new double[NoiseGrid.SIZES * Kinds.COUNT]));
    }
    CommonMoves moves = new CommonMoves(new double[3], 0, 0, new double[ROWS][1]);
    Groups.raise(moves, new UsualMove(usualMove, 10), changes, alone, rows, raised);
    for (int r = 0; r < ROWS; r++) {
      assertEquals(r < moved ? p : 0.9, raised[r], 1e-9);
    }
  }

  private static NoiseMixture calmMixture() {
    double[] even = new double[Kinds.COUNT];
    Arrays.fill(even, 0.25);
    return NoiseMixture.of(even, even, new double[] {1e-4}, Kinds.OF_ONE);
  }

  @Test
  void howFarRowsMovedApartIsToldInWhatTheyUsuallyDo() {
    double[] usual = new double[ROWS];
    double[] calm = new double[ROWS];
    double[] apart = new double[ROWS];
    for (int r = 0; r < ROWS; r++) {
      usual[r] = 0.01;
      calm[r] = 0.002 * r;
      apart[r] = r % 2 == 0 ? 0.1 : -0.1;
    }
    double near = Groups.apart(calm, usual, 10);
    double far = Groups.apart(apart, usual, 10);
    assertTrue(far > 5 * near, near + " " + far);
    assertFalse(Groups.movedApart(near, ROWS));
    assertTrue(Groups.movedApart(far, ROWS));
  }

  @Test
  void oneStoredRunTellsNothingOfIt() {
    assertEquals(0, Groups.apart(new double[] {1, 2, 3, 4, 5, 6}, new double[] {.1}, 1));
    assertEquals(0, Groups.apart(new double[] {1, 2, 3, 4, 5, 6}, new double[] {Double.NaN}, 10));
  }

  private static int supported(int moved, int runs, double by) {
    Random random = new Random(11);
    List<RunSeries> rows = new ArrayList<>();
    for (int r = 0; r < ROWS; r++) {
      double level = 100 + 10 * r + random.nextDouble();
      double[][] stored = new double[runs][];
      for (int k = 0; k < runs; k++) {
        stored[k] = run(random, level);
      }
      double now = r < moved ? level * (1 + by) : level;
      rows.add(new RunSeries(r, 0, Scale.RATIO, false, Runs.of(stored), Runs.of(run(random, now))));
    }
    int supported = 0;
    for (Estimate row : NoiseModel.judge(rows, 0.05, 20).rows()) {
      supported += row.odds().supported() ? 1 : 0;
    }
    return supported;
  }

  private static double[] run(Random random, double level) {
    double between = 0.002 * random.nextGaussian();
    return random
        .doubles(5)
        .map(unused -> level * (1 + between + 0.002 * random.nextGaussian()))
        .toArray();
  }
}
