package io.github.gobenchreporter.report.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.benchfmt.BenchPattern;
import io.github.gobenchreporter.regression.BenchmarkNames;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Reports;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RerunTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      textBlock =
          """
          BenchmarkX           , ^BenchmarkX$
          BenchmarkX/size=1k   , ^BenchmarkX$/^size=1k$
          BenchmarkX/a.b*c     , ^BenchmarkX$/^a\\.b\\*c$
          BenchmarkX/a//b      , ^BenchmarkX$/^a$/^$/^b$
          BenchmarkX/[1]|(2)#01, ^BenchmarkX$/^\\[1\\]\\|\\(2\\)#01$
          """)
  void eachPartOfANameIsAnchored(String name, String pattern) {
    assertEquals(pattern, BenchPattern.of(name));
  }

  @Test
  void functionsOfAPackageShareACommand() {
    assertEquals(
        List.of(
            "go test -run '^$' -bench '^(BenchmarkA|BenchmarkB)$' -benchmem -count=3 -json example.com/a >> rerun.json",
            "go test -run '^$' -bench '^BenchmarkC$/^x$' -benchmem -count=3 -json example.com/a >> rerun.json"),
        commands("a.BenchmarkA-8", "a.BenchmarkB-8", "a.BenchmarkC/x-8"));
  }

  @Test
  void nothingLeavesItsQuotesOrBecomesAnOption() {
    assertEquals(
        List.of(
            "go test -run '^$' -bench '^BenchmarkA$/^'\\''; reboot #\\$\\(x\\)$' -benchmem -count=3 -json example.com/a >> rerun.json"),
        commands("a.BenchmarkA/'; reboot #$(x)-8"));
    assertEquals(List.of(), commands("$(reboot).BenchmarkA-8"));
  }

  private static List<String> commands(String... names) {
    List<Row> rows =
        Arrays.stream(names)
            .map(name -> Reports.row(name, "ns/op", 1, 2, .1, .1, Verdict.CANNOT_TELL))
            .toList();
    ChipReport chip = Reports.chip("m1", "Apple M1", 20, List.of(), rows);
    return Rerun.commands(rows, BenchmarkNames.of(chip));
  }
}
