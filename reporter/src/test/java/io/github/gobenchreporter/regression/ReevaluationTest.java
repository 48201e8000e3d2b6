package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.baseline.Selection;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.baseline.TestRuns;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Doubt;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.regression.Reevaluation.Claimed;
import io.github.gobenchreporter.report.NoteText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the base makes of the report that a pull request's own job wrote. */
class ReevaluationTest {
  private static final Policy POLICY = new Policy(Method.NOISE_AWARE, 0.05, 20, Thresholds.DEFAULT);
  private static final ChipLabel CHIP = new ChipLabel("apple-m3-max");
  private static final List<StoredRun> STORED =
      IntStream.range(0, 8)
          .mapToObj(n -> new StoredRun("run" + n, TestRuns.run(TestRuns.M3, n).run()))
          .toList();

  @Test
  void whatItsOwnJobDoubtsIsNotJudgedByTheRestOfItsSamples() {
    Run head = TestRuns.parse(TestRuns.text("Apple M3 Max", 9, 2));
    Benchmark first = head.results().get(0).benchmark();
    Run doubted =
        new Run(
            head.configuration(),
            head.results(),
            head.units(),
            List.of(),
            List.of(new Doubt(first, "<b>any words</b> @of the fork")),
            List.of(),
            head.volume());
    Report judged = judged(doubted);
    List<Row> rows = judged.chips().get(0).rows();
    for (Row row : rows) {
      boolean inDoubt = row.benchmark().equals(first);
      assertEquals(inDoubt ? Verdict.NOT_JUDGED : Verdict.UNCHANGED, row.verdict());
      assertEquals(
          inDoubt
              ? List.of("not judged: its own job doubts it; the log of that run says why")
              : List.of(),
          NoteText.of(row));
    }
    assertEquals(Headline.Mark.YELLOW, judged.headline().mark());
  }

  private static Report judged(Run head) {
    ChipReport claimed =
        new ChipComparison(CHIP, "main", "8c1d0e4")
            .report(List.of(head), Selection.of(STORED), Optional.empty(), POLICY);
    Report handedIn = new Report(List.of(claimed), List.of(), List.of(), POLICY);
    return new Reevaluation("main", "8c1d0e4", chip -> STORED, POLICY)
        .of(new Claimed(List.of(handedIn), 0), List.of(CHIP));
  }
}
