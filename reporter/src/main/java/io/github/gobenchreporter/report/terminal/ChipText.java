package io.github.gobenchreporter.report.terminal;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.BenchmarkLines;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.JoinedRows;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChangeText;
import io.github.gobenchreporter.report.DetectableText;
import io.github.gobenchreporter.report.MeasuredText;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.report.Packages;
import io.github.gobenchreporter.report.PairCount;
import io.github.gobenchreporter.report.Sparkline;
import io.github.gobenchreporter.report.UnitRows;
import io.github.gobenchreporter.report.terminal.TextTable.Cell;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.text.Truncate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The benchmarks of one chip, each under its weightiest verdict, the worst first. */
final class ChipText {
  /** Characters of what Go said; the report has all of it. */
  private static final int MOST_SAID = 100;

  private final boolean paired;
  private final Packages packages;
  private final JoinedRows joined;
  private final Map<Verdict, List<BenchmarkLines>> ranked;

  /**
   * Of a chip.
   *
   * @param paired whether both sides were measured in turns
   */
  ChipText(ChipReport chip, Packages packages, boolean paired) {
    this.paired = paired;
    this.packages = packages;
    joined = JoinedRows.of(List.of(chip));
    ranked = joined.byVerdict();
    ranked.values().forEach(all -> all.sort(BenchmarkLines.WORST_FIRST));
  }

  /** The benchmarks with this verdict. */
  List<BenchmarkLines> of(Verdict verdict) {
    return ranked.getOrDefault(verdict, List.of());
  }

  /** {@code codec JSONMarshal}. */
  String name(Row row) {
    return name(joined.names().get(0).joined(row.benchmark()));
  }

  /** The same of a benchmark without {@code -N}. */
  String name(Benchmark benchmark) {
    String pkg = packages.brief(benchmark.pkg());
    String name = BenchmarkNames.brief(benchmark.name());
    return visible(name.isEmpty() ? pkg + " (whole package)" : pkg + " " + name).strip();
  }

  private static String visible(String text) {
    return Markdown.visible(text);
  }

  /**
   * {@code ✗ codec JSONUnmarshal | +5.8 % ±0.5 | 984 → 1041 ns/op | sparkline}, a line a unit.
   *
   * @param brief whether the line that speaks for the benchmark is enough
   */
  void addTo(TextTable table, BenchmarkLines each, boolean brief) {
    Verdict verdict = each.verdict();
    List<Row> group = each.rows(0);
    UnitRows units = UnitRows.of(shown(group, verdict));
    Row first = brief ? units.leading(verdict) : units.rows().get(0);
    String name = mark(verdict) + name(each.benchmark());
    table.add(cells(first, group, new Cell(name, ink(verdict)), true));
    if (brief) {
      return;
    }
    for (Row row : units.rows().subList(1, units.rows().size())) {
      Cell mark = new Cell(mark(row.verdict()).strip(), ink(row.verdict()));
      table.add(cells(row, group, mark, false));
    }
    List<String> small = new ArrayList<>();
    units.rates().forEach(row -> small.add(ChangeText.of(row) + " " + visible(row.unit().name())));
    List<Row> beside = group.stream().filter(row -> isBeside(row, verdict)).toList();
    small.addAll(UnitRows.oneSided(beside, unit -> visible(unit.name())));
    small.forEach(it -> table.add(List.of(new Cell("", Ink.PLAIN), new Cell(it, Ink.DIM))));
  }

  /** The rows that have lines of their own. */
  private static List<Row> shown(List<Row> group, Verdict verdict) {
    List<Row> rows =
        verdict.isFinding()
            ? group.stream().filter(row -> row.verdict().isFinding()).toList()
            : UnitRows.moved(group);
    return rows.stream().filter(row -> !isBeside(row, verdict)).toList();
  }

  private List<Cell> cells(Row row, List<Row> group, Cell name, boolean first) {
    String change =
        UnitRows.isOneSided(row.verdict())
            ? row.verdict().word()
            : (ChangeText.of(row) + " " + marginOfError(row)).strip();
    List<String> notes = change.isEmpty() ? NoteText.of(row) : List.of();
    return List.of(
        name,
        new Cell(visible(notes.isEmpty() ? change : notes.get(0)), ink(row.verdict())),
        Cell.of(values(row, group)),
        new Cell(first ? behind(row, notes) : "", Ink.DIM));
  }

  /** A unit that only one side has is no line of its own beside what was compared. */
  private static boolean isBeside(Row row, Verdict verdict) {
    return UnitRows.isOneSided(row.verdict()) && !UnitRows.isOneSided(verdict);
  }

  /** The pairs, the runs before, or what Go said. */
  private String behind(Row row, List<String> notes) {
    return notes.isEmpty()
        ? paired ? PairCount.text(row) : Sparkline.of(row)
        : visible(Truncate.text(String.join("; ", notes.subList(1, notes.size())), MOST_SAID));
  }

  /** How small a change half of the benchmarks would have shown; "" where nothing tells. */
  String wouldHaveShown() {
    return DetectableText.half(joined.benchmarks(), "half of the benchmarks");
  }

  private static String marginOfError(Row row) {
    String doubt = ChangeText.marginOfError(row);
    return doubt.contains("…") ? "(" + doubt + ")" : doubt;
  }

  private static String values(Row row, List<Row> group) {
    if (row.verdict() == Verdict.ACCEPTED) {
      List<String> notes = NoteText.of(row);
      return notes.isEmpty() ? "accepted" : visible(notes.get(notes.size() - 1));
    }
    Optional<Side> side = row.head().or(row::baseline);
    if (UnitRows.isOneSided(row.verdict())) {
      return side.map(it -> visible(MeasuredText.value(row.unit(), it.center().value())))
          .orElse("");
    }
    Row judged = UnitRows.judged(row, group);
    String numbers = MeasuredText.numbers(judged);
    String unit = MeasuredText.scaledUnit(judged).orElse(judged.unit().name());
    return numbers.isEmpty() ? "" : numbers + " " + visible(unit);
  }

  private static String mark(Verdict verdict) {
    return switch (verdict) {
      case REGRESSION, FAILED -> "✗ ";
      case CANNOT_TELL -> "? ";
      case ACCEPTED -> "a ";
      case IMPROVEMENT -> "✓ ";
      case UNCHANGED, IDENTICAL -> "= ";
      default -> "  ";
    };
  }

  private static Ink ink(Verdict verdict) {
    return switch (verdict) {
      case REGRESSION, FAILED -> Ink.RED;
      case CANNOT_TELL -> Ink.YELLOW;
      case IMPROVEMENT -> Ink.GREEN;
      default -> Ink.DIM;
    };
  }
}
