package io.github.gobenchreporter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Side;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.stats.Estimate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteTextTest {
  @ParameterizedTest
  @CsvSource({"1, 1 pair proves", "2, 2 pairs prove"})
  void fewPairsProveNothing(int pairs, String text) {
    assertEquals(List.of(text + " nothing, 10 do: give a larger budget"), NoteText.of(row(pairs)));
  }

  private static Row row(int pairs) {
    Row.Compared row =
        (Row.Compared)
            Reports.row("p.BenchmarkA-8", "ns/op", 100, 120, .1, .2, Verdict.CANNOT_TELL);
    Estimate was = row.comparison().estimate();
    Estimate estimate =
        new Estimate(
            was.baseline(),
            was.head(),
            was.change(),
            was.odds(),
            was.basis(),
            List.of(Caution.TOO_FEW_PAIRS));
    return new Row.Compared(
        row.benchmark(),
        row.unit(),
        row.stored(),
        Side.of(was.head(), Collections.nCopies(pairs, new double[] {120})),
        new Row.Judgement(estimate, false, row.comparison().limit()),
        row.verdict(),
        row.notes());
  }
}
