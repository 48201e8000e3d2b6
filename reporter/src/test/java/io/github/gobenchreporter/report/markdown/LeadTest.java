package io.github.gobenchreporter.report.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Thresholds;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.stats.Caution;
import io.github.gobenchreporter.text.Markdown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadTest {
  @Test
  void aPageBeginsAsTheCommentDoes() {
    assertEquals(
        new Lead(
            "8c1d0e4 against 3f2a9c1 of main",
            List.of(
                "JSONUnmarshal got slower and allocates more: the two belong together, start with"
                    + " the two new allocations."),
            List.of()),
        Lead.of(Reports.oneChip()));
  }

  @Test
  void whereTheBudgetWasTooSmallMoreOfItIsAdvised() {
    Row row = Reports.row("a.BenchmarkX", "ns/op", 100, 130, .2, .5, Verdict.CANNOT_TELL);
    assertEquals(
        List.of("Nothing is proven: a larger budget would tell more of X."),
        Lead.of(paired(row)).advice());
    assertEquals(
        List.of(
            "Nothing is proven: the budget had no time for ten pairs. Give a larger one, or fewer benchmarks."),
        Lead.of(paired(Reports.cautioned(row, Caution.TOO_FEW_PAIRS))).advice());
  }

  @Test
  void whatTheBaseHasAndTheHeadHasNotWasNeverStored() {
    Row row = Reports.oneSided("a.BenchmarkX", "ns/op", 100, Verdict.MISSING);
    assertEquals(List.of("Look where the results stop."), Lead.of(paired(row)).advice());
  }

  private static Report paired(Row row) {
    Policy policy = new Policy(Method.PAIRED, 0.05, 20, Thresholds.DEFAULT);
    return new Report(List.of(Reports.chip("m1", "", row)), List.of(), List.of(), policy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "Decode/size=64", "x|y", "a`b", "``", "it's <b>", "[x](y)", "a_b*c*"})
  void aNameInCodeIsItselfAgain(String name) {
    assertEquals(name, Lead.plain(Markdown.code(name)).replace("\u200b", ""));
  }
}
