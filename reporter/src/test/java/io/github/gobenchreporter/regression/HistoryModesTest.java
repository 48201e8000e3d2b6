package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.baseline.StoredRun;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Histories of 20 runs and 12 benchmarks whose noise is .3 %. */
class HistoryModesTest {
  private static final int RUNS = 20;
  private static final int[] MODES = {0, 1, 0, 0, 1, 1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 0};
  private static final Policy POLICY =
      new Policy(Method.NOISE_AWARE, 0.05, RUNS, Thresholds.DEFAULT);

  private final Random random = new Random(7);

  @Test
  void aHistoryOfTwoHostsNamesThem() {
    assertEquals(
        List.of(
            "The stored runs are of two hosts (runner mac-mini-07: 11 runs, mac-mini-11: 9), 2.0 % apart; give each a chip label of its own, or expect that spread"),
        notes((run, benchmark) -> 20 * MODES[run], run -> MODES[run] == 0 ? "07" : "11"));
  }

  @Test
  void twoHostsThatAreAlikeAreNoNews() {
    assertEquals(List.of(), notes((run, benchmark) -> 0, run -> MODES[run] == 0 ? "07" : "11"));
  }

  @Test
  void aHostWithTwoModesIsSaid() {
    assertEquals(
        List.of(
            "The stored runs go to and fro between two levels 2.0 % apart (11 and 9 of 20 runs), all benchmarks alike: the host has two modes, or they are of two hosts"),
        notes((run, benchmark) -> 20 * MODES[run], run -> "07"));
  }

  @Test
  void aBenchmarkWithTwoModesIsNamed() {
    assertEquals(
        List.of(
            "1 benchmark goes to and fro between two levels in the stored runs: BenchmarkX3 (30.0 % apart)"),
        notes((run, benchmark) -> benchmark == 3 ? 300 * MODES[run] : 0, run -> "07"));
  }

  /** Whatever the mode of the head, nothing is called a change. */
  @Test
  void twoModesAreJudgedWithTheirSpread() {
    List<StoredRun> runs = runs((run, benchmark) -> 20 * MODES[run], run -> "07");
    for (int mode = 0; mode < 2; mode++) {
      int tenths = 20 * mode;
      List<Row> rows = Comparison.rows(List.of(run("", it -> tenths)), runs, POLICY).rows();
      rows.forEach(row -> assertEquals(Verdict.UNCHANGED, row.verdict(), row.toString()));
    }
  }

  @Test
  void aStepIsNoMode() {
    assertEquals(List.of(), notes((run, benchmark) -> run < 8 ? 0 : 50, run -> "07"));
  }

  /**
   * What is said of a history.
   *
   * @param tenths by which a benchmark is slower in a run, in tenths of a percent
   * @param host a runner by run
   */
  private List<String> notes(IntBinaryOperator tenths, IntFunction<String> host) {
    List<StoredRun> runs = runs(tenths, host);
    List<Row> rows = Comparison.rows(List.of(run("", benchmark -> 0)), runs, POLICY).rows();
    return HistoryModes.notes(rows, runs);
  }

  private List<StoredRun> runs(IntBinaryOperator tenths, IntFunction<String> host) {
    return IntStream.range(0, RUNS)
        .mapToObj(
            run ->
                new StoredRun(
                    "a.txt",
                    run(
                        "runner: mac-mini-" + host.apply(run) + "\n",
                        benchmark -> tenths.applyAsInt(run, benchmark))))
        .toList();
  }

  private Run run(String header, IntFunction<Integer> tenths) {
    StringBuilder text = new StringBuilder(header + "pkg: example.com/x\n");
    for (int b = 0; b < 12; b++) {
      double noise = 1 + .003 * random.nextGaussian();
      double ns = 1000 * (b + 1) * noise * (1 + tenths.apply(b) / 1000.0);
      text.append("BenchmarkX").append(b).append(" 1 ").append(ns).append(" ns/op\n");
    }
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return RunReader.read("test", new ByteArrayInputStream(bytes), StoredRun.KEYS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
