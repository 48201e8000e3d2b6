package io.github.gobenchreporter.report;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.CommonMove;
import io.github.gobenchreporter.regression.CommonMove.Finding;
import java.util.List;
import java.util.stream.Stream;

/** What holds for many rows of a chip, as sentences without their full stops. */
public final class ChipNotes {
  private ChipNotes() {}

  /**
   * What the rows did together first. That all times got slower is told by {@link SlowerTogether},
   * and what their rates did follows from it.
   */
  public static List<String> of(ChipReport chip) {
    boolean told = SlowerTogether.slower(chip).isPresent();
    return Stream.concat(
            chip.moves().stream()
                .filter(move -> !told || !followsTheTimes(move))
                .flatMap(it -> CommonMoveText.sentence(it).stream()),
            chip.notes().stream())
        .toList();
  }

  private static boolean followsTheTimes(CommonMove move) {
    boolean time = move.unit().isTimeOfAnOp() || move.unit().isRate();
    return time && move.finding() == Finding.WORSE;
  }
}
