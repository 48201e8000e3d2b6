package io.github.gobenchreporter.stats.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairPriorTest {
  @Test
  void threeRowsAreNoNeighbours() {
    double[] four = {1e-4, 2e-4, 1.5e-4, 1.2e-4};
    assertEquals(PairPrior.NONE, PairPrior.fit(Arrays.copyOf(four, 3), 9));
    assertTrue(PairPrior.fit(four, 9).degrees() > 0);
  }

  /** Rows that are all as noisy as one another lend as much as is ever lent. */
  @Test
  void equalRowsLendMost() {
    double[] variances = new double[50];
    Arrays.fill(variances, 4e-4);
    PairPrior prior = PairPrior.fit(variances, 9);
    assertEquals(10, prior.degrees());
    assertEquals(4e-4, prior.variance(), 1e-4);
  }

  @Test
  void rowsThatAreUnlikeLendLittle() {
    SplittableRandom random = new SplittableRandom(2);
    double[] variances =
        random.doubles(200).map(unused -> 1e-4 * Math.exp(3 * random.nextGaussian())).toArray();
    assertTrue(PairPrior.fit(variances, 9).degrees() < 2);
  }

  @Test
  void aRowOfItsOwnKindBorrowsNothing() {
    PairPrior prior = new PairPrior(10, 1e-4);
    PairFit wild = new PairFit(0, 0, 1e-2, 9);
    assertEquals(wild, prior.moderate(wild));
    PairFit usual = new PairFit(0, 0, 2e-4, 9);
    assertEquals((10 * 1e-4 + 9 * 2e-4) / 19, prior.moderate(usual).variance(), 1e-12);
    assertEquals(usual, PairPrior.NONE.moderate(usual));
  }
}
