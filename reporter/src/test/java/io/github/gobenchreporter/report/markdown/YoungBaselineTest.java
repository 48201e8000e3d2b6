package io.github.gobenchreporter.report.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.regression.Method;
import io.github.gobenchreporter.regression.Policy;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Reports;
import java.util.List;
import org.junit.jupiter.api.Test;

class YoungBaselineTest {
  @Test
  void aFirstComparisonSaysWhatShowsMoreToday() {
    assertEquals(
        List.of(
            "Each push to `main` adds a run. To see smaller changes today, `mode: ab` (at a desk `go-bench-reporter ab --base main`) runs both commits in turns and needs no stored runs."),
        sentence(1, Method.NOISE_AWARE));
  }

  @Test
  void aKnownNoiseAndMethodsWithoutOneNeedNoAdvice() {
    assertEquals(List.of(), sentence(3, Method.NOISE_AWARE));
    assertEquals(List.of(), sentence(1, Method.U_TEST));
  }

  private static List<String> sentence(int runs, Method method) {
    Row row = Reports.row("a.BenchmarkX-8", "ns/op", 100, 100, .01, .01, Verdict.UNCHANGED);
    CrossChipTable joined =
        CrossChipTable.of(
            Reports.of(Reports.chip("m1", "Apple M1", runs, List.of(), List.of(row))));
    Policy policy = new Policy(method, .05, 20, Reports.POLICY.thresholds());
    return YoungBaseline.sentence(joined, policy);
  }
}
