package io.github.gobenchreporter.stats.paired;

import java.util.Arrays;

/** What tests ask of rows that were measured in turns. */
final class PairedRows {
  private PairedRows() {}

  /** The row as it was after its first {@code n} pairs. */
  static TimedPairs first(TimedPairs row, int n) {
    return new TimedPairs(
        Arrays.copyOf(row.baseWall(), n),
        Arrays.copyOf(row.headWall(), n),
        Arrays.copyOf(row.baseCpu(), n),
        Arrays.copyOf(row.headCpu(), n),
        Arrays.copyOf(row.spins(), n),
        row.step());
  }

  /** Whether a row is called slower or faster. */
  static boolean isColoured(Sequence.Settled row) {
    return row.decision() == Decision.ABOVE || row.decision() == Decision.BELOW;
  }
}
