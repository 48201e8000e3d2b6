package io.github.gobenchreporter.stats.noise;

import java.util.Arrays;

/**
 * The changes of a unit's rows, weighed together: what the grid and the common moves make of them.
 */
final class UnitNoise {
  final CommonMoves moves;
  final Mood mood;

  /** Each row's change from its level, and beyond the common move. */
  final double[] raw;

  final double[] change;

  /** Each row's chance of such a change by its noise alone, and after the rules on top. */
  final double[] alone;

  final double[] p;
  final RowNoise[] noise;

  /** How many stored runs each row has. */
  final int[] runs;

  final double apart;
  final boolean movedApart;

  UnitNoise(UnitRuns unit) {
    int rows = unit.rows();
    moves = CommonMoves.of(unit);
    mood = Mood.of(moves.stored());
    raw = new double[rows];
    change = new double[rows];
    alone = new double[rows];
    p = new double[rows];
    runs = new int[rows];
    noise = new RowNoise[rows];
    double[][] values = new double[rows][];
    double[][] likelihoods = new double[rows][];
    for (int r = 0; r < rows; r++) {
      values[r] = Centers.present(unit.stored()[r], moves.stored());
      runs[r] = values[r].length;
      raw[r] = unit.head()[r] - moves.centers()[r];
      change[r] = raw[r] - moves.head();
      likelihoods[r] =
          RowLikelihood.stored(values[r], moves.centers()[r], unit.storedVariance()[r]);
    }
    UnitPrior prior =
        new UnitPrior(
            rows, r -> RowLikelihood.withHead(likelihoods[r], change[r], variances(unit, r)));
    for (int r = 0; r < rows; r++) {
      noise[r] = RowNoise.of(likelihoods[r], prior.of(r), variances(unit, r), unit.step()[r]);
      alone[r] = noise[r].p(change[r]);
      double head = unit.head()[r] - moves.head();
      p[r] = Math.max(alone[r], Shown.p(values[r], head, change[r] > 0, unit.step()[r]));
    }
    apart = Groups.apart(change, deviations(values), unit.runs());
    movedApart = Groups.movedApart(apart, rows);
    if (rows >= CommonMoves.FEWEST_ROWS) {
      Groups.raise(moves, mood, change, alone, noise, p);
      if (movedApart) {
        for (int r = 0; r < rows; r++) {
          p[r] = Math.max(p[r], noise[r].p(raw[r], mood.variance()));
        }
      }
    }
  }

  /** The variance of a row's change, where nothing changed, by the size of its scatter. */
  private double[] variances(UnitRuns unit, int r) {
    double[] variances = new double[NoiseGrid.SIZES];
    for (int g = 0; g < variances.length; g++) {
      double between = NoiseGrid.VARIANCE[g];
      double center = (between + unit.storedVariance()[r]) / runs[r];
      variances[g] = between + unit.headVariance()[r] + center + moves.headVariance();
    }
    return variances;
  }

  private static double[] deviations(double[][] values) {
    return Arrays.stream(values)
        .mapToDouble(row -> row.length < 2 ? Double.NaN : Centers.deviation(row))
        .toArray();
  }
}
