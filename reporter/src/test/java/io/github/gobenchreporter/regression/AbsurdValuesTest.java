package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody measures such numbers, and nobody may hide a regression behind them. */
class AbsurdValuesTest {
  @ParameterizedTest
  @ValueSource(strings = {"1e100", "1e150", "1.5e308", "+Inf", "NaN"})
  void whatCannotBeComputedWithIsNotUnchanged(String value) {
    for (Method method : List.of(Method.NOISE_AWARE, Method.THRESHOLD, Method.U_TEST)) {
      assertEquals(Verdict.NOT_JUDGED, verdict(method, "100", value), method.word());
      assertEquals(Verdict.NOT_JUDGED, verdict(method, value, "100"), method.word());
      assertEquals(Verdict.NOT_JUDGED, verdict(method, value, value), method.word());
    }
  }

  @ParameterizedTest
  @CsvSource({"9e99, 9.9e99, REGRESSION", "0.3, 0.6, REGRESSION", "5e90, 4e90, IMPROVEMENT"})
  void whatCanBeIsJudged(String before, String now, Verdict expected) {
    assertEquals(expected, verdict(Method.NOISE_AWARE, before, now));
  }

  private static Verdict verdict(Method method, String before, String now) {
    List<StoredRun> stored =
        IntStream.range(0, 8)
            .mapToObj(i -> new StoredRun("m1/main/" + i + ".txt", run(before)))
            .toList();
    Policy policy = new Policy(method, 0.05, 20, Thresholds.DEFAULT);
    List<Row> rows = Comparison.rows(List.of(run(now)), stored, policy).rows();
    return rows.get(0).verdict();
  }

  private static Run run(String value) {
    String text = "pkg: m\n" + "BenchmarkA-8 1 %s ns/op\n".formatted(value).repeat(6);
    try {
      return RunReader.read(
          "run",
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          Configuration.GO_KEYS);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
