package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.ChipReport;
import java.util.List;
import java.util.stream.Stream;

/** What holds for many rows of a chip, as sentences without their full stops. */
public final class ChipNotes {
  private ChipNotes() {}

  /** What the rows did together first. */
  public static List<String> of(ChipReport chip) {
    return Stream.concat(
            chip.moves().stream().flatMap(it -> CommonMoveText.sentence(it).stream()),
            chip.notes().stream())
        .toList();
  }
}
