package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
  /** The 15 p-values of Benjamini and Hochberg (1995), section 3.2: four fall at q = .05. */
  @Test
  void thePapersExampleRejectsFour() {
    double[] p = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0000
    };
    double[] adjusted = BenjaminiHochberg.adjust(p);
    long rejected = Arrays.stream(adjusted).filter(q -> q <= 0.05).count();
    assertEquals(4, rejected);
  }

  /** By hand from the definition of R's p.adjust: pmin(1, cummin(n / i * p)), from the largest. */
  @Test
  void valuesFollowTheDefinitionOfRsPAdjust() {
    assertArrayEquals(
        new double[] {0.05, 0.05, 0.05, 0.05, 0.05},
        BenjaminiHochberg.adjust(0.01, 0.02, 0.03, 0.04, 0.05),
        1e-15);
    assertArrayEquals(
        new double[] {0.04, 0.9, 0.02, 0.08 / 1.5},
        BenjaminiHochberg.adjust(0.02, 0.9, 0.005, 0.04),
        1e-15);
  }

  @Test
  void nothingStaysNothingAndTiesStayTied() {
    assertArrayEquals(new double[0], BenjaminiHochberg.adjust());
    assertArrayEquals(new double[] {0.5, 0.5}, BenjaminiHochberg.adjust(0.5, 0.5), 0);
  }
}
