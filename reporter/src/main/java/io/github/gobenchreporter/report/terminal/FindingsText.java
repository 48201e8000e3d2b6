package io.github.gobenchreporter.report.terminal;

import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.report.markdown.WhyLines;
import io.github.gobenchreporter.report.terminal.TextTable.Cell;
import io.github.gobenchreporter.text.Markdown;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What stands under a benchmark's lines: what was found of it, and why it is worse. */
record FindingsText(ChipReport chip, int width) {
  private static final String MARGIN = " ".repeat(4);

  private static final Set<Verdict> TELL = EnumSet.of(Verdict.REGRESSION, Verdict.CANNOT_TELL);

  /** Adds the lines of a benchmark. */
  void addTo(TextTable table, BenchmarkLines each) {
    List<Row> telling = each.rows().filter(row -> TELL.contains(row.verdict())).toList();
    if (telling.isEmpty()) {
      return;
    }
    Stream<String> findings =
        telling.stream().flatMap(row -> NoteText.findings(row).stream()).distinct();
    boolean red = telling.stream().anyMatch(row -> row.verdict() == Verdict.REGRESSION);
    Stream<String> why =
        chip.explanations().stream()
            .filter(it -> red && it.explains(telling.get(0).benchmark()))
            .flatMap((Explanation it) -> WhyLines.plain(it).stream());
    Stream.concat(findings, why)
        .map(Markdown::visible)
        .flatMap(it -> Wrapped.lines(it, width, MARGIN.length(), MARGIN.length() + 2).stream())
        .forEach(it -> table.across(new Cell(it.startsWith(MARGIN) ? it : MARGIN + it, Ink.DIM)));
  }
}
