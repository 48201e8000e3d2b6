package io.github.gobenchreporter.stats.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of the estimate whatever the pairs are. */
class PairedLawsTest {
  private static final double LIMIT = Math.log(1.015);

  @Test
  void swappingTheSidesMirrorsTheChange() {
    forRandomReports(
        (rows, random) -> {
          List<Pairs> mirrored =
              rows.stream()
                  .map(
                      row -> {
                        boolean[] first = row.baseFirst().clone();
                        for (int i = 0; i < first.length; i++) {
                          first[i] = !first[i];
                        }
                        return new Pairs(
                            Arrays.stream(row.differences()).map(d -> -d).toArray(),
                            first,
                            row.step());
                      })
                  .toList();
          List<PairedEstimate> one = PairedEstimate.of(rows);
          List<PairedEstimate> other = PairedEstimate.of(mirrored);
          for (int i = 0; i < one.size(); i++) {
            assertEquals(one.get(i).level(), -other.get(i).level(), 1e-9);
            assertEquals(one.get(i).order(), other.get(i).order(), 1e-9);
            assertEquals(one.get(i).p(), other.get(i).p(), 1e-6);
          }
        });
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    forRandomReports(
        (rows, random) -> {
          List<Integer> places = new ArrayList<>();
          for (int i = 0; i < rows.size(); i++) {
            places.add(i);
          }
          Collections.shuffle(places, random);
          List<PairedEstimate> shuffled =
              PairedEstimate.of(places.stream().map(rows::get).toList());
          List<PairedEstimate> straight = PairedEstimate.of(rows);
          for (int i = 0; i < places.size(); i++) {
            assertEquals(straight.get(places.get(i)).p(), shuffled.get(i).p(), 1e-6);
          }
        });
  }

  @Test
  void addingToAllPairsMovesTheLevelAndNothingElse() {
    forRandomReports(
        (rows, random) -> {
          double by = random.nextGaussian();
          List<Pairs> moved =
              rows.stream()
                  .map(
                      row ->
                          new Pairs(
                              Arrays.stream(row.differences()).map(d -> d + by).toArray(),
                              row.baseFirst(),
                              row.step()))
                  .toList();
          List<PairedEstimate> one = PairedEstimate.of(rows);
          List<PairedEstimate> other = PairedEstimate.of(moved);
          for (int i = 0; i < one.size(); i++) {
            assertEquals(one.get(i).level() + by, other.get(i).level(), 1e-9);
            assertEquals(one.get(i).error(), other.get(i).error(), 1e-9);
          }
        });
  }

  @Test
  void oneWildPairMovesTheLevelNoFurtherThanAnUglyOne() {
    double[] calm = {.01, -.02, .015, .0, -.01, .02, -.015, .01, .0, -.005};
    double before = Double.NaN;
    for (double wild : new double[] {.2, 2, 20, 200}) {
      double[] pairs = calm.clone();
      pairs[3] = wild;
      double level = PairedEstimate.of(List.of(Pairs.alternating(pairs, 0))).get(0).level();
      assertTrue(Double.isNaN(before) || Math.abs(level - before) < 1e-12, "moved to " + level);
      before = level;
    }
  }

  @Test
  void pairsThatAreAllEqualProveNothingFinerThanTheirDigits() {
    double[] equal = new double[10];
    PairedEstimate printed = PairedEstimate.of(List.of(Pairs.alternating(equal, 0.01))).get(0);
    assertEquals(1, printed.p());
    assertTrue(printed.high(0.05) > 0.001);
    PairedEstimate exact = PairedEstimate.of(List.of(Pairs.alternating(equal, 0))).get(0);
    assertEquals(1, exact.p());
    assertEquals(0, exact.high(0.05));
  }

  @Test
  void pairsOfOneOrderStillHaveALevel() {
    double[] pairs = {.021, .019, .02, .022, .018, .02};
    boolean[] first = {true, true, true, true, true, true};
    PairedEstimate row = PairedEstimate.of(List.of(new Pairs(pairs, first, 0))).get(0);
    assertEquals(.02, row.level(), 1e-3);
    assertEquals(0, row.order());
  }

  @Test
  void looksComeAfterSixTenSixteenPairs() {
    Looks many = new Looks(20);
    List<Integer> at = new ArrayList<>();
    for (int n = many.first(); n < 300; n = Looks.after(n)) {
      at.add(n);
    }
    assertEquals(List.of(6, 10, 16, 26, 42, 68, 110, 178, 288), at);
    assertEquals(1, many.number(6));
    assertEquals(4, many.number(26));
    assertEquals(0, many.number(24));
    assertEquals(10, new Looks(3).first());
    assertEquals(0, new Looks(3).number(6));
    assertEquals(2, new Looks(3).number(10));
  }

  @Test
  void fewPairsColourNothingAtTheEnd() {
    PairedEstimate few = new PairedEstimate(8, 0.05, 0, 1e-6, 5);
    assertEquals(Decision.TOO_FEW, Verdicts.end(few, 0.001, LIMIT));
    PairedEstimate enough = new PairedEstimate(10, 0.05, 0, 1e-6, 5);
    assertEquals(Decision.ABOVE, Verdicts.end(enough, 0.001, LIMIT));
    assertEquals(Decision.PERHAPS_ABOVE, Verdicts.end(enough, 0.05, LIMIT));
    assertEquals(Decision.INSIDE, Verdicts.end(enough, 0.1, LIMIT));
    assertEquals(Decision.ABOVE, Verdicts.end(enough, 0.04, 0.05), "at the limit, at alpha");
  }

  @Test
  void brokenPairsAreRefused() {
    double[] three = {0, 0, 0};
    assertThrows(IllegalArgumentException.class, () -> Pairs.alternating(new double[2], 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> Pairs.alternating(new double[] {0, Double.NaN, 0}, 0));
    assertThrows(IllegalArgumentException.class, () -> Pairs.alternating(three, -1));
    assertThrows(IllegalArgumentException.class, () -> new Pairs(three, new boolean[2], 0));
  }

  private interface Law {
    void holds(List<Pairs> rows, Random random);
  }

  private static void forRandomReports(Law law) {
    Random random = new Random(11);
    for (int i = 0; i < 40; i++) {
      double[][] pairs =
          PairedWorld.busy(0.01)
              .withOutliers(0.1)
              .measure(new double[1 + random.nextInt(8)], 6 + random.nextInt(9), random);
      law.holds(Arrays.stream(pairs).map(row -> Pairs.alternating(row, 1e-3)).toList(), random);
    }
  }
}
