package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Change;

/**
 * What the rows of one unit did together in the head's run: a finding of its own, which is neither
 * one row's change nor a reason for silence.
 *
 * @param rows how many were compared
 * @param share of rows that moved with it: further than half as far; in [0, 1]
 * @param move their common change, as a fraction or in points
 * @param usual standard deviation of such a move from one run to the next on this host, or what is
 *     assumed of it, on the logarithmic scale or in points
 * @param degrees of freedom of it
 * @param p the chance of such a move, either way, by what this host usually does
 * @param runs stored runs that tell what is usual
 * @param apart how many times further the rows moved against each other than from one stored run to
 *     the next; 0 where that cannot be told
 * @param movedApart whether that is more than chance: part of the rows moved against the others
 */
public record Together(
    int rows,
    double share,
    double move,
    double usual,
    double degrees,
    double p,
    int runs,
    double apart,
    boolean movedApart) {
  /** Smaller moves are not worth a word. */
  private static final double SMALLEST = Change.RELEVANT / 2;

  /** Two-sided; a tenth in the direction it went. */
  private static final double UNUSUAL = 0.2;

  /** With fewer stored runs nothing is known of what is usual but what is thought of all hosts. */
  private static final int RUNS_THAT_TELL = 3;

  /** How many rows moved with it. */
  public int moved() {
    return (int) Math.round(share * rows);
  }

  /**
   * Whether a person should look: a move that is more than what this host usually does, or one so
   * large that it would count in a single row whatever is usual, where that is known.
   *
   * @param limit what counts in a single row
   */
  public boolean notable(double limit) {
    double size = Math.abs(move);
    return size > Math.min(SMALLEST, limit / 2)
        && (p < UNUSUAL || size > limit && runs >= RUNS_THAT_TELL);
  }
}
