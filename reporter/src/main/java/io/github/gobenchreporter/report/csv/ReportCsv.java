package io.github.gobenchreporter.report.csv;

import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.report.NoteText;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.text.FormulaSafe;
import io.github.gobenchreporter.unit.NumberText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes {@code report.csv}, one line a row, as RFC 4180 has it and safe to open in a spreadsheet.
 */
public final class ReportCsv {
  private static final List<String> HEADER =
      List.of(
          "chip",
          "package",
          "benchmark",
          "unit",
          "verdict",
          "baseline",
          "baseline_low",
          "baseline_high",
          "baseline_samples",
          "baseline_runs",
          "head",
          "head_low",
          "head_high",
          "head_samples",
          "head_runs",
          "change",
          "change_low",
          "change_high",
          "points",
          "threshold",
          "p",
          "mde",
          "notes");

  private ReportCsv() {}

  /** The report as CSV. */
  public static String render(Report report) {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(HEADER);
      for (ChipReport chip : report.chips()) {
        for (Row row : chip.rows()) {
          csv.printRecord(cells(chip, row));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  private static List<String> cells(ChipReport chip, Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(chip.label().value());
    cells.add(FormulaSafe.cell(row.benchmark().pkg()));
    cells.add(FormulaSafe.cell(row.benchmark().name()));
    cells.add(FormulaSafe.cell(row.unit().name()));
    cells.add(row.verdict().word());
    cells.addAll(row.baseline().map(ReportCsv::side).orElse(List.of("", "", "", "", "")));
    cells.addAll(row.head().map(ReportCsv::side).orElse(List.of("", "", "", "", "")));
    cells.addAll(
        row.judgement().map(ReportCsv::judgement).orElse(List.of("", "", "", "", "", "", "")));
    cells.add(FormulaSafe.cell(String.join("; ", NoteText.of(row))));
    return cells;
  }

  private static List<String> side(Side side) {
    Center center = side.center();
    return List.of(
        number(center.value()),
        number(center.low()),
        number(center.high()),
        String.valueOf(side.count()),
        String.valueOf(side.runsWithSamples()));
  }

  private static List<String> judgement(Row.Judgement judgement) {
    return List.of(
        number(judgement.change().value()),
        number(judgement.change().low()),
        number(judgement.change().high()),
        String.valueOf(judgement.points()),
        number(judgement.limit().orElse(Double.NaN)),
        number(judgement.estimate().odds().p().orElse(Double.NaN)),
        number(judgement.smallestDetectable().orElse(Double.NaN)));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : NumberText.of(value, NumberText.COMPUTED_DIGITS);
  }
}
