package io.github.gobenchreporter.report.terminal;

import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.BaselineSummary;
import io.github.gobenchreporter.baseline.BaselineTable;
import io.github.gobenchreporter.baseline.SummaryRow;
import io.github.gobenchreporter.chip.CpuName;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.report.MeasuredText;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.report.Packages;
import io.github.gobenchreporter.report.Words;
import io.github.gobenchreporter.report.terminal.TextTable.Cell;
import io.github.gobenchreporter.text.Markdown;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is stored, for a terminal. */
public final class BaselineListText {
  private BaselineListText() {}

  /** Every baseline in a line. */
  public static String list(List<BaselineSummary> summaries, Screen screen) {
    TextTable table = new TextTable();
    table.add(titles("chip", "label", "baseline", "runs", "newest", "spread", "toolchain", ""));
    for (BaselineSummary each : summaries) {
      table.add(
          Stream.of(
                  CpuName.brief(each.chip()),
                  each.key().chip().value(),
                  each.key().ref().name(),
                  String.valueOf(each.runs()),
                  each.day() + " " + each.commit(),
                  spread(each.noise().median()),
                  each.toolchain(),
                  String.join("; ", each.notes()))
              .map(it -> Cell.of(Markdown.visible(it)))
              .toList());
    }
    return summaries.isEmpty() ? "" : text(table, 8, screen);
  }

  /** One baseline, the noisiest benchmark first. */
  public static String table(BaselineKey key, BaselineTable baseline, Screen screen) {
    List<SummaryRow> rows =
        baseline.rows().stream()
            .sorted(
                Comparator.comparing(BaselineListText::percentageLast)
                    .thenComparing(Comparator.comparing(BaselineListText::order).reversed()))
            .toList();
    Packages packages = Packages.of(rows.stream().map(SummaryRow::benchmark));
    BenchmarkNames names =
        BenchmarkNames.of(rows.stream().map(SummaryRow::benchmark).distinct().toList());
    TextTable table = new TextTable();
    table.add(
        titles("  noisiest first", "median", "lowest … highest", "spread", "runs", "samples"));
    for (SummaryRow each : rows) {
      String name = BenchmarkNames.brief(names.joined(each.benchmark()).name());
      table.add(
          Stream.of(
                  "  " + (packages.brief(each.benchmark().pkg()) + " " + name).strip(),
                  MeasuredText.value(each.unit(), each.median()),
                  MeasuredText.value(each.unit(), each.low())
                      + " … "
                      + MeasuredText.value(each.unit(), each.high()),
                  each.unit().isPercentage() ? points(each.spread()) : spread(each.spread()),
                  String.valueOf(each.runs()),
                  String.valueOf(each.samples()))
              .map(it -> Cell.of(Markdown.visible(it)))
              .toList());
    }
    String title =
        "%s of %s: %s"
            .formatted(
                key.ref().name(),
                key.chip().value(),
                Words.count(
                    rows.stream().map(SummaryRow::benchmark).distinct().count(), "benchmark"));
    return Ink.BOLD.on(Markdown.visible(title), screen.colours()) + "\n\n" + text(table, 6, screen);
  }

  private static boolean percentageLast(SummaryRow row) {
    return row.unit().isPercentage();
  }

  private static double order(SummaryRow row) {
    return Double.isNaN(row.spread()) ? -1 : row.spread();
  }

  private static List<Cell> titles(String... titles) {
    return Stream.of(titles).map(title -> new Cell(title, Ink.BOLD)).toList();
  }

  private static String text(TextTable table, int columns, Screen screen) {
    int shown = columns;
    while (shown > 2 && table.width(shown) > screen.width()) {
      shown--;
    }
    return String.join("\n", table.lines(shown, screen.colours())) + "\n";
  }

  private static String spread(double fraction) {
    return Double.isFinite(fraction) ? Numbers.percent(fraction) : "–";
  }

  private static String points(double points) {
    return Double.isFinite(points) ? Numbers.points(points).replace("+", "") : "–";
  }
}
