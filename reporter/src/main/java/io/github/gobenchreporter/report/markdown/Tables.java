package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Numbers;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tables of lines. On one chip, baseline and head stand side by side and the stored runs beside
 * them; of several chips, each has a column.
 */
final class Tables {
  /** No table is longer; whoever wants every row of thousands reads report.csv. */
  static final int MOST_ROWS = 2000;

  private final CrossChipTable joined;

  Tables(CrossChipTable joined) {
    this.joined = joined;
  }

  /** What a summary adds where a table of {@code groups} stops before its end. */
  static String cut(List<List<Line>> groups) {
    int rows = groups.stream().mapToInt(List::size).sum();
    return rows > MOST_ROWS ? " · the first " + MOST_ROWS + " rows, all are in report.csv" : "";
  }

  /**
   * The lines of {@code groups}, for the sake of their rows with {@code verdict}, or of all rows
   * where that is {@code UNCHANGED}; a benchmark's name stands in its first line only.
   */
  Table of(List<List<Line>> groups, Verdict verdict) {
    Table.Builder table = Table.of(joined.oneChip() ? oneChipTitles() : chipTitles(verdict));
    int rows = 0;
    for (List<Line> group : groups) {
      rows += group.size();
      if (rows > MOST_ROWS) {
        break;
      }
      String name = joined.name(group.get(0).benchmark());
      for (Line line : group) {
        table.row(joined.oneChip() ? oneChip(name, line) : chips(name, line, verdict));
        name = "";
      }
    }
    return table.build();
  }

  private List<String> oneChipTitles() {
    ChipReport chip = joined.chips().get(0);
    String ref = chip.baseline().map(it -> Markdown.code(it.ref())).orElse("baseline");
    return List.of("Benchmark", "", ">" + ref, ">this change", ">change", last(chip));
  }

  /** {@code last 20 runs}. */
  static String last(ChipReport chip) {
    int runs = chip.baseline().map(it -> it.runs().size()).orElse(0);
    int shown = Math.min(runs, Sparkline.LONGEST);
    return shown == 1 ? "last run" : "last " + shown + " runs";
  }

  private static List<String> oneChip(String name, Line line) {
    Row row = line.all().findFirst().orElseThrow();
    return List.of(
        name,
        unit(line.unit()),
        row.baseline().map(side -> Numbers.center(row, side)).orElse(""),
        row.head().map(side -> Numbers.center(row, side)).orElse(""),
        change(row),
        sparkline(row));
  }

  static String sparkline(Row row) {
    String line = Sparkline.of(row);
    return line.isEmpty() ? "" : "`" + line + "`";
  }

  private List<String> chipTitles(Verdict verdict) {
    List<String> titles = new ArrayList<>(List.of("Benchmark", ""));
    joined.names().full().forEach(name -> titles.add(">" + name));
    if (verdict != Verdict.UNCHANGED) {
      titles.add("where");
    }
    return titles;
  }

  private List<String> chips(String name, Line line, Verdict verdict) {
    List<String> cells = new ArrayList<>(List.of(name, unit(line.unit())));
    for (Optional<Row> row : line.rows()) {
      cells.add(row.map(it -> withValues(it, verdict)).orElse("–"));
    }
    if (verdict != Verdict.UNCHANGED) {
      cells.add(where(line, verdict));
    }
    return cells;
  }

  /** The values below the change, where the change is what the table is about. */
  private static String withValues(Row row, Verdict verdict) {
    String change = change(row);
    String values = verdict == Verdict.REGRESSION ? Numbers.fromTo(row) : "";
    if (change.isEmpty()) {
      return "–";
    }
    return values.isEmpty() ? change : change + "<br><sub>" + together(values) + "</sub>";
  }

  /** Narrow columns do not tear the text apart. */
  private static String together(String text) {
    return text.replace(' ', '\u00a0');
  }

  /** {@code 🔴 **+5.8 %** ±0.5}: what is worse stands out, what is better has its colour. */
  static String change(Row row) {
    String change = Numbers.change(row);
    String doubt = Numbers.marginOfError(row);
    String both = change.isEmpty() || doubt.isEmpty() ? change : change + " " + doubt;
    return switch (row.verdict()) {
      case REGRESSION -> "🔴 **" + change + "**" + (doubt.isEmpty() ? "" : " " + doubt);
      case IMPROVEMENT -> "🟢 " + both;
      case NEW, MISSING -> row.verdict().word();
      case UNCHANGED, CANNOT_TELL, ACCEPTED, FAILED -> both;
    };
  }

  /** {@code all chips}, {@code M1 Pro only}, {@code M1 Pro, M3 Max}. */
  String where(Line line, Verdict verdict) {
    List<Integer> chips = line.chips(verdict);
    int compared = line.compared().size();
    if (chips.size() == joined.chips().size()) {
      return "all chips";
    }
    if (chips.size() > 3) {
      return chips.size() + " of " + compared + " chips";
    }
    List<String> names = chips.stream().map(joined.names().brief()::get).toList();
    return String.join(", ", names) + (chips.size() == 1 ? " only" : "");
  }

  /** Go's own units stand as they are; others come from outside. */
  static String unit(Unit unit) {
    boolean plain = unit.isOfGo() || unit.equals(Unit.NONE);
    return plain ? unit.name() : Markdown.code(unit.name());
  }
}
