package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.stats.noise.Together;
import io.github.gobenchreporter.unit.Better;
import io.github.gobenchreporter.unit.Unit;
import java.util.Optional;

/**
 * What the rows of a unit did together on a chip: a finding of its own, of which every row that
 * moved with the others is a part.
 *
 * @param rows how many were compared
 * @param share of them that moved in its direction, in [0, 1]
 * @param move their common change: a fraction, or points where the unit is a percentage
 * @param usual standard deviation of such a move from one run to the next, on the logarithmic scale
 *     or in points
 * @param degrees of freedom of it
 * @param p the chance of such a move, either way, by what this host usually does
 * @param runs stored runs that tell what is usual
 * @param apart how many times further rows moved against each other than from one stored run to the
 *     next; 0 where that cannot be told
 * @param finding whether a person should look
 */
public record CommonMove(
    Unit unit,
    int rows,
    double share,
    double move,
    double usual,
    double degrees,
    double p,
    int runs,
    double apart,
    Finding finding) {
  private static final double UNGATED = Thresholds.DEFAULT_TIME;

  /** What of a common move is worth a look. */
  public enum Finding {
    /** Nothing: the host does that. */
    NONE("none"),
    /** All moved together for the worse, further than is usual or than a threshold allows. */
    WORSE("worse"),
    /** The same in a direction that is not the worse one. */
    NOT_WORSE("not-worse"),
    /** Part of the rows moved against the others. */
    APART("apart");

    private final String word;

    Finding(String word) {
      this.word = word;
    }

    /** The word in report.json. */
    public String word() {
      return word;
    }
  }

  static CommonMove of(Unit unit, Together together, Thresholds thresholds) {
    return new CommonMove(
        unit,
        together.rows(),
        together.share(),
        together.move(),
        together.usual(),
        together.degrees(),
        together.p(),
        together.runs(),
        together.apart(),
        finding(unit, together, thresholds));
  }

  private static Finding finding(Unit unit, Together together, Thresholds thresholds) {
    Optional<Threshold> threshold = thresholds.of(new Benchmark("", ""), unit);
    double limit = threshold.map(it -> it.limit(1, unit.isPercentage())).orElse(UNGATED);
    if (together.movedApart()) {
      return Finding.APART;
    }
    if (!together.notable(limit)) {
      return Finding.NONE;
    }
    Better better = threshold.map(it -> it.direction(unit.better())).orElse(Better.UNKNOWN);
    boolean worse =
        better == Better.LOWER && together.move() > 0
            || better == Better.HIGHER && together.move() < 0;
    return worse ? Finding.WORSE : Finding.NOT_WORSE;
  }

  /** How many rows moved in its direction. */
  public int moved() {
    return (int) Math.round(share * rows);
  }
}
