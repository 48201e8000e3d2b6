package io.github.gobenchreporter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Headline;
import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Thresholds;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.csv.ReportCsv;
import io.github.gobenchreporter.report.html.ReportHtml;
import io.github.gobenchreporter.report.json.ReportJson;
import io.github.gobenchreporter.report.json.ReportReader;
import io.github.gobenchreporter.report.markdown.ReportMarkdown;
import io.github.gobenchreporter.report.terminal.TerminalReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was not run, because it is the same on both sides, is listed and counted everywhere. */
class IdenticalTest {
  private static final Row SAME = identical("codec", "BenchmarkJSON");
  private static final Row ALSO = identical("codec", "BenchmarkXML");
  private static final Row OTHER = identical("store", "BenchmarkGet");
  private static final Row RUN =
      Reports.row("gc.BenchmarkSweep-8", "ns/op", 1000, 1002, .004, .01, Verdict.UNCHANGED);

  private static Row identical(String pkg, String name) {
    return new Row.Identical(new Benchmark("example.com/" + pkg, name));
  }

  private static Report report(Row... rows) {
    ChipReport chip = Reports.chip("apple-m3-max", "Apple M3 Max", rows);
    Policy policy = new Policy(Method.PAIRED, 0.05, 20, Thresholds.DEFAULT);
    return new Report(List.of(chip), List.of(), List.of(), policy);
  }

  @Test
  void theHeadlineCountsThemBesideWhatWasRun() {
    assertEquals(
        "No regression in 1 benchmark on M3 Max; 3 identical in base and head, not run",
        HeadlineText.plain(report(RUN, SAME, ALSO, OTHER)));
    assertEquals(3, report(RUN, SAME, ALSO, OTHER).headline().count(Verdict.IDENTICAL));
  }

  @Test
  void whereNothingDiffersNothingIsToDo() {
    Report report = report(SAME, ALSO);
    assertEquals(
        "The 2 benchmarks are the same in base and head, so none was run",
        HeadlineText.plain(report));
    assertEquals(
        "The benchmark is the same in base and head, so it was not run",
        HeadlineText.plain(report(SAME)));
    assertEquals(Headline.Mark.GREEN, report.headline().mark());
    assertEquals(Verdict.IDENTICAL, report.verdict());
  }

  @Test
  void whatIsNewBesideThemIsNoDoubt() {
    Report report = report(SAME, Reports.oneSided("gc.BenchmarkMark-8", "ns/op", 20, Verdict.NEW));
    assertEquals(
        "Nothing to compare; 1 identical in base and head, not run", HeadlineText.plain(report));
    assertEquals(Headline.Mark.GREEN, report.headline().mark());
  }

  @Test
  void aFoldListsThemByPackage() {
    String text = ReportMarkdown.render(report(RUN, SAME, ALSO, OTHER));
    String fold =
        """
        <details><summary>3 identical, not run: the test binary is the same in base and head</summary>

        - `codec`: `JSON`, `XML`
        - `store`: `Get`
        """;
    assertTrue(text.contains(fold), text);
  }

  @Test
  void everyFormatHasThem() {
    Report report = report(RUN, SAME, ALSO, OTHER);
    String csv = ReportCsv.render(report);
    assertTrue(csv.contains("\r\napple-m3-max,example.com/store,BenchmarkGet,,identical,,"), csv);
    String screen = TerminalReport.render(report);
    assertTrue(screen.contains("1 unchanged, 3 identical: --show all lists them"), screen);
    String page = ReportHtml.render(report);
    assertTrue(page.contains("identical"), page);
  }

  @Test
  void reportJsonIsReadBack() throws IOException {
    Report report = report(RUN, SAME, ALSO, OTHER);
    String json = ReportJson.render(report);
    assertTrue(json.contains("\"identical\":3"), json);
    assertEquals(json, ReportJson.render(read(json)));
    String withUnit =
        json.replace("\"BenchmarkGet\",\"unit\":null", "\"BenchmarkGet\",\"unit\":\"ns/op\"");
    assertThrows(ReporterException.class, () -> read(withUnit));
  }

  private static Report read(String json) throws IOException {
    return ReportReader.read(
        "report.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
