package io.github.gobenchreporter.report.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CellsTest {
  private static final Row CPU = row("cpu-ns/op", 100, 120, Verdict.NOT_JUDGED);

  @Test
  void aTimeJudgedByCpuTimeShowsTheValuesThatItsChangeIsOf() {
    Row time = byCpu(row("ns/op", 250, 600, Verdict.REGRESSION));
    Cells cells = Cells.of(List.of(time)).with(Optional.of(CPU));
    assertEquals("100 → 120 ns `cpu-ns/op`", cells.values().replace('\u00a0', ' '));
  }

  @Test
  void aTimeJudgedAsItIsShowsItself() {
    Row time = row("ns/op", 250, 600, Verdict.REGRESSION);
    Cells cells = Cells.of(List.of(time)).with(Optional.of(CPU));
    assertEquals("250 → 600 ns/op", cells.values().replace('\u00a0', ' '));
  }

  private static Row row(String unit, double from, double to, Verdict verdict) {
    return Reports.row("a.BenchmarkX-8", unit, from, to, .01, .01, verdict);
  }

  private static Row byCpu(Row row) {
    Row.Compared compared = (Row.Compared) row;
    Estimate of = compared.comparison().estimate();
    Estimate byCpu =
        new Estimate(
            of.baseline(),
            of.head(),
            of.change(),
            of.odds(),
            of.basis(),
            List.of(Caution.JUDGED_BY_CPU_TIME));
    return new Row.Compared(
        compared.benchmark(),
        compared.unit(),
        compared.stored(),
        compared.measured(),
        new Row.Judgement(byCpu, false, OptionalDouble.of(.015)),
        compared.verdict(),
        List.of());
  }
}
