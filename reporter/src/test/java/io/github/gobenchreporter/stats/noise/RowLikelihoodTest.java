package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.CauchyDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowLikelihoodTest {
  @Test
  void singleRunsTellNothing() {
    double[] told = RowLikelihood.stored(new double[][] {{0.3}, {9}}, new double[] {0.3, 9}, 0);
    for (double each : told) {
      assertEquals(1, each);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.005, 0.02, 0.1})
  void theLikeliestSizeIsThatOfTheRuns(double deviation) {
    SplittableRandom random = new SplittableRandom(1);
    double[] runs = random.doubles(200).map(it -> deviation * random.nextGaussian()).toArray();
    assertEquals(deviation, likeliest(told(runs)), 0.2 * deviation);
  }

  /** With n − 1 degrees of freedom: of -1, 0 and 1 % they are two, and the squares sum to 2e-4. */
  @Test
  void normalNoiseIsAsLikelyAsTheSumOfItsSquares() {
    double[] told = told(-0.01, 0, 0.01);
    int wide = 20;
    for (int g = 10; g < wide; g++) {
      double v = NoiseGrid.VARIANCE[g];
      double w = NoiseGrid.VARIANCE[wide];
      double ratio = w / v * Math.exp(-1e-4 / v + 1e-4 / w);
      assertEquals(ratio, told[g * Kinds.COUNT] / told[wide * Kinds.COUNT], 1e-9 * ratio);
    }
  }

  /** A heavy run says five sevenths as much of its level, which is not known either. */
  @Test
  void heavyNoiseIsAsLikelyAsItsDensities() {
    double[] runs = {-0.01, 0, 0.01};
    double[] told = told(runs);
    for (int g = 12; g < 24; g++) {
      double size = Math.sqrt(NoiseGrid.VARIANCE[g]);
      double ratio = Math.sqrt(7 / 5.0);
      for (double run : runs) {
        ratio *= TDistribution.of(4).density(run / size);
        ratio /= NormalDistribution.of(0, 1).density(run / size);
      }
      int at = g * Kinds.COUNT;
      assertEquals(ratio, told[at + Kinds.HEAVY] / told[at + Kinds.NORMAL], 1e-9 * ratio);
    }
  }

  /** Fifteen runs, of which 3 % of first and last ones are of another level: a Cauchy's .1 away. */
  @ParameterizedTest
  @ValueSource(ints = {Kinds.NORMAL, Kinds.HEAVY})
  void anEndIsNoiseOrAChangeAndCountsOnce(int kind) {
    double[] runs = new double[15];
    for (int k = 0; k < runs.length; k++) {
      runs[k] = (k % 3 - 1) * 0.01;
    }
    double[] told = told(runs);
    for (int g = 12; g < 24; g++) {
      double expected = ofRuns(runs, kind, g) / ofRuns(runs, kind, 18);
      double ratio = told[g * Kinds.COUNT + kind] / told[18 * Kinds.COUNT + kind];
      assertEquals(expected, ratio, 1e-9 * expected);
    }
  }

  private static double ofRuns(double[] runs, int kind, int g) {
    double size = Math.sqrt(NoiseGrid.VARIANCE[g]);
    double product = size;
    for (int k = 0; k < runs.length; k++) {
      double z = runs[k] / size;
      double noise =
          kind == Kinds.HEAVY
              ? TDistribution.of(4).density(z) / size
              : NormalDistribution.of(0, 1).density(z) / size;
      boolean end = k == 0 || k == runs.length - 1;
      double change = CauchyDistribution.of(0, 0.1).density(runs[k]);
      product *= end ? 0.97 * noise + 0.03 * change : noise;
    }
    return product;
  }

  @Test
  void eachLevelTellsItsPart() {
    double[] first = {0.01, -0.01, 0.003};
    double[] second = {0.5, 0.52, 0.47, 0.51};
    double[] centers = {0, 0.5};
    double[] both = RowLikelihood.stored(new double[][] {first, second}, centers, 0);
    double[] one = RowLikelihood.stored(new double[][] {first}, centers, 0);
    double[] other = RowLikelihood.stored(new double[][] {second}, new double[] {centers[1]}, 0);
    double[] product = new double[both.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = one[i] * other[i];
    }
    double most = Arrays.stream(product).max().orElseThrow();
    assertArrayEquals(both, Arrays.stream(product).map(it -> it / most).toArray(), 1e-9);
  }

  @Test
  void whatTheSamplesExplainIsNoScatterBetweenRuns() {
    double[] told = RowLikelihood.stored(new double[][] {{-0.01, 0, 0.01}}, new double[] {0}, 1e-4);
    assertEquals(told[0], told[5 * Kinds.COUNT], 1e-3 * told[0]);
  }

  /** From fifteen runs on an end may be a step; a run between its neighbours may not. */
  @ParameterizedTest
  @CsvSource({"15, 14, true", "15, 0, true", "15, 7, false", "5, 4, false"})
  void aFarRunAtAnEndMayBeAnotherLevel(int runs, int far, boolean calm) {
    double[] values = new double[runs];
    for (int k = 0; k < runs; k++) {
      values[k] = k % 2 == 0 ? 0.001 : -0.001;
    }
    values[far] = 0.1;
    assertEquals(calm, likeliest(told(values)) < 0.005);
  }

  /** Of the quietest noise nothing is so far; what is left are 3 % of rows that change by .1. */
  @ParameterizedTest
  @CsvSource({"2, 0.03", "20, 0.03", "1, 0.001"})
  void aFarChangeMayBeReal(int runs, double share) {
    double[] stored = {1, 1, 1, 1, 1, 1};
    stored = Arrays.copyOf(stored, NoiseGrid.SIZES * Kinds.COUNT);
    double[] told = RowLikelihood.withHead(stored, 0.5, NoiseGrid.VARIANCE, runs);
    double cauchy = 1 / (Math.PI * 0.1 * 26);
    assertEquals(share * cauchy, told[Kinds.NORMAL], 1e-9);
    assertTrue(told[Kinds.COUNT - 1] > told[Kinds.NORMAL], Arrays.toString(told));
  }

  private static double[] told(double... runs) {
    return RowLikelihood.stored(new double[][] {runs}, new double[] {0}, 0);
  }

  /** The size of normal noise that is likeliest. */
  private static double likeliest(double[] told) {
    int best = 0;
    for (int g = 0; g < NoiseGrid.SIZES; g++) {
      best = told[g * Kinds.COUNT] > told[best * Kinds.COUNT] ? g : best;
    }
    return Math.sqrt(NoiseGrid.VARIANCE[best]);
  }
}
