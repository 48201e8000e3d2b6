package io.github.gobenchreporter.evaluation.hosts;

import java.util.SplittableRandom;

/** Some of the benchmarks, chosen at random. */
final class Some {
  private Some() {}

  /**
   * Exactly a share of the benchmarks where that is a whole number (10 of 40 for .25), else one
   * more or less, so that the share holds on average (one of one in a quarter of the reports).
   */
  static boolean[] of(double share, int benchmarks, SplittableRandom random) {
    boolean[] chosen = new boolean[benchmarks];
    if (share == 0) {
      return chosen;
    }
    double wanted = share * benchmarks;
    int whole = (int) Math.floor(wanted + 1e-9);
    int left = random.nextDouble() < wanted - whole ? whole + 1 : whole;
    for (int i = 0; i < benchmarks; i++) {
      if (random.nextInt(benchmarks - i) < left) {
        chosen[i] = true;
        left--;
      }
    }
    return chosen;
  }
}
