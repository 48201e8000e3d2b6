package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UDistributionTest {
  /** Of the 20 ways to deal six ranks to two samples of three, by U: 1 1 2 3 3 3 3 2 1 1. */
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "2, 4", "3, 7", "4, 10", "5, 13", "6, 16", "7, 18", "8, 19", "9, 20"})
  void withoutTiesItIsCounted(double u, int ways) {
    assertEquals(ways / 20.0, UDistribution.atMost(u, 3, 3, new int[] {1, 1, 1, 1, 1, 1}), 1e-15);
  }

  /** Against all deals, one by one; of two values only, benchstat's oddity is kept elsewhere. */
  @Test
  void withTiesItIsWhatAllDealsGive() {
    Random random = new Random(4);
    for (int round = 0; round < 60; round++) {
      int n1 = 2 + random.nextInt(4);
      int n2 = 2 + random.nextInt(4);
      int[] values = random.ints(n1 + n2, 0, 5).sorted().toArray();
      int[] ties = ties(values);
      if (ties.length > 2) {
        for (double u = 0; u <= n1 * n2; u += 0.5) {
          assertEquals(
              byAllDeals(values, n1, u),
              UDistribution.atMost(u, n1, n2, ties),
              1e-12,
              Arrays.toString(values) + " " + n1 + " " + u);
        }
      }
    }
  }

  private static int[] ties(int[] sorted) {
    return Arrays.stream(sorted)
        .distinct()
        .map(value -> (int) Arrays.stream(sorted).filter(it -> it == value).count())
        .toArray();
  }

  private static double byAllDeals(int[] values, int n1, double most) {
    int deals = 0;
    int atMost = 0;
    for (int deal = 0; deal < 1 << values.length; deal++) {
      if (Integer.bitCount(deal) == n1) {
        deals++;
        double u = 0;
        for (int i = 0; i < values.length; i++) {
          for (int j = 0; j < values.length; j++) {
            boolean pair = (deal >> i & 1) == 1 && (deal >> j & 1) == 0;
            u += !pair ? 0 : values[i] > values[j] ? 1 : values[i] == values[j] ? 0.5 : 0;
          }
        }
        atMost += u <= most ? 1 : 0;
      }
    }
    return (double) atMost / deals;
  }
}
