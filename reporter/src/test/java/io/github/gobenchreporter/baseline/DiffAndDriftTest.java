package io.github.gobenchreporter.baseline;

import static io.github.gobenchreporter.baseline.TestRuns.M3;
import static io.github.gobenchreporter.baseline.TestRuns.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.baseline.Drift.Moved;
import io.github.gobenchreporter.report.markdown.BaselineDiffMarkdown;
import io.github.gobenchreporter.store.DirectoryStore;
import io.github.gobenchreporter.unit.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffAndDriftTest {
  private static final BaselineRef SNAPSHOT = new BaselineRef("main@2026Q3");

  @Test
  void driftIsTheMeanOfTheLastFiveRunsAgainstTheSnapshotsLastFive() {
    List<StoredRun> frozen = runs("BenchmarkA 1 100 ns/op 2 %sys", "BenchmarkA 1 102 ns/op 4 %sys");
    List<StoredRun> now =
        runs(
            "BenchmarkA 1 900 ns/op 9 %sys",
            "BenchmarkA 1 101 ns/op 3 %sys",
            "BenchmarkA 1 102 ns/op 3 %sys",
            "BenchmarkA 1 103 ns/op 3 %sys",
            "BenchmarkA 1 101.555 ns/op 4 %sys",
            "BenchmarkA 1 103 ns/op 3 %sys");
    Drift drift = Drift.since(SNAPSHOT, now, frozen);
    assertEquals("main@2026Q3", drift.since());
    assertEquals(
        List.of("ns/op +1.1 (-6.4 … 9.2) %"),
        drift.units().stream().map(DiffAndDriftTest::text).toList());
    assertEquals(
        List.of("ns/op +1.1 (-6.4 … 9.2) %", "%sys +0.2 (-10.7 … 11.1)"),
        drift.rows().stream().map(DiffAndDriftTest::text).toList());
  }

  @Test
  void driftLeavesOutWhatTheSnapshotLacksAndWhatHasNoRatio() {
    Drift drift =
        Drift.since(
            SNAPSHOT,
            runs("BenchmarkNew 1 5 ns/op", "BenchmarkA 1 5 B/op"),
            runs("BenchmarkA 1 0 B/op"));
    assertEquals(List.of(), drift.rows());
    assertEquals(List.of(), drift.units());
  }

  @Test
  void driftIsMeasuredFromTheNewestSnapshot(@TempDir Path folder) {
    try (DirectoryStore store = new DirectoryStore(folder)) {
      TestRuns.record(store, TestRuns.run(M3, 0));
      Baselines baselines = new Baselines(store);
      assertEquals(
          Optional.empty(), Drift.of(baselines, M3, baselines.runs(M3, GeneratedFiles.WINDOW)));
      for (String name : List.of("main@b", "main@a", "other@c")) {
        new Freezer(new BaselineRef("main"), new BaselineRef(name), 1, false, "", "")
            .freeze(store, Optional.empty(), TestRuns.START);
        TestRuns.record(store, TestRuns.run(M3, 1));
      }
      Drift drift =
          Drift.of(baselines, M3, baselines.runs(M3, GeneratedFiles.WINDOW)).orElseThrow();
      assertEquals("main@a", drift.since());
      assertEquals(6, drift.rows().size());
    }
  }

  @Test
  void theSameRunsHaveNotDrifted() {
    List<StoredRun> frozen = trend(20, .01);
    Drift drift = Drift.since(SNAPSHOT, frozen, frozen.subList(8, 20));
    assertEquals(6, drift.rows().size());
    drift.rows().forEach(row -> assertEquals(0, row.change(), 1e-12));
    drift.units().forEach(unit -> assertEquals(0, unit.change(), 1e-12));
  }

  @Test
  void aTrendShowsWithinTenRunsOfAHistoryWithoutSnapshots() {
    Moved moved = Drift.within(trend(10, .01)).orElseThrow().units().get(0);
    assertEquals(.051, moved.change(), .002);
    assertTrue(moved.low() > .015, moved.toString());
    assertEquals(Optional.empty(), Drift.within(trend(5, .01)));
  }

  @Test
  void aStepOfOneBenchmarkAmongManyIsNoDriftOfTheWindow() {
    List<StoredRun> runs = new ArrayList<>(trend(10, 0));
    for (int i = 5; i < 10; i++) {
      runs.set(i, run(i, 0, 2));
    }
    assertEquals(0, Drift.within(runs).orElseThrow().units().get(0).change(), .003);
  }

  /** Six benchmarks, all slower by this much from run to run. */
  private static List<StoredRun> trend(int runs, double perRun) {
    return IntStream.range(0, runs).mapToObj(i -> run(i, perRun, 1)).toList();
  }

  private static StoredRun run(int i, double perRun, double first) {
    StringBuilder text = new StringBuilder("pkg: p\n");
    for (int b = 0; b < 6; b++) {
      double noise = 1 + .001 * Math.floorMod(i * 7 + b * 5, 3);
      double ns = 1000 * Math.pow(1 + perRun, i) * noise * (b == 0 ? first : 1);
      text.append("Benchmark").append(b).append(" 1 ").append(ns).append(" ns/op\n");
    }
    return new StoredRun("x.txt", TestRuns.parse(text.toString()));
  }

  private static String text(Moved moved) {
    boolean points = moved.unit().isPercentage();
    double scale = points ? 1 : 100;
    return String.format(
        Locale.ROOT,
        "%s %+.1f (%.1f … %.1f)%s",
        moved.unit(),
        scale * moved.change(),
        scale * moved.low(),
        scale * moved.high(),
        points ? "" : " %");
  }

  @Test
  void aDiffPutsTwoBaselinesSideBySide() {
    BaselineTable before =
        BaselineTable.of(
            runs(
                "BenchmarkA 1 100 ns/op 1 %x\nBenchmarkOld 1 1 ns/op",
                "BenchmarkA 1 102 ns/op 1 %x\nBenchmarkOld 1 1 ns/op"));
    BaselineTable after =
        BaselineTable.of(runs("BenchmarkA 1 120 ns/op 1.5 %x\nBenchmark=New 1 1 ns/op"));
    BaselineDiff diff = BaselineDiff.of(M3, before, key("apple-m1-pro", "main"), after);
    assertEquals(
        """
        # apple-m3-max `main` → apple-m1-pro `main`

        **CANNOT TELL**: geomean +18.8 %; 1 cannot tell (one stored run), 0 within noise; 1 new, 1 gone.

        | Benchmark | change | before → after | spread |
        |:--|:--|:--|:--|
        | `p` `A` | +18.8 % | 101 → 120 ns/op | 1.4 %, ∞ |
        | `p` `=New` | new | 1 ns/op | –, ∞ |
        | `p` `Old` | gone | 1 ns/op | 0.0 %, – |

        <details><summary>0 within noise, and units that did not move</summary>

        | Benchmark | change | before → after | spread |
        |:--|:--|:--|:--|
        | `p` `A` | +0.50 | 1.000 → 1.500 %x | 0.00, ∞ |
        </details>

        Geometric means: ns/op +18.8 %.

        Values are the median of the runs' medians; *spread* is the runs' standard deviation on either side, and a change within twice of both together is noise.
        """,
        BaselineDiffMarkdown.render(diff));
    assertEquals(
        """
        package,benchmark,unit,from,from spread,to,to spread,change,within noise
        p,BenchmarkA,ns/op,101,0.0140021,120,,0.188119,
        p,BenchmarkA,%x,1,0,1.5,,0.5,
        p,BenchmarkOld,ns/op,1,0,,,,
        p,Benchmark=New,ns/op,,,1,,,
        """,
        BaselineText.diffCsv(diff));
    assertEquals(1.188119, diff.geometricMeans().get(new Unit("ns/op")), 1e-6);
  }

  @Test
  void ofTwoChipsBuildsTheCpuTimeIsToldAndPhasesExplainOnly() {
    String phase = "\nBenchmarkBuild/phase=escape 1 %s real-ns/op";
    String whole = "BenchmarkBuild 1 %s real-ns/op 90 user-ns/op %s cpu-ns/op";
    BaselineTable before =
        BaselineTable.of(
            runs(
                whole.formatted(200, 100) + phase.formatted(10),
                whole.formatted(201, 101) + phase.formatted(11)));
    BaselineTable after =
        BaselineTable.of(
            runs(
                whole.formatted(400, 100) + phase.formatted(30),
                whole.formatted(402, 101) + phase.formatted(31)));
    BaselineDiff diff = BaselineDiff.of(M3, before, key("apple-m1-pro", "main"), after);
    assertTrue(
        BaselineDiffMarkdown.render(diff)
            .contains("**UNCHANGED**: geomean 0.0 %; 2 within noise.\n"),
        BaselineDiffMarkdown.render(diff));
  }

  @Test
  void aTableReadsBackFromItsFile() {
    BaselineTable table =
        BaselineTable.of(
            runs("pkg: =cmd()\nBenchmark,\"q'-8 1 0.123456 ns/op 3 @x", "BenchmarkB 1 7 -y"));
    String csv = TableCsv.write(table);
    assertEquals(csv, TableCsv.write(TableCsv.read(csv).orElseThrow()));
    assertEquals(
        "'=cmd()",
        csv.lines().filter(it -> it.contains("q'")).findFirst().orElseThrow().split(",")[0]);
    assertEquals(Optional.empty(), TableCsv.read("something,else\n1,2\n"));
  }

  private static List<StoredRun> runs(String... texts) {
    return Arrays.stream(texts)
        .map(text -> new StoredRun("x.txt", TestRuns.parse("pkg: p\n" + text + "\n")))
        .collect(Collectors.toList());
  }
}
