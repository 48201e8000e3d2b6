package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Parallel;
import java.util.Arrays;

/**
 * The changes of a unit's rows, weighed together: what the grid and the common moves make of them.
 */
final class UnitNoise {
  /** Of two stored runs neither stands out. */
  private static final int FEWEST_FOR_STEP = 3;

  /** Insensitive between .05 and .2. */
  private static final double STANDS_OUT = 0.1;

  /**
   * A level of fewer runs may be an odd day or the other of two modes: what the runs before it show
   * is no news yet. A quarter of the default window.
   */
  private static final int SETTLED = 5;

  final CommonMoves moves;
  final UsualMove usualMove;

  /** Each row's change from its level, and beyond the common move. */
  final double[] raw;

  final double[] change;

  /** Each row's chance of such a change by its noise alone, and after the rules on top. */
  final double[] alone;

  final double[] p;
  final RowNoise[] noise;

  /** Whether a row's change would stand out, but for the runs before an unsettled step. */
  final boolean[] beforeStep;

  /** How many stored runs each row has. */
  final int[] runs;

  /** The variance of each row's medians by its own samples and printed digits. */
  final double[] headVariance;

  final double[] storedVariance;

  /** How many times further the head's rows scatter than the stored runs'. */
  final double day;

  final double apart;
  final boolean movedApart;

  UnitNoise(UnitRuns unit) {
    int rows = unit.rows();
    moves = CommonMoves.of(unit);
    usualMove = UsualMove.of(moves.stored());
    headVariance = unit.headVariance();
    storedVariance = unit.storedVariance();
    raw = new double[rows];
    change = new double[rows];
    alone = new double[rows];
    p = new double[rows];
    runs = new int[rows];
    noise = new RowNoise[rows];
    beforeStep = new boolean[rows];
    double[][] values = new double[rows][];
    double[][] seen = new double[rows][];
    double[][] likelihoods = new double[rows][];
    Parallel.forEach(
        rows,
        r -> {
          double[][] levels = levels(unit, r);
          values[r] = levels[levels.length - 1];
          seen[r] = seen(levels);
          runs[r] = values[r].length;
          raw[r] = unit.head()[r] - moves.center(r);
          change[r] = raw[r] - moves.head();
          likelihoods[r] =
              RowLikelihood.stored(levels, moves.centers()[r], unit.storedVariance()[r]);
        });
    day = Day.factor(change, values);
    UnitPrior prior =
        new UnitPrior(
            rows,
            r ->
                runs[r] == 2 && unit.levels()[r].length == 1
                    ? two(unit, r, values[r]).withHead()
                    : RowLikelihood.withHead(
                        likelihoods[r], change[r], variances(unit, r), runs[r]));
    SharedMixtures shared = new SharedMixtures();
    Parallel.forEach(
        rows,
        r -> {
          RowPrior expected = prior.of(r);
          NoiseMixture mixture =
              prior.isCommon() && likelihoods[r] == RowLikelihood.UNTOLD
                  ? shared.of(
                      unit.storedVariance()[r],
                      unit.headVariance()[r],
                      (stored, head) ->
                          NoiseMixture.of(
                              likelihoods[r],
                              expected.weights(),
                              variances(stored, head, runs[r]),
                              RowLikelihood.jumps(runs[r])))
                  : NoiseMixture.of(
                      likelihoods[r],
                      expected.weights(),
                      variances(unit, r),
                      RowLikelihood.jumps(runs[r]));
          noise[r] = new RowNoise(mixture, unit.step()[r], expected);
          alone[r] = alone(r, values[r]);
          double head = unit.head()[r] - moves.head();
          double step = unit.step()[r];
          double own = Math.max(alone[r], Shown.p(values[r], head, change[r] > 0, step));
          p[r] = Math.max(own, Shown.p(seen[r], head, change[r] > 0, step));
          beforeStep[r] = own < STANDS_OUT && p[r] > own;
        });
    apart = Groups.apart(change, deviations(values), unit.runs());
    movedApart = Groups.movedApart(apart, rows);
    if (rows >= CommonMoves.FEWEST_ROWS) {
      raise(rows);
    }
  }

  /** The runs since the level last changed, and those before it until it is settled. */
  private static double[] seen(double[][] levels) {
    int first = levels.length - 1;
    int runs = levels[first].length;
    while (first > 0 && runs < SETTLED) {
      runs += levels[--first].length;
    }
    return Arrays.stream(levels, first, levels.length).flatMapToDouble(Arrays::stream).toArray();
  }

  /** Where rows moved in groups a row has changed only if it has against each of them. */
  private void raise(int rows) {
    Groups.raise(moves, usualMove, change, alone, noise, p);
    for (int r = 0; movedApart && r < rows; r++) {
      p[r] = Math.max(p[r], noise[r].pWith(raw[r], usualMove.variance()));
    }
  }

  /**
   * The chance of a row's change. Where the newest stored run stands out the same way, the level
   * may have changed with it: then the head has changed only if it has against that run too.
   */
  private double alone(int r, double[] values) {
    double p = noise[r].p(change[r]);
    double newest = values[values.length - 1] - moves.center(r);
    boolean stepped =
        values.length >= FEWEST_FOR_STEP
            && newest * change[r] > 0
            && noise[r].p(newest) < STANDS_OUT;
    return stepped ? Math.max(p, noise[r].pFromOne(change[r] - newest, values.length)) : p;
  }

  private TwoRuns two(UnitRuns unit, int r, double[] values) {
    return new TwoRuns(
        values,
        unit.head()[r] - moves.head(),
        unit.storedVariance()[r],
        unit.headVariance()[r] + moves.headVariance());
  }

  /** The variance of a row's change, where nothing changed, by the size of its scatter. */
  private double[] variances(UnitRuns unit, int r) {
    return variances(unit.storedVariance()[r], unit.headVariance()[r], runs[r]);
  }

  private double[] variances(double stored, double head, int runs) {
    double[] variances = new double[NoiseGrid.SIZES];
    for (int g = 0; g < variances.length; g++) {
      double between = NoiseGrid.VARIANCE[g];
      double now = (between + head) * day * day;
      variances[g] = now + (between + stored) / runs + moves.headVariance();
    }
    return variances;
  }

  private double[][] levels(UnitRuns unit, int row) {
    double[][] levels = new double[unit.levels()[row].length][];
    for (int level = 0; level < levels.length; level++) {
      levels[level] = unit.values(row, level, moves.stored());
    }
    return levels;
  }

  private static double[] deviations(double[][] values) {
    return Arrays.stream(values)
        .mapToDouble(row -> row.length < 2 ? Double.NaN : Centers.deviation(row))
        .toArray();
  }
}
