package io.github.gobenchreporter.stats.paired;

import io.github.gobenchreporter.stats.BenjaminiHochberg;
import java.util.List;

/**
 * What is said of a report's rows when the budget is used: a change is proven where it is at least
 * at the limit and supported after Benjamini and Hochberg over all rows, with the p of their last
 * look.
 */
public final class Verdicts {
  /** The chance of a report that anything in it is called changed where nothing is. */
  public static final double ALPHA = 0.05;

  /** Rows whose adjusted p is at most this are supported at the end; looks may spend the rest. */
  public static final double SUPPORTED = ALPHA - Looks.SPENT;

  /** Rows whose adjusted p is below this, but not supported, are suspicious. */
  public static final double SUSPICIOUS = 0.1;

  /** Fewer pairs than this prove nothing at the end. */
  public static final int FEWEST_PAIRS = 10;

  private Verdicts() {}

  /** The adjusted p of each row. */
  public static double[] adjusted(List<PairedEstimate> rows) {
    return BenjaminiHochberg.adjust(rows.stream().mapToDouble(PairedEstimate::p).toArray());
  }

  /**
   * The verdict of a row that no look stopped.
   *
   * @param adjusted its adjusted p
   * @param limit its threshold in logs, above 0
   */
  public static Decision end(PairedEstimate row, double adjusted, double limit) {
    boolean above = row.level() >= limit;
    boolean below = row.level() <= -limit;
    if (row.pairs() < FEWEST_PAIRS) {
      return above || below ? Decision.TOO_FEW : Decision.INSIDE;
    }
    if (!above && !below) {
      return Decision.INSIDE;
    }
    if (adjusted <= SUPPORTED) {
      return above ? Decision.ABOVE : Decision.BELOW;
    }
    if (adjusted < SUSPICIOUS) {
      return above ? Decision.PERHAPS_ABOVE : Decision.PERHAPS_BELOW;
    }
    return Decision.INSIDE;
  }
}
