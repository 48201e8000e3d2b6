package io.github.gobenchreporter.report.markdown;

import static io.github.gobenchreporter.Goldens.assertGolden;
import static io.github.gobenchreporter.report.Reports.chip;
import static io.github.gobenchreporter.report.Reports.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import freemarker.template.TemplateModelException;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Reports;
import java.util.List;
import org.junit.jupiter.api.Test;

class MermaidChartTest {
  @Test
  void theWorstRegressionsAreDrawn() {
    assertGolden("render/mermaid.txt", text(Reports.threeChips()));
  }

  @Test
  void nothingIsDrawnWithoutARegression() {
    assertEquals("", text(Reports.green()));
  }

  @Test
  void namesCannotLeaveTheirTitle() {
    String evil = "p.BenchmarkX/\"]\n```\n%%{init:{}}%%<script>@all-8";
    Row row = row(evil, "ns/op", 1, 2, .01, .01, Verdict.REGRESSION);
    String chart = text(Reports.of(chip("chip-1", "", row)));
    assertTrue(chart.startsWith("```mermaid\n"), chart);
    assertEquals(2, chart.split("```", -1).length - 1);
    assertFalse(
        chart.split("%%", -1).length != 3 || chart.contains("<") || chart.contains("@"), chart);
  }

  private static String text(Report report) {
    List<Fold> folds = MermaidChart.folds(CrossChipTable.of(report));
    StringBuilder text = new StringBuilder();
    folds.forEach(fold -> fold.lines().forEach(line -> text.append(markup(line)).append('\n')));
    return text.toString();
  }

  private static String markup(MarkdownOutputFormat.Text text) {
    try {
      return MarkdownOutputFormat.INSTANCE.getMarkupString(text);
    } catch (TemplateModelException e) {
      throw new AssertionError(e);
    }
  }
}
