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

  /** What the rows did together, where there are enough of them to tell. */
  Optional<Together> together() {
    int rows = members.size();
    if (rows < CommonMoves.FEWEST_ROWS) {
      return Optional.empty();
    }
    double move = noise.moves.head();
    int same = 0;
    for (double change : noise.raw) {
      same += change * move > 0 ? 1 : 0;
    }
    UsualMove usualMove = noise.usualMove;
    return Optional.of(
        new Together(
            rows,
            (double) same / rows,
            any.fromScale(move),
            usualMove.deviation(),
            usualMove.degrees(),
            usualMove.p(move),
            noise.moves.stored().length,
            noise.apart,
            noise.movedApart));
  }
}
