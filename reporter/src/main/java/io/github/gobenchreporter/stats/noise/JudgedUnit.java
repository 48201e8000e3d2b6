package io.github.gobenchreporter.stats.noise;

import java.util.List;
import java.util.Optional;

/**
 * The noisy rows of one unit and what is made of them.
 *
 * @param unit the number the rows share
 * @param members the rows' places in the report
 * @param noise in the order of the members
 */
record JudgedUnit(int unit, List<Integer> members, UnitNoise noise, MeasuredRow any) {
  JudgedUnit(int unit, List<Integer> members, List<MeasuredRow> rows) {
    this(
        unit,
        members,
        new UnitNoise(RunTable.of(members.stream().map(rows::get).toList())),
        rows.get(members.get(0)));
  }

  /**
   * What the rows did together, where there are enough of them to tell.
   *
   * @param still the members proven not to have moved with the others
   */
  Optional<Together> together(boolean[] still) {
    int rows = members.size();
    if (rows < CommonMoves.FEWEST_ROWS) {
      return Optional.empty();
    }
    double move = noise.moves.head();
    int with = 0;
    for (int r = 0; r < rows; r++) {
      with += along(r) > Math.abs(move) / 2 && !still[r] ? 1 : 0;
    }
    UsualMove usualMove = noise.usualMove;
    return Optional.of(
        new Together(
            rows,
            (double) with / rows,
            any.fromScale(move),
            usualMove.deviation(),
            usualMove.degrees(),
            usualMove.p(move),
            noise.moves.stored().length,
            noise.apart,
            noise.movedApart));
  }

  /** Whether a row changed in the direction of all. */
  boolean went(int r) {
    return along(r) > 0;
  }

  /** How far a row changed in the direction of all. */
  private double along(int r) {
    return noise.raw[r] * Math.signum(noise.moves.head());
  }

  /**
   * Whether a row is no further than its stored runs, though proven to differ from what all did.
   *
   * @param proven whether the change beyond the common move is supported
   * @param alpha 1 − the confidence of the interval that has to hold no change in that direction
   */
  boolean stoodStill(int r, boolean proven, double alpha) {
    return proven
        && noise.change[r] * noise.moves.head() < 0
        && along(r) <= noise.noise[r].halfWidth(alpha);
  }
}
