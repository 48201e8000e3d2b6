package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.unit.Better;

/**
 * In how many rounds of base and head in turns the head was worse.
 *
 * @param worse of them
 * @param all that have both sides
 */
public record PairCount(int worse, int all) {
  /** {@code 19 of 20}; of a report that does not hold them, how many. */
  public static String text(Row row) {
    int all = row.judgement().map(it -> it.estimate().basis().runs()).orElse(0);
    PairCount pairs = of(row);
    return pairs.all == all ? pairs.worse + " of " + all : all == 0 ? "" : String.valueOf(all);
  }

  /** Of a row; none where a side is missing. */
  public static PairCount of(Row row) {
    double[] base = row.baseline().map(Side::medians).orElse(new double[0]);
    double[] head = row.head().map(Side::medians).orElse(new double[0]);
    int worse = 0;
    int all = 0;
    for (int round = 0; round < Math.min(base.length, head.length); round++) {
      if (Double.isFinite(base[round]) && Double.isFinite(head[round])) {
        all++;
        boolean more = head[round] > base[round];
        boolean less = head[round] < base[round];
        worse += (row.unit().better() == Better.HIGHER ? less : more) ? 1 : 0;
      }
    }
    return new PairCount(worse, all);
  }
}
