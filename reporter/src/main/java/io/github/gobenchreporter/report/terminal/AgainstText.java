package io.github.gobenchreporter.report.terminal;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.report.Ages;
import io.github.gobenchreporter.text.ShortCommit;
import java.util.Optional;

/** What a chip's head was compared with, in a line. */
final class AgainstText {
  private AgainstText() {}

  /**
   * {@code 8c1d0e4 against main: 20 runs up to 3f2a9c1}, or {@code 8c1d0e4 in turns with 3f2a9c1,
   * main}.
   *
   * @param paired whether both sides were measured in turns
   */
  static String of(ChipReport chip, boolean paired) {
    String head = ShortCommit.of(chip.head().commit());
    String baseline =
        chip.baseline().map(it -> paired ? inTurns(it) : stored(it)).orElse("no baseline yet");
    return (head.isEmpty() ? "" : head + " ") + baseline.replace("`", "");
  }

  private static String stored(ChipReport.Baseline baseline) {
    return "against " + baseline.ref() + ": " + new Ages(Optional.empty()).of(baseline);
  }

  private static String inTurns(ChipReport.Baseline baseline) {
    String base = baseline.newest().map(ChipReport.Commit::shortId).orElse("");
    return "in turns with "
        + (base.isEmpty() || base.equals(baseline.ref())
            ? baseline.ref()
            : base + ", " + baseline.ref());
  }
}
