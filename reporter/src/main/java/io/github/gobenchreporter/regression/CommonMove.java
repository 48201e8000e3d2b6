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
 * @param together what they did
 * @param finding whether a person should look
 */
public record CommonMove(Unit unit, Together together, Finding finding) {
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
    return new CommonMove(unit, together, finding(unit, together, thresholds));
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
    return better.isWorse(together.move()) ? Finding.WORSE : Finding.NOT_WORSE;
  }

  /** The common change: a fraction, or points where the unit is a percentage. */
  public double change() {
    return together.move();
  }
}
