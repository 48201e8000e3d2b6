package io.github.gobenchreporter.report.html;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.report.ChangeText;
import io.github.gobenchreporter.report.ChipNames;
import io.github.gobenchreporter.report.MeasuredText;
import io.github.gobenchreporter.report.Packages;
import io.github.gobenchreporter.report.UnitRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of all chips in the order of a page: what matters first, the largest change first.
 *
 * @param chipNames one a chip
 * @param packages of all rows
 * @param rows every row
 * @param lines one a benchmark and chip, in the order of their weightiest rows
 */
record PageRows(List<String> chipNames, Packages packages, List<Entry> rows, List<PageLine> lines) {
  /** A table that a browser without scripts still opens at once. */
  private static final int MOST_WITHOUT_SCRIPTS = 500;

  /** As many as the page's style has. */
  private static final int COLORS = 8;

  /**
   * A row and its place.
   *
   * @param chip index of its chip
   * @param name by which the chips' rows are joined
   * @param id by which links find it, the same in the next report
   * @param judged the row whose values the change is of
   * @param follows whether it only follows from the benchmark's time
   */
  record Entry(int chip, Benchmark name, String id, Row row, Row judged, boolean follows) {}

  PageRows {
    chipNames = List.copyOf(chipNames);
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
  }

  static PageRows of(Report report) {
    List<Entry> rows = new ArrayList<>();
    List<ChipReport> chips = report.chips();
    for (int i = 0; i < chips.size(); i++) {
      rows.addAll(entries(i, chips.get(i), report.joined().names().get(i)));
    }
    rows.sort((a, b) -> byWeight(a.row(), b.row()));
    return new PageRows(ChipNames.plain(chips), Packages.of(report), rows, lines(rows));
  }

  private static List<Entry> entries(int index, ChipReport chip, BenchmarkNames names) {
    List<Entry> entries = new ArrayList<>();
    names
        .group(chip.rows())
        .forEach(
            (name, rows) -> {
              List<Row> rates = rows.size() == 1 ? List.of() : UnitRows.of(rows).rates();
              for (Row row : rows) {
                String id = id(name, row.unit().name(), chip);
                Row judged = UnitRows.judged(row, rows);
                entries.add(new Entry(index, name, id, row, judged, rates.contains(row)));
              }
            });
    return entries;
  }

  private static int byWeight(Row a, Row b) {
    int verdicts = a.verdict().compareTo(b.verdict());
    return verdicts == 0 ? Double.compare(b.severity(), a.severity()) : verdicts;
  }

  /** {@code example.com/codec.JSONUnmarshal:ns/op:apple-m3-max}. */
  private static String id(Benchmark name, String unit, ChipReport chip) {
    return name.pkg()
        + "."
        + BenchmarkNames.brief(name.name())
        + ":"
        + unit
        + ":"
        + chip.label().value();
  }

  /** The number of a chip's colour. */
  static String color(int chip) {
    return String.valueOf(chip % COLORS + 1);
  }

  /** The first benchmarks, as text. */
  List<PageView.Cells> views() {
    return lines.stream().limit(MOST_WITHOUT_SCRIPTS).map(this::view).toList();
  }

  /** What is said where not all benchmarks have views. */
  String cut() {
    return lines.size() <= MOST_WITHOUT_SCRIPTS
        ? ""
        : "Without JavaScript this page shows the first %d of %d rows; report.csv has them all."
            .formatted(MOST_WITHOUT_SCRIPTS, lines.size());
  }

  private static List<PageLine> lines(List<Entry> rows) {
    record Place(int chip, Benchmark name) {}
    Map<Place, List<Entry>> lines = new LinkedHashMap<>();
    for (Entry entry : rows) {
      lines
          .computeIfAbsent(new Place(entry.chip(), entry.name()), unused -> new ArrayList<>(4))
          .add(entry);
    }
    return lines.values().stream().map(PageLine::of).toList();
  }

  private PageView.Cells view(PageLine line) {
    Entry first = line.first();
    return new PageView.Cells(
        first.id(),
        line.verdict().word(),
        packages.brief(first.name().pkg()),
        name(first),
        color(first.chip()),
        chipNames.get(first.chip()),
        line.shown().stream().map(PageRows::values).toList());
  }

  private static PageView.Values values(Entry entry) {
    Row row = entry.row();
    Row judged = entry.judged();
    return new PageView.Values(
        judged.unit().name(),
        center(judged, judged.baseline()),
        center(judged, judged.head()),
        ChangeText.of(row),
        ChangeText.marginOfError(row));
  }

  /** How a benchmark is called in a table of its package. */
  static String name(Entry entry) {
    String name = BenchmarkNames.brief(entry.name().name());
    return name.isEmpty() ? "(whole package)" : name;
  }

  static String center(Row row, Optional<Side> side) {
    return side.map(it -> MeasuredText.center(row, it)).orElse("");
  }
}
