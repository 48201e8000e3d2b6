package io.github.gobenchreporter.baseline.importer;

import static io.github.gobenchreporter.baseline.TestRuns.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.Recorder;
import io.github.gobenchreporter.baseline.Verifier;
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imported;
import io.github.gobenchreporter.evaluation.SharedData;
import io.github.gobenchreporter.store.DirectoryStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryImportTest {
  private static final BaselineKey HOSTED = key("hosted", "main");
  private static final HistoryImport IMPORT = new HistoryImport(commit -> Optional.empty());

  @TempDir Path folder;

  @Test
  void dataJsOfGithubActionBenchmark() throws Exception {
    List<Imported> runs =
        read(
            "data.js",
            """
            window.BENCHMARK_DATA = {"lastUpdate": 1, "repoUrl": "https://x", "entries": {"Go": [
              {"commit": {"id": "abcdef0123456789", "timestamp": "2026-01-02T03:04:05+01:00"}, "date": 1, "tool": "go",
               "benches": [
                {"name": "BenchmarkA", "value": 1.5, "unit": "ns/op\\t 880 B/op\\t 5 allocs/op", "extra": "58 times\\n4 procs"},
                {"name": "BenchmarkA - ns/op", "value": 1.5, "unit": "ns/op", "extra": "58 times\\n4 procs"},
                {"name": "BenchmarkA - B/op", "value": 880, "unit": "B/op", "extra": "58 times\\n4 procs"},
                {"name": "BenchmarkA", "value": 2.5, "unit": "ns/op", "extra": "60 times"},
                {"name": "BenchmarkB/x (a/b)", "value": 3, "unit": "drop_rate_%", "extra": "1 times\\n2 procs"},
                {"name": "BenchmarkC (a/b) - MB/s", "value": 7, "unit": "MB/s", "extra": "1 times"}]},
              {"commit": {"id": "no commit"}, "tool": "go", "benches": []}],
             "Rust": [{"commit": {"id": "abcdef0123456789"}, "date": 1, "tool": "cargo", "benches": []}]}};
            """);
    assertEquals(1, runs.size());
    assertEquals(
        """
        chip: hosted
        commit: abcdef0123456789
        commit-time: 2026-01-02T02:04:05Z
        imported-from: github-action-benchmark, suite Go
        BenchmarkA-4	58	1.5 ns/op	880 B/op	5 allocs/op
        BenchmarkA	60	2.5 ns/op
        pkg: a/b
        BenchmarkB/x-2	1	3 drop_rate_%
        BenchmarkC	1	7 MB/s
        """,
        runs.get(0).as(HOSTED).text());
  }

  @Test
  void benchmarksJsonOfGobenchdata() throws Exception {
    List<Imported> runs =
        read(
            "benchmarks.json",
            """
            [{"Version":"abcdef0123","Date":1767322800,"Suites":[{"Goos":"linux","Goarch":"amd64","Pkg":"a/b","Benchmarks":[
               {"Name":"BenchmarkX/y-2","Runs":7,"NsPerOp":1.25,"Mem":{"BytesPerOp":0,"AllocsPerOp":1,"MBPerSec":0},"Custom":{"pizzas":3}}]}]},
             {"Date":1767322700,"Suites":[{"Pkg":"a/b","Benchmarks":[
               {"Name":"BenchmarkX/y-2","Runs":7,"NsPerOp":2,"Mem":{"BytesPerOp":0,"AllocsPerOp":0,"MBPerSec":0}}]}]}]
            """);
    assertEquals("0".repeat(40), runs.get(0).commit());
    assertEquals(
        """
        chip: hosted
        commit: abcdef0123
        commit-time: 2026-01-02T03:00:00Z
        imported-from: gobenchdata
        goos: linux
        goarch: amd64
        pkg: a/b
        BenchmarkX/y-2	7	1.25 ns/op	0 B/op	1 allocs/op	3 pizzas
        """,
        runs.get(1).as(HOSTED).text());
  }

  @Test
  void benchFilesNamedAfterTheirCommits() throws Exception {
    Files.writeString(folder.resolve("README.md"), "# about\n");
    Files.writeString(folder.resolve("2026-03-21-291b1b7.txt"), "BenchmarkX 1 2 ns/op\n");
    Files.writeString(
        folder.resolve("b.txt"),
        "commit: 68a02c6f\ncommit-time: 2026-03-20T00:00:00Z\nBenchmarkX 1 2 ns/op\n");
    List<Imported> runs = IMPORT.read(folder);
    assertEquals(List.of("68a02c6f", "291b1b7"), runs.stream().map(Imported::commit).toList());
    assertEquals(Instant.parse("2026-03-21T00:00:00Z"), runs.get(1).time());
    Files.writeString(folder.resolve("nameless.txt"), "BenchmarkX 1 2 ns/op\n");
    ReporterException e = assertThrows(ReporterException.class, () -> IMPORT.read(folder));
    assertTrue(e.getMessage().contains("nameless.txt"), e.getMessage());
  }

  @Test
  void whatIsNoHistoryIsRefused() {
    for (String text :
        List.of("", "{", "[]", "window.BENCHMARK_DATA = {\"version\": 2}", "hello")) {
      assertThrows(ReporterException.class, () -> read("x", text), text);
    }
  }

  /** Of 211 entries the newest 200 stay. */
  @Test
  void aLongHistoryIsRecordedUpToWhatABaselineKeeps() throws Exception {
    StringBuilder entries = new StringBuilder();
    for (int n = 0; n < 211; n++) {
      entries
          .append(n == 0 ? "" : ",")
          .append(
              "{\"commit\": {\"id\": \"%040x\"}, \"date\": %d, \"tool\": \"go\", "
                  .formatted(n + 0xabc0000, 1_700_000_000_000L + n * 60_000L))
          .append("\"benches\": [{\"name\": \"BenchmarkA\", \"value\": %d, ".formatted(100 + n % 7))
          .append("\"unit\": \"ns/op\", \"extra\": \"58 times\\n4 procs\"}]}");
    }
    String text = "window.BENCHMARK_DATA = {\"entries\": {\"Go\": [" + entries + "]}}";
    assertRecorded(read("data.js", text), HOSTED, 211, 200);
  }

  @Test
  void everyFileOfAFolderIsARun() throws Exception {
    for (int n = 1; n <= 9; n++) {
      Files.writeString(
          folder.resolve("2026-03-%02d-%07x.txt".formatted(n, 0xabc0000 + n)),
          "goos: linux\ngoarch: amd64\npkg: a/b\nBenchmarkX-4 10 %d.5 ns/op\n".formatted(90 + n));
    }
    assertRecorded(IMPORT.read(folder), HOSTED, 9, 9);
  }

  /** Real histories of others, where they are at hand: path, runs found, runs kept. */
  static Stream<String> realHistories() {
    return Stream.of(
            "history/gno/data.union.json, 211, 200",
            "history/kong-kic/data.union.json, 1886, 200",
            "history/streamsql/data.union.json, 26, 26",
            "history/gurl/data.union.json, 29, 29",
            "history/github-action-benchmark-own/data.js, 279, 200",
            "history/s3-orchestrator-per-commit, 9, 9",
            "history/tokenizers-per-commit, 5, 5")
        .filter(row -> SharedData.has(row.split(", ")[0]));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("realHistories")
  void realHistoriesAreRecordedWhole(String row) throws Exception {
    String[] cells = row.split(", ");
    BaselineKey key = key(row.contains("s3-") ? "amd-ryzen-5-7535u" : "hosted", "main");
    assertRecorded(
        IMPORT.read(SharedData.folder().resolve(cells[0])),
        key,
        Integer.parseInt(cells[1]),
        Integer.parseInt(cells[2]));
  }

  private void assertRecorded(List<Imported> runs, BaselineKey key, int found, int stored) {
    assertEquals(found, runs.size());
    try (DirectoryStore store = new DirectoryStore(folder.resolve("recorded"))) {
      Recorder.Outcome outcome =
          new Recorder(store, 200, true).record(runs.stream().map(run -> run.as(key)).toList());
      assertEquals(stored, outcome.stored().size());
      assertEquals(List.of(), Verifier.verify(store).findings());
    }
  }

  private List<Imported> read(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return IMPORT.read(file);
  }
}
