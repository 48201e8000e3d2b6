package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.unit.Unit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChipReportTest {
  /** From ten stored runs on what cannot be seen is the chip's noise, before what is assumed. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.5, false, true",
    "9, 1.5, false, true",
    "9, 0.5, false, false",
    "10, 1.5, true, false",
    "10, 0.5, false, false",
    "0, 1.5, false, false"
  })
  void aUnitInWhichNothingIsSeenIsBlindFromTenRunsOn(
      int runs, double smallest, boolean blind, boolean onlyLarge) {
    Row row = Reports.row("a.BenchmarkX-8", "ns/op", 100, 100, .01, smallest, Verdict.UNCHANGED);
    ChipReport chip = Reports.chip("m1", "Apple M1", runs, List.of(), List.of(row));
    assertEquals(blind ? List.of(new Unit("ns/op")) : List.of(), chip.sight().blind());
    assertEquals(onlyLarge, chip.sight().seesOnlyLarge());
  }
}
