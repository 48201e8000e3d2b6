package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.baseline.Selection;
import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.BenchmarkResults;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.report.json.ReportJson;
import io.github.gobenchreporter.report.json.ReportReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A report of pairs from a fork is judged again by the base, through its file. */
class ClaimedPairsTest {
  private static final String SHA = "8c1d0e4fc6b8a1f7d2e0b3c4a5968778695a4b3c";
  private static final ChipLabel CHIP = new ChipLabel("apple-m4");
  private static final Policy OURS = new Policy(Method.NOISE_AWARE, 0.05, 20, Thresholds.DEFAULT);

  /** A policy that would let everything pass, as somebody who means harm would claim. */
  private static final Policy LAX =
      new Policy(Method.PAIRED, 0.05, 20, Thresholds.DEFAULT.and(List.of("ns/op=±500%")));

  private static Benchmark benchmark(int i) {
    return new Benchmark("example.com/p", "BenchmarkNumber" + i + "-8");
  }

  /** Rounds of six benchmarks, of which the second is slower in the head by 8 %. */
  private static List<Run> rounds(boolean head) {
    Random random = new Random(head ? 1 : 2);
    List<Run> rounds = new ArrayList<>();
    for (int r = 0; r < 20; r++) {
      List<BenchmarkResults> results = new ArrayList<>();
      for (int b = 0; b < 6; b++) {
        double slower = head && b == 1 ? 1.08 : 1;
        double time = Math.rint(1e4 * slower * (1 + 0.004 * random.nextGaussian())) / 10;
        Map<String, double[]> samples = new LinkedHashMap<>();
        samples.put("ns/op", new double[] {time});
        samples.put("allocs/op", new double[] {head && b == 2 ? 5 : 3});
        results.add(new BenchmarkResults(benchmark(b), new long[] {100}, samples));
      }
      List<Failure> failures =
          head && r == 0
              ? List.of(
                  new Failure(
                      "example.com/p",
                      "BenchmarkBad",
                      Failure.Kind.FAILED,
                      List.of("<b>words</b>")))
              : List.of();
      rounds.add(
          new Run(
              Configuration.EMPTY.with("cpu", "Apple M4").with("toolchain", "go1.26.0"),
              results,
              Map.of(),
              failures,
              List.of(),
              List.of(),
              new Run.Volume(0, 0, 0, 0)));
    }
    return rounds;
  }

  private static Report measured(Policy policy) {
    List<StoredRun> base =
        rounds(false).stream().map(run -> new StoredRun("the base", run)).toList();
    ChipReport chip =
        new ChipComparison(CHIP, "main", "")
            .report(rounds(true), Selection.of(base), Optional.empty(), policy)
            .withMore(List.of(new Row.Identical(new Benchmark("example.com/q", "BenchmarkSame"))))
            .withNotes(List.of("all is well, @everyone"));
    return new Report(List.of(chip), List.of(), List.of(), policy);
  }

  private static Report judged(Report claimed, List<ChipLabel> expected) throws IOException {
    byte[] bytes = ReportJson.render(claimed).getBytes(StandardCharsets.UTF_8);
    Report read = ReportReader.read("report.json", new ByteArrayInputStream(bytes));
    return new Reevaluation("main", SHA, label -> List.of(), OURS)
        .of(new Reevaluation.Claimed(List.of(read), 0), expected);
  }

  @Test
  void theVerdictsAreThoseOfTheBasesThresholdsAndNoOther() throws IOException {
    Report lax = measured(LAX);
    assertEquals(1, lax.headline().count(Verdict.REGRESSION), "allocations only");
    Report judged = judged(lax, List.of());
    Report direct = measured(OURS.with(Method.PAIRED));
    assertEquals(direct.headline().counts(), judged.headline().counts());
    assertEquals(2, judged.headline().count(Verdict.REGRESSION));
    assertEquals(1, judged.headline().count(Verdict.IDENTICAL));
    assertEquals(1, judged.headline().count(Verdict.FAILED));
    for (int i = 0; i < direct.chips().get(0).rows().size(); i++) {
      Row own = direct.chips().get(0).rows().get(i);
      Row again = judged.chips().get(0).rows().get(i);
      assertEquals(own.verdict(), again.verdict(), own.toString());
      assertEquals(
          own.judgement().map(it -> it.change().value()).orElse(0.0),
          again.judgement().map(it -> it.change().value()).orElse(0.0),
          1e-9);
    }
    assertEquals(Method.PAIRED, judged.policy().method());
  }

  @Test
  void roundsAreNoHistoryOfABranch() {
    for (Row row : measured(OURS.with(Method.PAIRED)).chips().get(0).rows()) {
      assertTrue(
          row.notes().stream().noneMatch(it -> it.code() == Note.Code.ALREADY_THERE),
          row.toString());
    }
  }

  @Test
  void noWordOfTheForkIsTaken() throws IOException {
    Report judged = judged(measured(LAX), List.of());
    String json = ReportJson.render(judged);
    for (String word : List.of("@everyone", "<b>words", "500%", "Apple M4", "go1.26.0")) {
      assertFalse(json.contains(word), word);
    }
    assertEquals(SHA, judged.chips().get(0).head().commit());
    assertTrue(json.contains("taken on trust"), json);
  }

  @Test
  void chipsThatOnlyStoredRunsKnowAreNotMissed() throws IOException {
    assertEquals(List.of(), judged(measured(LAX), List.of(new ChipLabel("other"))).skipped());
  }
}
