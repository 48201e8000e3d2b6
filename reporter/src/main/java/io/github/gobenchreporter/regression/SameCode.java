package io.github.gobenchreporter.regression;

import io.github.gobenchreporter.benchfmt.Benchmark;
import java.util.Set;

/**
 * What is known beside the figures: benchmarks of which all machine code that they can reach is the
 * same on both sides. Where their time moves, code is not why.
 */
public final class SameCode {
  private SameCode() {}

  /** The report in which no such benchmark is called slower or faster. */
  public static ChipReport in(ChipReport chip, Set<Benchmark> same) {
    return in(chip, same, Note.of(Note.Code.SAME_CODE));
  }

  /** The same for benchmarks of which this note says why it is not code. */
  public static ChipReport in(ChipReport chip, Set<Benchmark> same, Note why) {
    return chip.withRows(
        chip.rows().stream()
            .map(row -> same.contains(row.benchmark()) ? withoutColour(row, why) : row)
            .toList());
  }

  private static Row withoutColour(Row row, Note why) {
    if (!(row instanceof Row.Compared compared) || row.unit().isMemoryOfAnOp()) {
      return row;
    }
    return switch (row.verdict()) {
      case REGRESSION -> compared.as(Verdict.CANNOT_TELL, why);
      case IMPROVEMENT -> compared.as(Verdict.UNCHANGED, why);
      default -> row;
    };
  }
}
