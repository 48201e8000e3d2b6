package io.github.gobenchreporter.stats.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Equal sides on a simulated host from which others take the CPU in bursts: wall time is CPU time
 * divided by the share that was left.
 */
class StarvedHostTest {
  private static final double LIMIT = Math.log(1.015);
  private static final int ROWS = 12;
  private static final int ROUNDS = 20;
  private static final double CPU_NOISE = 0.03;

  @Test
  void burstsOfLoadColourNoRow() {
    Random random = new Random(31);
    int coloured = 0;
    for (int report = 0; report < 300; report++) {
      List<TimedPairs> rows = rows(random, new Bursts(random, 0.04, 0.2), 0);
      coloured += settled(rows).stream().anyMatch(PairedRows::isColoured) ? 1 : 0;
    }
    assertTrue(coloured <= 0.05 * 300, "coloured: " + coloured);
  }

  @Test
  void aSlowerRowIsFoundBesideBurstsOfLoad() {
    Random random = new Random(32);
    int found = 0;
    for (int report = 0; report < 100; report++) {
      List<TimedPairs> rows = rows(random, new Bursts(random, 0.04, 0.2), Math.log(1.1));
      found += settled(rows).get(0).decision() == Decision.ABOVE ? 1 : 0;
    }
    assertTrue(found >= 90, "found: " + found);
  }

  @Test
  void aRowWithBurstsAfterTheFirstPairsIsJudgedByCpuTime() {
    double[] cpu = new double[ROUNDS];
    Arrays.fill(cpu, 1000);
    double[] wall = cpu.clone();
    for (int i = 12; i < ROUNDS; i++) {
      wall[i] = 3000;
    }
    double[] spins = new double[ROUNDS];
    Arrays.fill(spins, Double.NaN);
    TimedPairs row = new TimedPairs(wall, cpu, cpu, cpu, spins, 0.001);
    assertEquals(TimeChoice.WALL, row.choice(TimedPairs.ENOUGH));
    assertEquals(TimeChoice.CPU, row.choice(ROUNDS));
  }

  private static List<Sequence.Settled> settled(List<TimedPairs> rows) {
    double[] limits = new double[rows.size()];
    Arrays.fill(limits, LIMIT);
    return Sequence.settle(rows, limits);
  }

  /** The rows of a report, of which the first changed. */
  private static List<TimedPairs> rows(Random random, Bursts host, double change) {
    double[][][] figures = new double[ROWS][4][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int row = 0; row < ROWS; row++) {
        for (int place = 0; place < 2; place++) {
          int side = place == round % 2 ? 0 : 1;
          double moved = row == 0 && side == 1 ? change : 0;
          double cpu = 1000 * Math.exp(moved + CPU_NOISE * random.nextGaussian());
          figures[row][side][round] = cpu / host.share();
          figures[row][2 + side][round] = cpu;
        }
      }
    }
    double[] spins = new double[ROUNDS];
    Arrays.fill(spins, Double.NaN);
    List<TimedPairs> rows = new ArrayList<>();
    for (double[][] row : figures) {
      rows.add(new TimedPairs(row[0], row[1], row[2], row[3], spins, 0.001));
    }
    return rows;
  }

  /** Others who come and go between chunks, and leave a part of the CPU while they are there. */
  private static final class Bursts {
    private final Random random;
    private final double begin;
    private final double end;
    private boolean busy;

    Bursts(Random random, double begin, double end) {
      this.random = random;
      this.begin = begin;
      this.end = end;
    }

    double share() {
      busy = busy ? random.nextDouble() >= end : random.nextDouble() < begin;
      return busy ? 0.25 + 0.5 * random.nextDouble() : 1 - 0.03 * random.nextDouble();
    }
  }
}
