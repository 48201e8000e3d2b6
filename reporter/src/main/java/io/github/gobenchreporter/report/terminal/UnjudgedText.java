package io.github.gobenchreporter.report.terminal;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.report.ChangeText;
import io.github.gobenchreporter.report.MeasuredText;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.report.Unjudged;
import io.github.gobenchreporter.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What nobody judged on a chip though it moved, or though both sides were measured, and why. */
record UnjudgedText(ChipReport chip, ChipText names, boolean paired) {

  /**
   * {@code not judged: codec Parse p99-ns ×4.5 (199.9 → 903.5 ns) and 2 more; the threshold
   * p99-ns=+1.5% would judge it}, then what cannot be judged, a line each.
   */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<Row> moved = Unjudged.moved(chip.rows(), paired);
    if (!moved.isEmpty()) {
      Row largest = moved.get(0);
      lines.add(
          "not judged: %s %s %s (%s)%s; the threshold %s it"
              .formatted(
                  names.name(largest),
                  largest.unit(),
                  ChangeText.of(largest),
                  MeasuredText.fromTo(largest),
                  moved.size() == 1 ? "" : " and %d more".formatted(moved.size() - 1),
                  Unjudged.rule(largest.unit(), UnaryOperator.identity())));
    }
    Unjudged.unusable(chip.rows(), paired).stream()
        .flatMap(row -> NoteText.of(row).stream().map(why -> names.name(row) + ": " + why))
        .distinct()
        .limit(Unjudged.MOST_REASONS)
        .forEach(lines::add);
    return lines.stream().map(Markdown::visible).toList();
  }
}
