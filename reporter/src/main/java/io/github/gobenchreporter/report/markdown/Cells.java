package io.github.gobenchreporter.report.markdown;

import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.ChangeText;
import io.github.gobenchreporter.report.MeasuredText;
import io.github.gobenchreporter.report.UnitRows;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.text.Markdown;
import io.github.gobenchreporter.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands in the cells of one benchmark on one chip: its units one below the other, and small
 * below them the rates that only follow from the time.
 *
 * @param units with values on both sides, or only on one
 * @param cpu the CPU time, by which the time may have been judged
 * @param calm whether what may be worse has no dot
 */
record Cells(UnitRows units, Optional<Row> cpu, boolean calm) {
  private static final String NO_BREAK = "\u00a0";

  /** These without what did not move and is not worth a line. */
  Cells moved() {
    List<Row> rows = units.rows();
    boolean byCpu = rows.stream().anyMatch(row -> row.has(Caution.JUDGED_BY_CPU_TIME));
    List<Row> judged =
        rows.stream().filter(row -> !byCpu || !row.unit().equals(Unit.CPU_NS_PER_OP)).toList();
    return new Cells(new UnitRows(UnitRows.moved(judged), List.of()), cpu, calm);
  }

  /** The values that the change is of. */
  private String judged(Row row) {
    return values(row.has(Caution.JUDGED_BY_CPU_TIME) ? cpu.orElse(row) : row);
  }

  /** What a benchmark with this verdict owes it to. */
  Cells leading(Verdict verdict) {
    return new Cells(new UnitRows(List.of(units.leading(verdict)), List.of()), cpu, calm);
  }

  boolean isEmpty() {
    return units.rows().isEmpty();
  }

  /** {@code 🔴 **+5.8 %** ±0.6<br>🔴 **+2**}. */
  String changes() {
    List<String> lines = new ArrayList<>();
    shown().forEach(row -> lines.add(change(row, calm)));
    units
        .rates()
        .forEach(
            row -> lines.add(small(together(ChangeText.of(row)) + NO_BREAK + unit(row.unit()))));
    lines.addAll(oneSided());
    return String.join("<br>", lines);
  }

  /** {@code 984 → 1041 ns/op<br>7 → 9 allocs/op}. */
  String values() {
    return shown().stream().map(this::judged).collect(Collectors.joining("<br>"));
  }

  /** A unit without values on one side has no line beside one that has both. */
  private List<Row> shown() {
    List<Row> both = units.rows().stream().filter(row -> row.judgement().isPresent()).toList();
    return both.isEmpty() ? units.rows() : both;
  }

  /** {@code B/op, allocs/op missing}, small. */
  private List<String> oneSided() {
    return shown().equals(units.rows())
        ? List.of()
        : UnitRows.oneSided(units.rows(), Cells::unit).stream().map(Cells::small).toList();
  }

  /** Each change with its values small below it. */
  String changesAndValues() {
    List<String> lines = new ArrayList<>();
    for (Row row : shown()) {
      lines.add(change(row, calm));
      String values = judged(row);
      lines.addAll(values.isEmpty() ? List.of() : List.of(small(values)));
    }
    lines.addAll(oneSided());
    return String.join("<br>", lines);
  }

  /** {@code 984 → 1041 ns/op}. */
  static String values(Row row) {
    String numbers = MeasuredText.numbers(row);
    return numbers.isEmpty()
        ? ""
        : together(numbers)
            + NO_BREAK
            + MeasuredText.scaledUnit(row).map(Cells::together).orElseGet(() -> unit(row.unit()));
  }

  /** {@code 🔴 **+5.8 %** ±0.5}: what is worse stands out, what is better has its colour. */
  private static String change(Row row, boolean calm) {
    String change = together(ChangeText.of(row));
    String doubt = together(ChangeText.marginOfError(row));
    boolean ends = doubt.contains("…");
    String behind = doubt.isEmpty() ? "" : ends ? "<br>" + small(doubt) : NO_BREAK + doubt;
    return switch (row.verdict()) {
      case REGRESSION -> "🔴" + NO_BREAK + "**" + change + "**" + behind;
      case CANNOT_TELL ->
          calm || change.isEmpty()
              ? change + behind
              : "🟡" + NO_BREAK + "**" + change + "**" + behind;
      case IMPROVEMENT -> "🟢" + NO_BREAK + change + behind;
      case ACCEPTED -> change + behind + " " + small("accepted");
      case NEW, MISSING -> row.verdict().word();
      case NOT_JUDGED -> change + behind + " " + small("not judged");
      default -> change + behind;
    };
  }

  private static String small(String text) {
    return "<sub>" + text + "</sub>";
  }

  /** A narrow screen does not tear a number from its sign, dot or unit. */
  static String together(String text) {
    return text.replace(" ", NO_BREAK);
  }

  /** Go's own units stand as they are; others come from outside. */
  static String unit(Unit unit) {
    boolean plain = unit.isOfGo() || unit.equals(Unit.NONE);
    return plain ? unit.name() : Markdown.code(unit.name());
  }
}
