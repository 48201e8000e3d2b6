package io.github.gobenchreporter.stats.paired;

/**
 * When a row is looked at, and what a look decides: strict on both sides of the limit, generous in
 * the middle. A row stops only where a strict interval lies beyond the limit or inside it; all
 * others go on until the budget is used, and then {@link Verdicts} decides.
 *
 * <p>The chances that the looks at all rows of a report spend add up to {@link #SPENT}, over any
 * number of looks.
 *
 * @param rows how many rows of the report are measured, at least 1
 */
public record Looks(int rows) {
  /** The chance that any look of a report calls an unchanged row changed, both sides together. */
  public static final double SPENT = 0.01;

  /** Pairs at the first look at many rows. */
  public static final int FIRST = 6;

  /** The second look at many rows is the first at few. */
  private static final int SECOND = 10;

  /** Each look comes at this many times the pairs of the last. */
  private static final double GROWTH = 1.62;

  /** The chance of calling a row inside although it lies at the limit. */
  private static final double INSIDE = 0.005;

  /**
   * Fewer rows than this have no neighbours to learn the noise from, so a luckily small spread at
   * the first look would stop them.
   */
  private static final int FEWEST_NEIGHBOURS = 4;

  /** Checks that there is a row. */
  public Looks {
    if (rows < 1) {
      throw new IllegalArgumentException("rows: " + rows);
    }
  }

  /** The number of pairs at the first look. */
  public int first() {
    return rows < FEWEST_NEIGHBOURS ? SECOND : FIRST;
  }

  /** The number of pairs at the look after the one with this many: 6, 10, 16, 26, 42, 68 … */
  public static int after(int pairs) {
    return 2 * (int) Math.round(pairs * GROWTH / 2);
  }

  /** Which look has this many pairs, from 1, or 0 where none has. */
  public int number(int pairs) {
    int at = FIRST;
    for (int look = 1; at <= pairs; look++, at = after(at)) {
      if (at == pairs) {
        return at < first() ? 0 : look;
      }
    }
    return 0;
  }

  /**
   * Looks at a row.
   *
   * @param number of the look, from 1
   * @param limit the threshold in logs, above 0
   * @return {@link Decision#ABOVE}, {@link Decision#BELOW}, {@link Decision#INSIDE} or {@link
   *     Decision#OPEN}
   */
  public Decision at(int number, PairedEstimate row, double limit) {
    double beyond = row.half(SPENT / 2 / (rows * (double) number * (number + 1)));
    if (row.level() - beyond > limit) {
      return Decision.ABOVE;
    }
    if (row.level() + beyond < -limit) {
      return Decision.BELOW;
    }
    boolean inside = Math.abs(row.level()) + row.half(INSIDE) < limit;
    return inside ? Decision.INSIDE : Decision.OPEN;
  }
}
