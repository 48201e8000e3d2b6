package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.stats.noise.NoiseModel;
import io.github.gobenchreporter.stats.noise.RunSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is said beside a p-value is what was put in: rows that scatter by 1 %, one of them more. */
class EvidenceTest {
  private static final int ROWS = 40;
  private static final int RUNS = 20;

  @Test
  void aRowIsJudgedBeyondWhatAllRowsDid() {
    List<Evidence> all = evidence(1.05, 1.05 * 1.2);
    assertEquals(0.2, all.get(0).change(), 0.03);
    assertEquals(0, all.get(1).change(), 0.03);
  }

  @Test
  void theStandardErrorIsThatOfOneNewRunAgainstTheMeanOfTheStored() {
    Evidence quiet = evidence(1, 1).get(1);
    assertEquals(0.01 * Math.sqrt(1 + 1.0 / RUNS), quiet.standardError(), 0.004);
    assertEquals(RUNS - 1, quiet.degrees());
  }

  @Test
  void theTailsOfNormalNoiseAreNormal() {
    double[] tails = evidence(1, 1).stream().mapToDouble(Evidence::tail).toArray();
    assertEquals(1.53, Quantiles.median(tails), 0.12);
  }

  @Test
  void theErrorBudgetIsSharedAndNoneOfItLost() {
    List<Evidence> all = evidence(1, 1);
    assertEquals(1, all.stream().mapToDouble(Evidence::weight).average().orElseThrow(), 1e-12);
    assertTrue(all.get(0).weight() < all.get(1).weight(), all.toString());
  }

  @Test
  void oneSampleTellsNoSpreadButThatOfItsDigits() {
    Evidence row = evidence(1, 1).get(1);
    assertEquals(row.step() / Math.sqrt(12), row.withinHead(), 1e-3 * row.step());
    assertEquals(row.withinHead(), row.withinStored(), 1e-12);
    assertEquals(1e-5, row.step(), 1e-6);
  }

  /** The first row scatters ten times as far as the others; values have two decimals. */
  private static List<Evidence> evidence(double all, double first) {
    SplittableRandom random = new SplittableRandom(3);
    List<RunSeries> rows = new ArrayList<>();
    for (int r = 0; r < ROWS; r++) {
      double spread = r == 0 ? 0.1 : 0.01;
      double[][] stored = new double[RUNS][];
      for (int k = 0; k < RUNS; k++) {
        stored[k] = new double[] {value(1, spread * random.nextGaussian())};
      }
      double head = r == 0 ? first : all * Math.exp(spread * random.nextGaussian());
      rows.add(
          new RunSeries(
              r, 0, Scale.RATIO, false, Runs.of(stored), Runs.of(new double[] {value(head, 0)})));
    }
    return NoiseModel.judge(rows, 0.05, RUNS).rows().stream()
        .map(it -> it.evidence().orElseThrow())
        .toList();
  }

  private static double value(double level, double noise) {
    return Math.rint(1e5 * level * Math.exp(noise)) / 100;
  }
}
