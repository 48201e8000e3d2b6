package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.report.markdown.ReportMarkdown;
import io.github.gobenchreporter.stats.Basis;
import io.github.gobenchreporter.stats.Center;
import io.github.gobenchreporter.stats.Change;
import io.github.gobenchreporter.stats.Estimate;
import io.github.gobenchreporter.stats.Evidence;
import io.github.gobenchreporter.stats.Odds;
import io.github.gobenchreporter.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headline, verdict and count of a report of which one row moved, and may have by chance. */
class OneOfManyTest {
  @ParameterizedTest
  @CsvSource({
    "0.9, GREEN, unchanged, 0",
    "0.2, GREEN, unchanged, 0",
    "0.19, YELLOW, cannot-tell, 1",
    "0.06, YELLOW, cannot-tell, 1"
  })
  void sayTheSame(double adjusted, Headline.Mark mark, String verdict, int told) {
    Report report =
        Reports.of(
            Reports.chip(
                "m1",
                "Apple M1",
                moved(adjusted),
                Reports.row("a.BenchmarkB-8", "ns/op", 1, 1, .01, .01, Verdict.UNCHANGED)));
    assertEquals(mark, report.headline().mark());
    assertEquals(verdict, report.verdict().word());
    assertEquals(told, report.headline().told(Verdict.CANNOT_TELL));
    assertEquals(1, report.headline().count(Verdict.CANNOT_TELL));
    String text = ReportMarkdown.render(report);
    assertEquals(mark == Headline.Mark.YELLOW, text.contains("🟡"), text);
    assertEquals(mark == Headline.Mark.YELLOW, text.contains("go-bench-reporter ab"), text);
    assertTrue(text.contains("| `a` `A` | "), text);
  }

  private static Row moved(double adjusted) {
    Center before = new Center(100, 99, 101);
    Center after = new Center(103, 102, 104);
    Estimate estimate =
        new Estimate(
            before,
            after,
            new Change(.03, -.01, .07, .03),
            new Odds(
                OptionalDouble.of(.05), OptionalDouble.of(adjusted), OptionalDouble.of(.04), false),
            new Basis(20, 0, false),
            List.of(),
            Optional.of(
                new Evidence(
                    .03, .015, 19, .01, .01, 0, 2, .05, 1, 1, new Evidence.Prior(.015, .1, 0))));
    return new Row.Compared(
        new Benchmark("a", "BenchmarkA-8"),
        Unit.NS_PER_OP,
        Side.of(before, List.of(new double[] {100})),
        Side.of(after, List.of(new double[] {103})),
        new Row.Judgement(estimate, false, OptionalDouble.of(.015)),
        Verdict.CANNOT_TELL,
        List.of());
  }
}
