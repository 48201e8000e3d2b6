package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Runs;
import io.github.gobenchreporter.stats.Samples;
import io.github.gobenchreporter.stats.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class NoiseModelTest {
  private static final double ALPHA = 0.05;
  private static final double[] NOTHING = {};

  @Test
  void aLargeLoneChangeIsSupportedAndItsNeighboursAreNot() {
    List<RunSeries> rows = quiet(20, 10, 1);
    rows.set(3, head(rows.get(3), v -> v * 1.1));
    List<Estimate> evidence = judge(rows);
    assertTrue(evidence.get(3).odds().supported());
    assertEquals(0.1, evidence.get(3).change().value(), 0.02);
    assertEquals(1, evidence.stream().filter(e -> e.odds().supported()).count());
  }

  @Test
  void theIntervalHoldsTheChangeAndExcludesZeroWherePIsBelowAlpha() {
    for (Estimate row : judge(quiet(50, 10, 2))) {
      assertTrue(
          row.change().low() < row.change().value() && row.change().value() < row.change().high());
      boolean excludesZero = row.change().low() > 0 || row.change().high() < 0;
      boolean shared = row.change().attributable() != row.change().value();
      assertTrue(shared || excludesZero == row.odds().p().orElseThrow() < ALPHA);
    }
  }

  @Test
  void theOrderOfSamplesDoesNotMatter() {
    List<RunSeries> rows = quiet(12, 6, 3);
    List<RunSeries> shuffled = rows.stream().map(NoiseModelTest::reversedSamples).toList();
    assertClose(judge(rows), judge(shuffled), 1e-9);
  }

  @Test
  void theUnitOfMeasurementDoesNotMatter() {
    List<RunSeries> rows = quiet(12, 6, 4);
    List<RunSeries> scaled = rows.stream().map(row -> all(row, v -> v * 1024)).toList();
    assertClose(judge(rows), judge(scaled), 1e-9);
  }

  @Test
  void ratesMirrorTimes() {
    List<RunSeries> rows = quiet(12, 6, 5);
    List<RunSeries> rates = rows.stream().map(row -> all(row, v -> 1e6 / v)).toList();
    List<Estimate> forward = judge(rows);
    List<Estimate> mirrored = judge(rates);
    for (int i = 0; i < forward.size(); i++) {
      assertEquals(
          forward.get(i).odds().p().orElseThrow(), mirrored.get(i).odds().p().orElseThrow(), 1e-3);
      assertEquals(
          1, (1 + forward.get(i).change().value()) * (1 + mirrored.get(i).change().value()), 1e-4);
    }
  }

  @Test
  void twoUnitsThatSayTheSameCostNothing() {
    List<RunSeries> rows = quiet(12, 6, 6);
    rows.set(0, head(rows.get(0), v -> v * 1.03));
    List<RunSeries> both = new ArrayList<>(rows);
    for (RunSeries row : rows) {
      RunSeries rate = all(row, v -> 1e6 / v);
      both.add(new RunSeries(row.family(), 1, Scale.RATIO, false, rate.baseline(), rate.head()));
    }
    assertEquals(
        judge(rows).get(0).odds().adjustedP().orElseThrow(),
        judge(both).get(0).odds().adjustedP().orElseThrow(),
        1e-3);
  }

  @Test
  void oneStoredRunIsJudgedByTheStatedPrior() {
    List<RunSeries> rows = quiet(1, 1, 7);
    Estimate same = judge(rows).get(0);
    assertFalse(same.odds().supported());
    assertEquals(1, same.basis().runs());
    assertTrue(same.cautions().contains(Caution.ONE_STORED_RUN));
    assertTrue(judge(List.of(head(rows.get(0), v -> v * 1.5))).get(0).odds().supported());
  }

  @Test
  void allocationsAreExact() {
    RunSeries row = row(Scale.RATIO, runs(5, 36, 36, 36), new double[][] {{37, 37, 37}});
    Estimate evidence = judge(List.of(row)).get(0);
    assertTrue(evidence.basis().exact());
    assertEquals(0, evidence.odds().adjustedP().orElseThrow());
    assertEquals(1 / 36.0, evidence.change().value(), 1e-12);
  }

  @Test
  void aSingleWholeNumberIsNotYetExact() {
    RunSeries row = row(Scale.RATIO, runs(1, 1234), new double[][] {{1250}});
    assertFalse(judge(List.of(row)).get(0).basis().exact());
  }

  @Test
  void aRowThatFlipsBetweenTwoValuesIsNotExact() {
    double[][] runs = {{512}, {520}, {512}, {512}, {520}, {512}, {512}, {512}, {512}, {512}};
    Estimate evidence = judge(List.of(row(Scale.RATIO, runs, new double[][] {{520}}))).get(0);
    assertFalse(evidence.basis().exact());
    assertFalse(evidence.odds().supported());
  }

  @Test
  void aDeclaredExactUnitIsExactAtOnce() {
    double[][] head = {{1001}};
    RunSeries row =
        new RunSeries(0, 0, Scale.RATIO, true, Runs.of(new double[] {1000}), Runs.of(head));
    assertEquals(0, judge(List.of(row)).get(0).odds().p().orElseThrow());
  }

  @Test
  void somethingFromNothingIsInfinitelyMore() {
    RunSeries row = row(Scale.RATIO, runs(3, 0), new double[][] {{4}});
    Estimate evidence = judge(List.of(row)).get(0);
    assertEquals(Double.POSITIVE_INFINITY, evidence.change().value());
    assertTrue(evidence.odds().supported());
    Estimate none = judge(List.of(row(Scale.RATIO, runs(3, 0), new double[][] {{0}}))).get(0);
    assertEquals(0, none.change().value());
    assertFalse(none.odds().supported());
  }

  @Test
  void aFlooredZeroThatFlickersIsNotNothing() {
    double[][] stored = {{0, 1, 0, 0, 1}};
    for (double[] head : new double[][] {{1, 1, 1}, {0, 2, 2}, {1, 2, 3}}) {
      RunSeries row = row(Scale.RATIO, stored, new double[][] {head});
      assertFalse(judge(List.of(row)).get(0).odds().supported());
    }
    RunSeries more = row(Scale.RATIO, stored, new double[][] {{2, 3, 2}});
    assertTrue(judge(List.of(more)).get(0).odds().supported());
  }

  @Test
  void pointsAreDifferences() {
    double[][] runs = {{12.1}, {12.0}, {12.2}, {12.1}, {12.0}, {12.15}};
    Estimate evidence = judge(List.of(row(Scale.POINTS, runs, new double[][] {{14.1}}))).get(0);
    assertEquals(2.01, evidence.change().value(), 0.01);
    assertTrue(evidence.odds().supported());
  }

  @Test
  void oddValuesDoNotCrash() {
    double[][][] odd = {
      {NOTHING},
      {{Double.NaN}},
      {{Double.POSITIVE_INFINITY, 5}},
      {{0, 0}},
      {{-1, 2}},
      {{-3}},
      {{1e-300}},
      {{1e300}},
      {{5, 5, 5}, NOTHING, {5}},
      {}
    };
    List<RunSeries> rows = new ArrayList<>();
    for (Scale scale : Scale.values()) {
      for (double[][] baseline : odd) {
        for (double[][] head : odd) {
          rows.add(new RunSeries(rows.size(), 0, scale, false, finite(baseline), finite(head)));
        }
      }
    }
    for (Estimate row : judge(rows)) {
      assertTrue(
          row.odds().p().orElseThrow() >= 0 && row.odds().p().orElseThrow() <= 1, row.toString());
      assertTrue(
          row.odds().adjustedP().orElseThrow() >= 0 && row.odds().adjustedP().orElseThrow() <= 1,
          row.toString());
    }
    assertEquals(List.of(), judge(List.of()));
  }

  @Test
  void randomReportsOfAnyShapeGiveSoundEvidence() {
    Random random = new Random(13);
    for (int round = 0; round < 400; round++) {
      List<RunSeries> rows = new ArrayList<>();
      int size = 1 + random.nextInt(25);
      int stored = random.nextInt(22);
      int kind = round % 4;
      for (int r = 0; r < size; r++) {
        Scale scale = Scale.values()[r % 2];
        double[][] baseline = anything(stored, kind, random);
        double[][] head = anything(random.nextInt(4), kind, random);
        rows.add(
            new RunSeries(
                r / 2, r % 2, scale, random.nextInt(20) == 0, finite(baseline), finite(head)));
      }
      for (Estimate row : judge(rows)) {
        assertTrue(
            row.odds().adjustedP().orElseThrow() >= 0 && row.odds().adjustedP().orElseThrow() <= 1,
            row.toString());
        assertTrue(
            !(row.change().low() > row.change().value()
                || row.change().value() > row.change().high()),
            row.toString());
      }
    }
  }

  /** What can be compared of it, as the model is given it. */
  private static Runs finite(double[][] runs) {
    return Runs.of(Samples.finite(Arrays.asList(runs))).withSamples();
  }

  private static double[][] anything(int runs, int kind, Random random) {
    double[][] values = new double[runs][];
    for (int k = 0; k < runs; k++) {
      values[k] = new double[random.nextInt(4)];
      Arrays.setAll(
          values[k],
          i ->
              switch (kind) {
                case 0 -> random.nextInt(3);
                case 1 -> random.nextGaussian();
                case 2 -> random.nextInt(10) == 0 ? Double.NaN : 5;
                default -> Math.exp(200 * random.nextGaussian());
              });
    }
    return values;
  }

  @Test
  void runsBeforeAChangePointAreLeftOut() {
    List<RunSeries> rows = quiet(1, 16, 8);
    RunSeries row = rows.get(0);
    double[][] stored = row.baseline().samples().toArray(double[][]::new);
    for (int k = 0; k < 8; k++) {
      stored[k] = Arrays.stream(stored[k]).map(v -> v * 1.2).toArray();
    }
    Estimate evidence =
        judge(List.of(row(Scale.RATIO, stored, row.head().samples().toArray(double[][]::new))))
            .get(0);
    assertEquals(8, evidence.basis().runs());
    assertEquals(1000, evidence.baseline().value(), 10);
  }

  @Test
  void whatRunsBeforeAStepShowIsNoNewsUntilTheStepHasSettled() {
    double[] odd = {165918, 166072, 165421, 167263, 167312, 166556, 166943, 165499, 186768, 184421};
    Estimate old = judge(List.of(single(odd, 165939))).get(0);
    assertFalse(old.odds().supported());
    assertTrue(old.cautions().contains(Caution.AS_BEFORE_STEP));
    Estimate between = judge(List.of(single(odd, 184000))).get(0);
    assertFalse(between.cautions().contains(Caution.AS_BEFORE_STEP));
    double[] settled = new double[16];
    Arrays.setAll(settled, k -> k < 10 ? 166_000 + 90 * (k % 3) : 186_000 + 90 * (k % 3));
    Estimate back = judge(List.of(single(settled, 165939))).get(0);
    assertEquals(6, back.basis().runs());
    assertTrue(back.odds().supported());
  }

  private static RunSeries single(double[] stored, double head) {
    double[][] runs = Arrays.stream(stored).mapToObj(v -> samples(v)).toArray(double[][]::new);
    return row(Scale.RATIO, runs, new double[][] {samples(head)});
  }

  private static double[] samples(double level) {
    return new double[] {level, level * 1.001, level * .999, level * 1.0005, level * .9995};
  }

  @Test
  void aMoodyHostIsTakenOutAndSaid() {
    Random random = new Random(9);
    double[] moods =
        random.doubles(20).map(unused -> Math.exp(0.02 * random.nextGaussian())).toArray();
    List<RunSeries> rows = new ArrayList<>();
    for (RunSeries row : quiet(20, 20, 9)) {
      double[][] stored = row.baseline().samples().toArray(double[][]::new);
      Arrays.setAll(stored, k -> Arrays.stream(stored[k]).map(v -> v * moods[k]).toArray());
      RunSeries moody =
          new RunSeries(row.family(), 0, row.scale(), false, Runs.of(stored), row.head());
      rows.add(head(moody, v -> v * 1.03));
    }
    Judgement judgement = NoiseModel.judge(rows, ALPHA, 20);
    assertEquals(0.03, judgement.together().get(0).move(), 0.02);
    assertEquals(0, judgement.rows().stream().filter(e -> e.odds().supported()).count());
    Change first = judgement.rows().get(0).change();
    assertTrue(first.value() - first.attributable() > 0.005);
    assertTrue(
        Math.abs(judgement.rows().get(0).change().attributable())
            <= Math.abs(judgement.rows().get(0).change().value()));
  }

  @Test
  void aChangeOfAllRowsIsCalledCommonAndNoRowsOwn() {
    List<RunSeries> rows = new ArrayList<>(quiet(20, 10, 10));
    rows.replaceAll(row -> head(row, v -> v * 1.1));
    Judgement judgement = NoiseModel.judge(rows, ALPHA, 20);
    Together together = judgement.together().values().iterator().next();
    assertTrue(together.notable(0.015) && together.p() < 0.02, together.toString());
    for (Estimate row : judgement.rows()) {
      assertFalse(row.odds().supported());
      assertTrue(row.cautions().contains(Caution.MOVED_WITH_ALL));
    }
  }

  @Test
  void reRunsSharpenTheEvidence() {
    List<RunSeries> rows = quiet(20, 10, 11);
    Estimate before = judge(rows).get(0);
    double[] run = rows.get(0).head().samples().get(0);
    Runs more = Runs.of(run, run, run);
    rows.set(0, new RunSeries(0, 0, Scale.RATIO, false, rows.get(0).baseline(), more));
    assertTrue(
        judge(rows).get(0).odds().smallestDetectable().orElse(Double.NaN)
            < before.odds().smallestDetectable().orElse(Double.NaN));
  }

  @Test
  void rowsAreJudgedInTheirPlace() {
    List<RunSeries> rows = quiet(12, 6, 12);
    List<RunSeries> turned = new ArrayList<>(rows);
    Collections.reverse(turned);
    List<Estimate> forward = judge(rows);
    List<Estimate> backward = new ArrayList<>(judge(turned));
    Collections.reverse(backward);
    assertClose(forward, backward, 1e-9);
  }

  @Test
  void manyRowsAreJudgedTheSameByOneCoreAndByFour() {
    List<RunSeries> rows = new ArrayList<>(quiet(6000, 6, 14));
    for (int r = 0; r < rows.size(); r += 50) {
      rows.set(r, head(rows.get(r), v -> v * 1.1));
    }
    Judgement alone = byCores(1, rows);
    for (int round = 0; round < 5; round++) {
      assertEquals(alone, byCores(4, rows));
    }
    assertTrue(alone.rows().stream().filter(e -> e.odds().supported()).count() >= 120);
  }

  private static Judgement byCores(int cores, List<RunSeries> rows) {
    ForkJoinPool pool = new ForkJoinPool(cores);
    try {
      return pool.submit(() -> NoiseModel.judge(rows, ALPHA, 20)).join();
    } finally {
      pool.shutdown();
    }
  }

  private static List<Estimate> judge(List<RunSeries> rows) {
    return NoiseModel.judge(rows, ALPHA, 20).rows();
  }

  private static double[][] runs(int count, double... samples) {
    double[][] runs = new double[count][];
    Arrays.setAll(runs, k -> samples.clone());
    return runs;
  }

  private static RunSeries row(Scale scale, double[][] baseline, double[][] head) {
    return new RunSeries(0, 0, scale, false, Runs.of(baseline), Runs.of(head));
  }

  /** Rows around 1000 with .4% between runs and .5% within, five samples a run. */
  private static List<RunSeries> quiet(int rows, int stored, long seed) {
    Random random = new Random(seed);
    List<RunSeries> report = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      double[][] runs = new double[stored + 1][5];
      for (double[] run : runs) {
        double effect = 0.004 * random.nextGaussian();
        Arrays.setAll(run, i -> 1000 * Math.exp(effect + 0.005 * random.nextGaussian()));
      }
      Runs before = Runs.of(Arrays.copyOf(runs, stored));
      report.add(new RunSeries(r, 0, Scale.RATIO, false, before, Runs.of(runs[stored])));
    }
    return report;
  }

  private static RunSeries head(RunSeries row, DoubleUnaryOperator change) {
    return new RunSeries(
        row.family(), row.unit(), row.scale(), false, row.baseline(), map(row.head(), change));
  }

  private static RunSeries all(RunSeries row, DoubleUnaryOperator change) {
    Runs baseline = map(row.baseline(), change);
    return new RunSeries(
        row.family(), row.unit(), row.scale(), false, baseline, map(row.head(), change));
  }

  private static Runs map(Runs runs, DoubleUnaryOperator change) {
    return Runs.of(
        runs.samples().stream().map(run -> Arrays.stream(run).map(change).toArray()).toList());
  }

  private static RunSeries reversedSamples(RunSeries row) {
    return new RunSeries(
        row.family(), 0, row.scale(), false, reversed(row.baseline()), reversed(row.head()));
  }

  private static Runs reversed(Runs runs) {
    List<double[]> turned = new ArrayList<>();
    for (double[] run : runs.samples()) {
      double[] back = new double[run.length];
      Arrays.setAll(back, i -> run[run.length - 1 - i]);
      turned.add(back);
    }
    return Runs.of(turned);
  }

  private static void assertClose(List<Estimate> expected, List<Estimate> got, double delta) {
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i).change().value(), got.get(i).change().value(), delta);
      assertEquals(
          expected.get(i).odds().p().orElseThrow(), got.get(i).odds().p().orElseThrow(), 1e-6);
      assertEquals(
          expected.get(i).odds().smallestDetectable().orElse(Double.NaN),
          got.get(i).odds().smallestDetectable().orElse(Double.NaN),
          1e-6);
    }
  }
}
