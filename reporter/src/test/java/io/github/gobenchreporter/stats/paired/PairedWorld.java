package io.github.gobenchreporter.stats.paired;

import java.util.Arrays;
import java.util.Random;

/**
 * A simulated host that runs base and head of some benchmarks in turns. It knows nothing of how the
 * pairs are judged: it makes figures of chunks, in the order in which they would be measured.
 *
 * @param noise standard deviation of a chunk's figure, log-normal between benchmarks (log-sd .4)
 * @param drift how far the whole host wanders in a round, a random walk over its chunks
 * @param second what the second chunk of a pair is slower by
 * @param modes half of the distance between the two speeds that a process start may land on
 * @param outliers share of pairs of which one chunk is 30 % slower
 */
record PairedWorld(double noise, double drift, double second, double modes, double outliers) {
  /** Neighbours that come and go: drift of 4 % in a round, the second of a pair .5 % slower. */
  static PairedWorld busy(double noise) {
    return new PairedWorld(noise, 0.04, 0.005, 0, 0);
  }

  PairedWorld withModes(double half) {
    return new PairedWorld(noise, drift, second, half, outliers);
  }

  PairedWorld withOutliers(double share) {
    return new PairedWorld(noise, drift, second, modes, share);
  }

  /**
   * The pairs of each benchmark, {@code ln(head / base)}, base first in the first round.
   *
   * @param changes the true change of each benchmark, in logs
   */
  double[][] measure(double[] changes, int rounds, Random random) {
    double[][] pairs = new double[changes.length][rounds];
    double[] own = new double[changes.length];
    Arrays.setAll(own, i -> noise * Math.exp(0.4 * random.nextGaussian()));
    double step = drift / Math.sqrt(2.0 * changes.length);
    double level = 0;
    for (int round = 0; round < rounds; round++) {
      for (int row = 0; row < changes.length; row++) {
        double[] side = new double[2];
        for (int place = 0; place < 2; place++) {
          boolean head = place == 0 == (round % 2 == 1);
          level += step * random.nextGaussian();
          side[head ? 1 : 0] =
              level + place * second + own[row] * random.nextGaussian() + mode(random);
        }
        double accident = random.nextDouble() < outliers ? 0.3 : 0;
        side[random.nextInt(2)] += accident;
        pairs[row][round] = changes[row] + side[1] - side[0];
      }
    }
    return pairs;
  }

  private double mode(Random random) {
    return random.nextBoolean() ? modes : -modes;
  }
}
