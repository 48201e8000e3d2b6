package io.github.gobenchreporter.stats.paired;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often the method is right on simulated hosts, with fixed seeds and a bounded effort. */
class PairedSimulationTest {
  private static final int ROWS = 20;
  private static final double LIMIT = Math.log(1.015);
  private static final double ALPHA = 0.05;

  @Test
  void aLoneTwoPercentIsFoundInTwentyRoundsOnABusyHost() {
    Tally tally = fixed(PairedWorld.busy(0.006), 20, 300, 1);
    assertTrue(tally.found >= 0.95, tally::toString);
    assertTrue(tally.coloured <= 0.05, tally::toString);
    assertTrue(Math.abs(tally.covered - 0.95) <= 0.02, tally::toString);
  }

  @Test
  void aLoneTwoPercentIsFoundInFortyRoundsWhereProcessesHaveModes() {
    Tally tally = fixed(PairedWorld.busy(0.006).withModes(0.01), 40, 200, 2);
    assertTrue(tally.found >= 0.95, tally::toString);
    assertTrue(tally.coloured <= 0.05, tally::toString);
    assertTrue(Math.abs(tally.covered - 0.95) <= 0.02, tally::toString);
  }

  @Test
  void onePairInTwentyThatIsFarOffCostsLittle() {
    Tally tally = fixed(PairedWorld.busy(0.006).withOutliers(0.05), 20, 200, 3);
    assertTrue(tally.found >= 0.85, tally::toString);
    assertTrue(tally.coloured <= 0.05, tally::toString);
    assertTrue(Math.abs(tally.covered - 0.95) <= 0.02, tally::toString);
  }

  @Test
  void aNoisyHostColoursNoMoreThanStated() {
    Tally tally = fixed(PairedWorld.busy(0.02), 20, 300, 4);
    assertTrue(tally.coloured <= 0.05, tally::toString);
    assertTrue(Math.abs(tally.covered - 0.95) <= 0.02, tally::toString);
  }

  @Test
  void rowsThatDidNotChangeAreDecidedEarly() {
    Tally tally = sequential(PairedWorld.busy(0.006), 40, 100, 5);
    assertTrue(tally.rounds <= 14, tally::toString);
    assertTrue(tally.found >= 0.95, tally::toString);
    assertTrue(tally.coloured <= 0.05, tally::toString);
    assertTrue(tally.covered >= 0.93 && tally.covered <= 0.99, tally::toString);
  }

  @Test
  void looksColourNoMoreThanStatedWhereNoiseDwarfsTheThreshold() {
    Tally tally = sequential(PairedWorld.busy(0.05), 40, 400, 6);
    // 5 % are meant (1 by looks, 4 at the end); 400 worlds leave luck two points.
    assertTrue(tally.coloured <= 0.07, tally::toString);
    assertTrue(tally.covered >= 0.93 && tally.covered <= 0.99, tally::toString);
  }

  @Test
  void aLoneRowIsNotStoppedByALuckyFirstLook() {
    Tally tally = new Tally();
    Random random = new Random(7);
    PairedWorld alone = new PairedWorld(0.006, 0.009, 0.005, 0, 0);
    for (int i = 0; i < 600; i++) {
      double[][] pairs = alone.measure(new double[1], 40, random);
      tally.add(run(pairs), new double[1]);
    }
    tally.finish(600, 1);
    assertTrue(tally.coloured <= 0.05, tally::toString);
    assertTrue(tally.covered >= 0.93, tally::toString);
    assertTrue(tally.rounds <= 20, tally::toString);
  }

  /** Half of the worlds have a lone +2 % in the first row, the others have no change. */
  private static Tally fixed(PairedWorld world, int rounds, int worlds, int seed) {
    Tally tally = new Tally();
    Random random = new Random(seed);
    double[] none = new double[ROWS];
    double[] lone = new double[ROWS];
    lone[0] = Math.log(1.02);
    for (int i = 0; i < worlds; i++) {
      tally.add(end(world.measure(none, rounds, random)), none);
      tally.look(end(world.measure(lone, rounds, random)).get(0));
    }
    tally.finish(worlds, ROWS);
    return tally;
  }

  private static Tally sequential(PairedWorld world, int rounds, int worlds, int seed) {
    Tally tally = new Tally();
    Random random = new Random(seed);
    double[] none = new double[ROWS];
    double[] lone = new double[ROWS];
    lone[0] = Math.log(1.02);
    for (int i = 0; i < worlds; i++) {
      tally.add(run(world.measure(none, rounds, random)), none);
      tally.look(run(world.measure(lone, rounds, random)).get(0));
    }
    tally.finish(worlds, ROWS);
    return tally;
  }

  private static List<Settled> end(double[][] pairs) {
    List<PairedEstimate> rows =
        PairedEstimate.of(Arrays.stream(pairs).map(row -> Pairs.alternating(row, 0.001)).toList());
    return end(rows, new Decision[rows.size()]);
  }

  /** What a report says at the end; rows that a look stopped keep what it said. */
  private static List<Settled> end(List<PairedEstimate> rows, Decision[] stopped) {
    double[] adjusted = Verdicts.adjusted(rows);
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                new Settled(
                    rows.get(i),
                    stopped[i] != null
                        ? stopped[i]
                        : Verdicts.end(rows.get(i), adjusted[i], LIMIT)))
        .toList();
  }

  /** Looks at the open rows as the schedule does, and gives the last word to the end rule. */
  private static List<Settled> run(double[][] pairs) {
    Looks looks = new Looks(pairs.length);
    Decision[] stopped = new Decision[pairs.length];
    PairedEstimate[] last = new PairedEstimate[pairs.length];
    int rounds = pairs[0].length;
    for (int n = looks.first();
        n <= rounds;
        n = n < rounds ? Math.min(rounds, Looks.after(n)) : n + 1) {
      List<Integer> open = new ArrayList<>();
      List<Pairs> rows = new ArrayList<>();
      for (int i = 0; i < pairs.length; i++) {
        if (stopped[i] == null) {
          open.add(i);
          rows.add(Pairs.alternating(Arrays.copyOf(pairs[i], n), 0.001));
        }
      }
      List<PairedEstimate> estimates = PairedEstimate.of(rows);
      for (int k = 0; k < open.size(); k++) {
        last[open.get(k)] = estimates.get(k);
        int number = looks.number(n);
        Decision decision = number == 0 ? Decision.OPEN : looks.at(number, estimates.get(k), LIMIT);
        stopped[open.get(k)] = decision.stops() ? decision : null;
      }
    }
    return end(List.of(last), stopped);
  }

  /** A row's estimate at its last look and what was said of it. */
  private record Settled(PairedEstimate estimate, Decision decision) {
    boolean coloured() {
      return decision == Decision.ABOVE || decision == Decision.BELOW;
    }
  }

  private static final class Tally {
    private double found;
    private double coloured;
    private double covered;
    private double rounds;

    void add(List<Settled> report, double[] truth) {
      coloured += report.stream().anyMatch(Settled::coloured) ? 1 : 0;
      for (int i = 0; i < truth.length; i++) {
        PairedEstimate row = report.get(i).estimate();
        covered += row.low(ALPHA) <= truth[i] && truth[i] <= row.high(ALPHA) ? 1 : 0;
        rounds += row.pairs();
      }
    }

    void look(Settled changed) {
      found += changed.decision() == Decision.ABOVE ? 1 : 0;
    }

    void finish(int worlds, int rows) {
      found /= worlds;
      coloured /= worlds;
      covered /= worlds * (double) rows;
      rounds /= worlds * (double) rows;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "found %.3f, coloured %.3f, covered %.4f, rounds %.1f",
          found,
          coloured,
          covered,
          rounds);
    }
  }
}
