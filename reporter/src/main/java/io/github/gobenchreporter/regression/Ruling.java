package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.unit.Better;

/**
 * The rule by which a row gets its verdict. {@code unchanged} is earned: a move for the worse
 * beyond the threshold that is suspicious but not supported is one that nobody can tell, and so is
 * one that a row made with all others, or back over a step that has not settled.
 *
 * @param threshold of the row
 * @param better the unit's own direction
 * @param points whether changes are in the unit's own points
 */
record Ruling(Threshold threshold, Better better, boolean points) {

  /**
   * The verdict on an estimate.
   *
   * @param suspicious whether the method finds a change that it does not support worth a look
   */
  Verdict on(Estimate estimate, boolean suspicious) {
    Better direction = threshold.direction(better);
    if (direction == Better.UNKNOWN) {
      return Verdict.NOT_JUDGED;
    }
    double center = estimate.baseline().value();
    double change = estimate.change().attributable();
    boolean beyond = threshold.exceeded(change, center, points);
    if (beyond && estimate.odds().supported()) {
      return direction.isWorse(change) ? Verdict.REGRESSION : Verdict.IMPROVEMENT;
    }
    if (beyond && suspicious && direction.isWorse(change)) {
      return Verdict.CANNOT_TELL;
    }
    double measured = estimate.change().value();
    boolean open =
        estimate.cautions().stream().anyMatch(Caution::leavesOpen)
            && threshold.exceeded(measured, center, points)
            && direction.isWorse(measured);
    return open ? Verdict.CANNOT_TELL : Verdict.UNCHANGED;
  }
}
