package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RowPriorTest {
  @Test
  void itsSizeIsTheMedianAndItsKindsAreSummedOverAllSizes() {
    double[] weights = new double[NoiseGrid.SIZES * Kinds.COUNT];
    weights[4 * Kinds.COUNT + Kinds.NORMAL] = .4;
    weights[9 * Kinds.COUNT + Kinds.HEAVY] = .25;
    weights[20 * Kinds.COUNT + Kinds.JUMPING] = .2;
    weights[30 * Kinds.COUNT + Kinds.COUNT - 1] = .15;
    RowPrior prior = RowPrior.of(weights);
    assertEquals(Math.sqrt(NoiseGrid.VARIANCE[9]), prior.size());
    assertEquals(.25, prior.heavy(), 1e-12);
    assertEquals(.35, prior.jumping(), 1e-12);
  }
}
