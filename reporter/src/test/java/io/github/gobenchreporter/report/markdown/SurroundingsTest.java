package io.github.gobenchreporter.report.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.chip.SameChip.Difference;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Reports;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  private static final Difference OS = new Difference("os", "macOS 26.1", "macOS 26.2");

  @Test
  void whatMovedOnTheOnlyMachineThatIsSlowerIsNamed() {
    assertEquals(
        List.of(
            "On M1 Pro, and on no other chip, os went from `macOS 26.1` to `macOS 26.2`: measure the base there once, and if that is worse too, it is not this change."),
        sentences(List.of(OS), Verdict.REGRESSION, List.of(), Verdict.UNCHANGED));
  }

  @Test
  void whatMovedEverywhereOrWhereNothingIsSlowerExplainsNothing() {
    assertEquals(
        List.of(), sentences(List.of(OS), Verdict.REGRESSION, List.of(OS), Verdict.UNCHANGED));
    assertEquals(
        List.of(), sentences(List.of(), Verdict.REGRESSION, List.of(OS), Verdict.UNCHANGED));
    assertEquals(
        List.of(), sentences(List.of(OS), Verdict.REGRESSION, List.of(), Verdict.REGRESSION));
  }

  private static List<String> sentences(
      List<Difference> first, Verdict onFirst, List<Difference> second, Verdict onSecond) {
    CrossChipTable joined =
        CrossChipTable.of(
            Reports.of(
                chip("apple-m1-pro", "Apple M1 Pro", first, onFirst),
                chip("apple-m3-max", "Apple M3 Max", second, onSecond)));
    return new Surroundings(joined).sentences(joined.with(Verdict.REGRESSION));
  }

  private static ChipReport chip(
      String label, String cpu, List<Difference> differences, Verdict verdict) {
    Row row = Reports.row("a.BenchmarkX-8", "ns/op", 100, 110, .01, .01, verdict);
    return Reports.chip(label, cpu, 20, differences, List.of(row));
  }
}
