package io.github.gobenchreporter.report.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.report.UnitRows;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellsTest {
  private static final Row CPU = row("cpu-ns/op", 100, 120, Verdict.NOT_JUDGED);

  @Test
  void aTimeJudgedByCpuTimeShowsTheValuesThatItsChangeIsOf() {
    Row time = Reports.byCpu(row("ns/op", 250, 600, Verdict.REGRESSION));
    Cells cells = new Cells(UnitRows.of(List.of(time)), Optional.of(CPU), false);
    assertEquals("100 → 120 ns `cpu-ns/op`", cells.values().replace('\u00a0', ' '));
  }

  @Test
  void aTimeJudgedAsItIsShowsItself() {
    Row time = row("ns/op", 250, 600, Verdict.REGRESSION);
    Cells cells = new Cells(UnitRows.of(List.of(time)), Optional.of(CPU), false);
    assertEquals("250 → 600 ns/op", cells.values().replace('\u00a0', ' '));
  }

  private static Row row(String unit, double from, double to, Verdict verdict) {
    return Reports.row("a.BenchmarkX-8", unit, from, to, .01, .01, verdict);
  }
}
