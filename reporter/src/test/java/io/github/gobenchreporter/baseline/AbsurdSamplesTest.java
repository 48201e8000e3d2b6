package io.github.gobenchreporter.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comparison leaves out is in no table, page or drift either. */
class AbsurdSamplesTest {
  @ParameterizedTest
  @ValueSource(strings = {"1e100", "1.5e308", "-1e200", "+Inf", "NaN"})
  void aSampleThatNobodyMeasuresCountsNowhere(String absurd) {
    List<StoredRun> runs = IntStream.range(0, 8).mapToObj(i -> run(absurd)).toList();
    SummaryRow row = BaselineTable.of(runs).rows().get(0);
    assertEquals(List.of(100.0, 100.0, 16), List.of(row.low(), row.high(), row.samples()));
    assertEquals(1, BaselineTable.ofNewestLevel(runs).rows().size());
    List<History.Series> series = History.of(TestRuns.M3, runs).series();
    assertEquals(1, series.size());
    assertArrayEquals(new double[] {100, 100}, series.get(0).samples().get(0));
    Drift drift = Drift.since(new BaselineRef("main@1"), runs, List.of(run("100")));
    assertEquals(List.of(0.0), drift.rows().stream().map(Drift.Moved::change).toList());
  }

  private static StoredRun run(String absurd) {
    String line = "BenchmarkA-8 1 %s ns/op\n";
    String text = "pkg: m\n" + line.formatted(100).repeat(2) + line.formatted(absurd);
    String other = "BenchmarkB-8 1 %s ns/op\n".formatted(absurd);
    return new StoredRun("x.txt", TestRuns.parse(text + other));
  }
}
