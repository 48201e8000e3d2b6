package io.github.gobenchreporter.stats.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What looks said while measuring is found again from the pairs alone. */
class SequenceTest {
  private static final double LIMIT = Math.log(1.015);

  @Test
  void whatStoppedARowIsFoundAgainFromItsPairs() {
    Random random = new Random(5);
    for (int world = 0; world < 30; world++) {
      double[] changes = new double[8];
      changes[0] = 0.06;
      changes[1] = -0.05;
      changes[2] = 0.017;
      double[][] pairs = PairedWorld.busy(0.008).measure(changes, 42, random);
      List<TimedPairs> all = Arrays.stream(pairs).map(SequenceTest::timed).toList();
      double[] limits = new double[8];
      Arrays.fill(limits, LIMIT);
      Decision[] said = new Decision[8];
      int[] rounds = new int[8];
      measure(all, limits, said, rounds);
      List<TimedPairs> kept = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        kept.add(PairedRows.first(all.get(i), rounds[i]));
      }
      List<Sequence.Settled> settled = Sequence.settle(kept, limits);
      for (int i = 0; i < 8; i++) {
        if (said[i].stops()) {
          assertEquals(said[i], settled.get(i).decision(), "row " + i);
        }
        assertEquals(rounds[i], settled.get(i).estimate().pairs());
      }
      assertEquals(Decision.ABOVE, settled.get(0).decision());
      assertEquals(Decision.BELOW, settled.get(1).decision());
      assertTrue(rounds[0] < 42, Arrays.toString(rounds));
    }
  }

  @Test
  void cpuTimeIsJudgedWhereTheHostStarvesARowThatComputes() {
    Random random = new Random(6);
    int n = 26;
    double[] cpuBase = noise(n, 100, 0.01, random);
    double[] cpuHead = noise(n, 105, 0.01, random);
    double[] wallBase = noise(n, 200, 0.4, random);
    double[] wallHead = noise(n, 200, 0.4, random);
    double[] spins = new double[n];
    Arrays.fill(spins, Double.NaN);
    spins[3] = 0.5;
    TimedPairs row = new TimedPairs(wallBase, wallHead, cpuBase, cpuHead, spins, 0.001);
    assertEquals(TimeChoice.WALL, row.choice(6), "too early to choose");
    assertEquals(TimeChoice.CPU, row.choice(10));
    Sequence.Settled settled = Sequence.settle(List.of(row), new double[] {LIMIT}).get(0);
    assertEquals(Decision.ABOVE, settled.decision());
    assertEquals(0.049, settled.estimate().level(), 0.01);
  }

  @Test
  void cpuTimeProvesNothingAgainstWallTimeThatGotClearlyBetter() {
    Random random = new Random(6);
    int n = 26;
    double[] wallBase = noise(n, 200, 0.02, random);
    double[] wallHead = noise(n, 150, 0.02, random);
    double[] spins = new double[n];
    Arrays.fill(spins, Double.NaN);
    spins[3] = 0.5;
    TimedPairs row =
        new TimedPairs(
            wallBase,
            wallHead,
            noise(n, 100, 0.01, random),
            noise(n, 105, 0.01, random),
            spins,
            0.001);
    assertEquals(TimeChoice.CPU, row.choice(n));
    Sequence.Settled settled = Sequence.settle(List.of(row), new double[] {LIMIT}).get(0);
    assertEquals(Decision.PERHAPS_ABOVE, settled.decision());
  }

  private static void measure(
      List<TimedPairs> all, double[] limits, Decision[] said, int[] rounds) {
    Arrays.fill(said, Decision.OPEN);
    for (int n = 2; n <= 42; n += 2) {
      List<Integer> open = new ArrayList<>();
      for (int i = 0; i < said.length; i++) {
        if (said[i] == Decision.OPEN) {
          open.add(i);
          rounds[i] = n;
        }
      }
      int now = n;
      List<TimedPairs> rows = open.stream().map(i -> PairedRows.first(all.get(i), now)).toList();
      double[] limit = open.stream().mapToDouble(i -> limits[i]).toArray();
      List<Decision> decisions = Sequence.look(rows, limit, n, said.length);
      for (int k = 0; k < open.size(); k++) {
        said[open.get(k)] = decisions.get(k);
      }
    }
  }

  private static TimedPairs timed(double[] differences) {
    double[] base = new double[differences.length];
    double[] none = new double[differences.length];
    Arrays.fill(base, 1000);
    Arrays.fill(none, Double.NaN);
    double[] head = Arrays.stream(differences).map(d -> 1000 * Math.exp(d)).toArray();
    return new TimedPairs(base, head, none, none, none, 0.001);
  }

  private static double[] noise(int n, double level, double sd, Random random) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> level * Math.exp(sd * random.nextGaussian()));
    return values;
  }
}
