package io.github.gobenchreporter.stats.noise;

import io.github.gobenchreporter.stats.Quantiles;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Rows of a unit that moved in two groups: which of them moved with the host and which by
 * themselves nobody can say. So a row has changed only where it has against either group.
 */
final class Groups {
  /** Rows that look changed by themselves. Insensitive between .02 and .1. */
  private static final double FAR = 0.05;

  /** Two thirds of the default threshold for times: smaller moves matter to nobody. */
  private static final double SMALLEST = 0.01;

  /** Two rows that changed are no group. */
  private static final int FEWEST = 3;

  /** Insensitive between .1 and .3. */
  private static final double SHARE = 0.2;

  /**
   * The other group did what the host did, unless that would be a move of once in a thousand runs.
   */
  private static final double ALLOWED = 0.001;

  /** From so many rows on their spread is known better. */
  private static final int LARGE = 20;

  /**
   * Rows that scatter as ever are beyond it in 2 % of runs after two stored ones, in less than 1 %
   * after three and more; so are many rows beyond {@link #APART} (normal noise and t with 4 degrees
   * of freedom, 8 to 100 rows).
   */
  private static final double APART_OF_FEW = 3;

  /** Insensitive between 2 and 2.5: half of 40 rows that move by 5 % are named in 99 to 100 %. */
  private static final double APART = 2.2;

  /** Equal rows have a scale; far below a printed digit. */
  private static final double TINY = 1e-6;

  /** The median deviation of two, three, four normal values underrates the true one. */
  private static final double[] SMALL_SAMPLE = {1, 1, 1.48, 1.2, 1.13};

  private Groups() {}

  /**
   * Raises the p of rows that have not changed against the other group.
   *
   * @param changes beyond the common move
   * @param alone p of each change
   * @param p to be raised
   */
  static void raise(
      CommonMoves moves,
      UsualMove usualMove,
      double[] changes,
      double[] alone,
      RowNoise[] rows,
      double[] p) {
    for (int sign = 1; sign >= -1; sign -= 2) {
      int direction = sign;
      IntPredicate far = r -> alone[r] < FAR && changes[r] * direction > SMALLEST;
      double[] group =
          IntStream.range(0, changes.length).filter(far).mapToDouble(r -> changes[r]).toArray();
      if (group.length < Math.max(FEWEST, SHARE * changes.length)) {
        continue;
      }
      double center = Quantiles.median(group);
      double other = moves.head() + center;
      if (Math.abs(other) < Math.abs(moves.head()) || usualMove.p(other) > ALLOWED) {
        for (int r = 0; r < p.length; r++) {
          p[r] = Math.max(p[r], rows[r].p(changes[r] - center));
        }
      }
    }
  }

  /**
   * How many times further the rows moved apart than from one stored run to the next; 0 where that
   * cannot be told.
   *
   * @param deviations of the rows over their stored runs; NaN for a single run
   */
  static double apart(double[] changes, double[] deviations, int runs) {
    double[] known = Arrays.stream(deviations).filter(d -> !Double.isNaN(d)).toArray();
    if (runs < 2 || known.length == 0 || changes.length < CommonMoves.FEWEST_ROWS) {
      return 0;
    }
    double small = runs < SMALL_SAMPLE.length ? SMALL_SAMPLE[runs] : 1;
    double usual = Quantiles.median(known) * small * Math.sqrt(1 + 1.0 / runs);
    double spread = Centers.medianDistance(changes, Quantiles.median(changes)) * Centers.MAD;
    return spread / Math.max(usual, TINY);
  }

  static boolean movedApart(double apart, int rows) {
    return apart > (rows < LARGE ? APART_OF_FEW : APART);
  }
}
