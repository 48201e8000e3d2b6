package io.github.gobenchreporter.baseline;

import static io.github.gobenchreporter.baseline.TestRuns.M3;
import static io.github.gobenchreporter.baseline.TestRuns.key;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.store.DirectoryStore;
import io.github.gobenchreporter.unit.Unit;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffAndDriftTest {
  private static final BaselineRef SNAPSHOT = new BaselineRef("main@2026Q3");

  @Test
  void creepIsTheMeanOfTheLastFiveRunsAgainstTheSnapshots() {
    List<StoredRun> frozen = runs("BenchmarkA 1 100 ns/op 2 %sys", "BenchmarkA 1 102 ns/op 4 %sys");
    List<StoredRun> now =
        runs(
            "BenchmarkA 1 900 ns/op 9 %sys",
            "BenchmarkA 1 101 ns/op 3 %sys",
            "BenchmarkA 1 102 ns/op 3 %sys",
            "BenchmarkA 1 103 ns/op 3 %sys",
            "BenchmarkA 1 101.555 ns/op 4 %sys",
            "BenchmarkA 1 103 ns/op 3 %sys");
    Drift creep = Drift.since(SNAPSHOT, now, frozen);
    assertEquals("1.1 of 1.5% since main@2026Q3", creep.units().get(0).text(0.015, SNAPSHOT));
    assertEquals("1.1 of 1.5% since main@2026Q3", creep.rows().get(0).text(0.015, SNAPSHOT));
    assertEquals("0.2 of 0.3 since main@2026Q3", creep.rows().get(1).text(0.3, SNAPSHOT));
    assertEquals(1, creep.units().size());
  }

  @Test
  void creepLeavesOutWhatTheSnapshotLacksAndWhatHasNoRatio() {
    Drift creep =
        Drift.since(
            SNAPSHOT,
            runs("BenchmarkNew 1 5 ns/op", "BenchmarkA 1 5 B/op"),
            runs("BenchmarkA 1 0 B/op"));
    assertEquals(List.of(), creep.rows());
    assertEquals(List.of(), creep.units());
  }

  @Test
  void creepIsMeasuredFromTheNewestSnapshot(@TempDir Path folder) {
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
      Drift creep =
          Drift.of(baselines, M3, baselines.runs(M3, GeneratedFiles.WINDOW)).orElseThrow();
      assertEquals("main@a", creep.snapshot().name());
      assertEquals(6, creep.rows().size());
    }
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
        # apple-m3-max main → apple-m1-pro main

        | package | benchmark | unit | apple-m3-max main | apple-m1-pro main | change | |
        |:--|:--|:--|--:|--:|--:|:--|
        | `p` | `BenchmarkA` | ns/op | 101 ± 1.4 % | 120 ± ∞ | +18.8 % | ~ |
        | `p` | `BenchmarkA` | %x | 1 ± 0 | 1.5 ± ∞ | +0.5 points | ~ |
        | `p` | `BenchmarkOld` | ns/op | 1 ± 0.0 % | – | – | only in the first |
        | `p` | `Benchmark=New` | ns/op | – | 1 ± ∞ | – | only in the second |

        Geometric mean: ns/op +18.8 %.

        Values are the median of the runs' medians ± their standard deviation; ~ is a change within twice that.
        """,
        BaselineText.diffMarkdown(diff));
    assertEquals(
        """
        package,benchmark,unit,from,from spread,to,to spread,change,within noise
        p,BenchmarkA,ns/op,101,0.0140021,120,,0.188119,true
        p,BenchmarkA,%x,1,0,1.5,,0.5,true
        p,BenchmarkOld,ns/op,1,0,,,,
        p,Benchmark=New,ns/op,,,1,,,
        """,
        BaselineText.diffCsv(diff));
    assertEquals(1.188119, diff.geometricMeans().get(new Unit("ns/op")), 1e-6);
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
