package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.text.Truncate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What failures printed, where the table of failures has no room for all of it. */
final class PrintedSection {
  /** Of one failure. */
  private static final int LINES = 20;

  /** Of all: the log of the step has the rest. */
  private static final int ALL = 100;

  private static final int LONGEST_LINE = 300;

  /** Nothing in it can end a block of code that is made by indenting. */
  private static final String INDENT = "    ";

  private PrintedSection() {}

  /** None where the table says all. The same text of several chips stands once. */
  static List<Fold> of(Report report) {
    List<Row.Failed> failed =
        report.chips().stream()
            .flatMap(chip -> chip.rows().stream())
            .flatMap(row -> row instanceof Row.Failed it ? Stream.of(it) : Stream.of())
            .filter(row -> row.message().size() > FailuresSection.LINES)
            .toList();
    if (failed.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    failed.stream().map(PrintedSection::block).distinct().forEach(lines::addAll);
    return List.of(
        Fold.ofLines(
            "What %s printed".formatted(failures(failed)),
            lines.subList(0, Math.min(ALL, lines.size())),
            List.of()));
  }

  private static String failures(List<Row.Failed> failed) {
    long benchmarks = failed.stream().map(Row.Failed::benchmark).distinct().count();
    return benchmarks == 1 ? "the failure" : Words.count(benchmarks, "failure");
  }

  private static List<String> block(Row.Failed row) {
    List<String> lines = new ArrayList<>();
    lines.add(INDENT + "# " + line(row.benchmark().toString()));
    row.message().stream().limit(LINES).forEach(it -> lines.add(INDENT + line(it)));
    lines.add("");
    return lines;
  }

  private static String line(String text) {
    return Markdown.visible(Truncate.text(text.stripTrailing(), LONGEST_LINE));
  }
}
