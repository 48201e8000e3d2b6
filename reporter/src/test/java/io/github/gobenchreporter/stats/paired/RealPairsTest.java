package io.github.gobenchreporter.stats.paired;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Real pairs of equal sides: twelve benchmarks, 44 rounds on two cores that others used too. Their
 * sides are swapped pair by pair, which gives as many reports of equal sides as are wanted.
 */
class RealPairsTest {
  private static final int REPORTS = 300;
  private static final double LIMIT = Math.log(1.015);

  @Test
  void equalSidesAreHardlyEverColouredAndIntervalsHoldNoChange() throws IOException {
    List<double[][]> rows = List.copyOf(measured().values());
    Random random = new Random(17);
    int coloured = 0;
    int covered = 0;
    for (int report = 0; report < REPORTS; report++) {
      List<Sequence.Settled> settled =
          settled(rows.stream().map(it -> swapped(it, random)).toList());
      coloured += settled.stream().anyMatch(PairedRows::isColoured) ? 1 : 0;
      covered += (int) settled.stream().filter(RealPairsTest::holdsNoChange).count();
    }
    double coverage = covered / (double) (REPORTS * rows.size());
    assertTrue(coloured <= 0.07 * REPORTS, "coloured: " + coloured);
    assertTrue(coverage >= 0.93 && coverage <= 0.98, "coverage: " + coverage);
  }

  /** As they are measured: what a look decides gets no further pairs. */
  private static List<Sequence.Settled> settled(List<TimedPairs> rows) {
    double[] limits = new double[rows.size()];
    Arrays.fill(limits, LIMIT);
    List<TimedPairs> kept = new ArrayList<>(rows);
    List<Integer> open = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
    for (int n = Looks.FIRST; n <= rows.get(0).count() && !open.isEmpty(); n = Looks.after(n)) {
      int now = n;
      List<TimedPairs> looked =
          open.stream().map(row -> PairedRows.first(rows.get(row), now)).toList();
      List<Decision> said = Sequence.look(looked, limits, n, rows.size());
      List<Integer> left = new ArrayList<>();
      for (int i = 0; i < looked.size(); i++) {
        if (said.get(i).stops()) {
          kept.set(open.get(i), looked.get(i));
        } else {
          left.add(open.get(i));
        }
      }
      open = left;
    }
    return Sequence.settle(kept, limits);
  }

  private static boolean holdsNoChange(Sequence.Settled row) {
    return row.estimate().low(0.05) <= 0 && row.estimate().high(0.05) >= 0;
  }

  private static TimedPairs swapped(double[][] pairs, Random random) {
    double[][] sides = new double[4][pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      int swap = random.nextInt(2);
      for (int value = 0; value < 4; value++) {
        sides[value ^ swap][i] = pairs[i][value];
      }
    }
    double[] spins = new double[pairs.length];
    Arrays.fill(spins, Double.NaN);
    return new TimedPairs(sides[0], sides[1], sides[2], sides[3], spins, 0.001);
  }

  /** Wall time of base and head, then CPU time of both, for each round of each benchmark. */
  private static Map<String, double[][]> measured() throws IOException {
    Map<String, List<double[]>> rows = new LinkedHashMap<>();
    try (InputStream in = RealPairsTest.class.getResourceAsStream("/paired/equal-sides.csv")) {
      for (String line : new String(in.readAllBytes(), UTF_8).lines().skip(1).toList()) {
        String[] fields = line.split(",");
        double[] pair = Arrays.stream(fields).skip(2).mapToDouble(Double::parseDouble).toArray();
        rows.computeIfAbsent(fields[0], unused -> new ArrayList<>()).add(pair);
      }
    }
    Map<String, double[][]> measured = new LinkedHashMap<>();
    rows.forEach((name, pairs) -> measured.put(name, pairs.toArray(double[][]::new)));
    return measured;
  }
}
