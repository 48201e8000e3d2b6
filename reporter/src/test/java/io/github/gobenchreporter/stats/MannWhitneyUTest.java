package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MannWhitneyUTest {
  private static final double[] S1 = {2, 1, 3, 5};
  private static final double[] S2 = {12, 11, 13, 15};
  private static final double[] S3 = {0, 4, 6, 7};
  private static final double[] S4 = {2, 2, 2, 2};
  private static final double[] S5 = {1, 1, 1, 1, 1};

  /** Reference values: go-moremath, stats/utest_test.go (LocationDiffers). */
  @Test
  void smallSamplesGiveTheExactValuesOfGoMoremath() {
    assertResult(0, 0.028571428571428577, S1, S2);
    assertResult(16, 0.028571428571428577, S2, S1);
    assertResult(5, 0.485714285714285770, S1, S3);
    assertResult(8, 1, S1, S1);
    assertResult(10, 0.7142857142857143, S1, S4);
  }

  /** The same source; R's wilcox.test(exact = FALSE) gives the first and the last too. */
  @Test
  void largeSamplesGiveTheApproximationOfGoMoremath() {
    double[] first = IntStream.range(0, 500).mapToDouble(i -> i * 2).toArray();
    double[] second = IntStream.range(0, 600).mapToDouble(i -> i * 2 - 41).toArray();
    double[] third = second.clone();
    System.arraycopy(first, 0, third, 0, 30);
    assertResult(135250, 0.0049335360814172224, first, second);
    assertResult(125000, 1, first, first);
    assertResult(134845, 0.0038703814239617884, first, third);
  }

  /** benchstat's doubling of one tail; both tails of {1,2,3,5} against five ones hold 0.095. */
  @Test
  void tiesAreDoubledTheWayBenchstatDoublesThem() {
    assertResult(17.5, 0, S1, S5);
  }

  /** 2, 3, 4, 5, 6 a side: the smallest p there is, 2 / C(2n, n). */
  @Test
  void separatedSamplesGiveTheSmallestP() {
    double[] smallest = {1 / 3.0, 0.1, 1 / 35.0, 1 / 126.0, 1 / 462.0};
    for (int n = 2; n <= 6; n++) {
      double[] low = IntStream.range(0, n).mapToDouble(i -> i).toArray();
      double[] high = Arrays.stream(low).map(v -> v + 100).toArray();
      assertEquals(smallest[n - 2], MannWhitneyU.test(low, high).p(), 1e-15);
    }
  }

  @Test
  void equalValuesSayNothing() {
    MannWhitneyU result = MannWhitneyU.test(S4, S4);
    assertTrue(result.allEqual());
    assertEquals(1, result.p());
  }

  @Test
  void negativeZeroIsZero() {
    assertTrue(MannWhitneyU.test(new double[] {0.0}, new double[] {-0.0}).allEqual());
  }

  @Test
  void theOrderOfSamplesDoesNotMatterAndSidesMirror() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      double[] a = random.doubles(1 + random.nextInt(30), 0, 10).map(Math::rint).toArray();
      double[] b = random.doubles(1 + random.nextInt(30), 0, 10).map(Math::rint).toArray();
      MannWhitneyU forward = MannWhitneyU.test(a, b);
      MannWhitneyU mirrored = MannWhitneyU.test(b, reversed(a));
      assertEquals((double) a.length * b.length, forward.u() + mirrored.u());
      assertEquals(forward.allEqual(), mirrored.allEqual());
      assertTrue(forward.p() >= 0 && forward.p() <= 1);
    }
  }

  @Test
  void anEmptySampleIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> MannWhitneyU.test(new double[0], new double[] {1}));
  }

  private static double[] reversed(double[] values) {
    return IntStream.range(0, values.length)
        .mapToDouble(i -> values[values.length - 1 - i])
        .toArray();
  }

  private static void assertResult(double u, double p, double[] first, double[] second) {
    MannWhitneyU result = MannWhitneyU.test(first, second);
    assertEquals(u, result.u());
    assertEquals(p, result.p(), 1e-12);
  }

  /** Values printed by benchstat (golang.org/x/perf at 22c9c6c9d4da) for 112 ×3 and 0 ×5. */
  @Test
  void twoValuesGiveWhatBenchstatGivesEitherWay() {
    double[] three = {112, 112, 112};
    double[] five = new double[5];
    assertEquals(20.0 / 56, MannWhitneyU.test(three, five).p(), 1e-12);
    assertEquals(2.0 / 56, MannWhitneyU.test(five, three).p(), 1e-12);
  }
}
