package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MomentsTest {
  /** Of 2, 4, 4, 4, 5, 5, 7, 9 the mean is 5 and the squares around it sum up to 32. */
  @Test
  void meanAndVariance() {
    double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
    assertEquals(5, Moments.mean(values));
    assertEquals(32.0 / 7, Moments.variance(values), 1e-15);
  }

  @Test
  void aShiftMovesTheMeanAndLeavesTheVariance() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      double[] values = random.doubles(2 + random.nextInt(20), -1, 1).toArray();
      double[] shifted = Arrays.stream(values).map(it -> it + 1000).toArray();
      assertEquals(1000 + Moments.mean(values), Moments.mean(shifted), 1e-10);
      assertEquals(Moments.variance(values), Moments.variance(shifted), 1e-9);
    }
  }
}
