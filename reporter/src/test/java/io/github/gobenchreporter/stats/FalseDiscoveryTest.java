package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
  @Test
  void familiesOfOneAreBenjaminiHochberg() {
    double[] p = new Random(1).doubles(50).map(v -> v * v * v).toArray();
    int[] family = IntStream.range(0, 50).toArray();
    assertArrayEquals(BenjaminiHochberg.adjust(p), new FalseDiscovery(p, family).adjusted(), 1e-12);
  }

  @Test
  void equalMembersCostNothing() {
    double[] once = new FalseDiscovery(new double[] {0.01, 0.5}, new int[] {1, 2}).adjusted();
    double[] twice =
        new FalseDiscovery(new double[] {0.01, 0.01, 0.5, 0.5}, new int[] {1, 1, 2, 2}).adjusted();
    assertArrayEquals(new double[] {once[0], once[0], once[1], once[1]}, twice, 1e-12);
  }

  @Test
  void differentMembersCostTheirNumber() {
    double[] adjusted = new FalseDiscovery(new double[] {0.01, 0.9}, new int[] {1, 1}).adjusted();
    assertEquals(0.02, adjusted[0], 1e-12);
  }

  @Test
  void aMemberThatShowsNothingCostsNothingAndItsFamilyStillCounts() {
    double nothing = Double.POSITIVE_INFINITY;
    double[] adjusted =
        new FalseDiscovery(new double[] {0.01, nothing, nothing, 0.5}, new int[] {1, 1, 2, 3})
            .adjusted();
    assertArrayEquals(new double[] {0.03, 1, 1, 0.75}, adjusted, 1e-12);
  }

  @Test
  void theLevelIsThatOfOneMoreFamily() {
    double[] p = {1e-6, 0.2, 0.5, 0.9};
    int[] family = {0, 1, 2, 3};
    assertEquals(0.05 * 2 / 4, new FalseDiscovery(p, family).level(0.05), 1e-12);
  }
}
