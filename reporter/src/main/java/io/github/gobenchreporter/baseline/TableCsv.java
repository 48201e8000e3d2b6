package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.text.FormulaSafe;
import io.github.gobenchreporter.unit.NumberText;
import io.github.gobenchreporter.unit.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as the CSV file beside a baseline, which GitHub shows as a table and spreadsheets open.
 */
public final class TableCsv {
  /** A millionth is far below any noise. */
  private static final int DIGITS = 6;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "package",
              "benchmark",
              "unit",
              "median",
              "low",
              "high",
              "samples",
              "runs",
              "first",
              "last",
              "spread")
          .setSkipHeaderRecord(false)
          .setRecordSeparator('\n')
          .get();

  private TableCsv() {}

  /** The table as text; equal tables give equal text. */
  public static String write(BaselineTable table) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (SummaryRow row : table.rows()) {
        printer.printRecord(
            FormulaSafe.cell(row.benchmark().pkg()),
            FormulaSafe.cell(row.benchmark().name()),
            FormulaSafe.cell(row.unit().name()),
            NumberText.of(row.median(), DIGITS),
            NumberText.of(row.low(), DIGITS),
            NumberText.of(row.high(), DIGITS),
            row.samples(),
            row.runs(),
            row.first(),
            row.last(),
            Double.isNaN(row.spread()) ? "" : NumberText.of(row.spread(), 3));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  /** Reads what {@link #write} wrote; empty where something else is there. */
  static Optional<BaselineTable> read(String text) {
    CSVFormat format = FORMAT.builder().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<SummaryRow> rows = new ArrayList<>();
      for (CSVRecord each : parser) {
        rows.add(row(each));
      }
      return Optional.of(new BaselineTable(rows));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static SummaryRow row(CSVRecord each) {
    return new SummaryRow(
        new Benchmark(
            FormulaSafe.original(each.get("package")), FormulaSafe.original(each.get("benchmark"))),
        new Unit(FormulaSafe.original(each.get("unit"))),
        Double.parseDouble(each.get("median")),
        Double.parseDouble(each.get("low")),
        Double.parseDouble(each.get("high")),
        Integer.parseInt(each.get("samples")),
        Integer.parseInt(each.get("runs")),
        each.get("first"),
        each.get("last"),
        each.get("spread").isEmpty() ? Double.NaN : Double.parseDouble(each.get("spread")));
  }
}
