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
import io.github.gobenchreporter.baseline.importer.HistoryImport.Imports;
import io.github.gobenchreporter.benchfmt.RunWriter;
import io.github.gobenchreporter.evaluation.SharedData;
import io.github.gobenchreporter.store.DirectoryStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryImportTest {
  private static final BaselineKey HOSTED = key("hosted", "main");
  private static final HistoryImport IMPORT =
      new HistoryImport(commit -> Optional.empty(), Optional.empty());

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
                {"name": "BenchmarkD", "value": 4, "unit": "ns/op", "extra": "9 times"},
                {"name": "BenchmarkD - MB/s", "value": 9, "unit": "MB/s", "extra": "9 times"},
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
        BenchmarkD	9	4 ns/op	9 MB/s
        pkg: a/b
        BenchmarkB/x-2	1	3 drop_rate_%
        BenchmarkC	1	7 MB/s
        """,
        runs.get(0).as(HOSTED).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null;", "", "[[[["})
  void aHistoryThatHoldsNoneIsRefused(String content) {
    ReporterException e =
        assertThrows(
            ReporterException.class, () -> read("data.js", "window.BENCHMARK_DATA = " + content));
    assertTrue(
        e.getMessage().endsWith("data.js: is no whole JSON; fetch it again"), e.getMessage());
  }

  @Test
  void aMessageInAnotherEncodingSpoilsNoHistory() throws Exception {
    Path file = folder.resolve("data.js");
    byte[] latin1 =
        """
        window.BENCHMARK_DATA = {"entries": {"Go": [
          {"commit": {"id": "abcdef0123456789", "message": "größer"}, "date": 1, "tool": "go",
           "benches": [{"name": "BenchmarkA", "value": 1.5, "unit": "ns/op", "extra": "58 times"}]}]}}
        """
            .getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, latin1);
    assertEquals(1, IMPORT.read(file).runs().size());
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
    List<Imported> runs = IMPORT.read(folder).runs();
    assertEquals(List.of("68a02c6f", "291b1b7"), runs.stream().map(Imported::commit).toList());
    assertEquals(Instant.parse("2026-03-21T00:00:00Z"), runs.get(1).time());
  }

  /** One short id in 27 is all digits; a day, a time or a number of a run is none. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-21-1234567.txt, 1234567",
    "2026-03-21_7654321.txt, 7654321",
    "1111222233334444555566667777888899990000.txt, 1111222233334444555566667777888899990000",
    "1029384.txt, 1029384",
    "20260321.txt,",
    "run-1774051200.txt,",
    "bench-20260321101500.txt,",
    "nameless.txt,",
  })
  void anIdOfDigitsAloneStopsNoFolder(String name, @Nullable String commit) throws Exception {
    Files.writeString(folder.resolve("2026-03-20-291b1b7.txt"), "BenchmarkX 1 2 ns/op\n");
    Files.writeString(folder.resolve(name), "BenchmarkX 1 2 ns/op\n");
    HistoryImport knowing =
        new HistoryImport(
            id -> Optional.of(Instant.EPOCH).filter(it -> id.equals("1029384")), Optional.empty());
    Imports read = knowing.read(folder);
    List<String> commits = read.runs().stream().map(Imported::commit).sorted().toList();
    assertEquals(Stream.of("291b1b7", commit).filter(Objects::nonNull).sorted().toList(), commits);
    assertEquals(commit == null ? 1 : 0, read.leftOut().size());
    if (commit == null) {
      assertTrue(read.leftOut().get(0).contains(name + ": neither the file"), read.toString());
    }
  }

  @Test
  void aFileOfSeveralMachinesIsARunOfEach() throws Exception {
    Files.writeString(
        folder.resolve("2026-03-21-291b1b7.txt"),
        "goos: linux\ncpu: A\npkg: a\nBenchmarkX 1 2 ns/op\n"
            + "goos: linux\ncpu: B\npkg: b\nBenchmarkY 1 2 ns/op\n");
    List<Imported> runs = IMPORT.read(folder).runs();
    assertEquals(
        List.of("A", "B"),
        runs.stream().map(it -> it.run().configuration().get("cpu").orElseThrow()).toList());
  }

  @Test
  void customToolsSayWhetherMoreIsBetterAndOthersAreCounted() throws Exception {
    Path file = folder.resolve("data.js");
    Files.writeString(
        file,
        """
        window.BENCHMARK_DATA = {"entries": {
          "More": [{"commit": {"id": "abcdef0123456789"}, "date": 1, "tool": "customBiggerIsBetter", "benches": [
            {"name": "requests served", "value": 12.5, "unit": "req per s", "range": "3"},
            {"name": "BenchmarkB", "value": 3, "unit": "points", "extra": "x"},
            {"name": "no unit", "value": 3, "unit": ""}, {"name": "a sum", "value": 3, "unit": "-2%"}]}],
          "Less": [{"commit": {"id": "abcdef0123456789"}, "date": 1, "tool": "customSmallerIsBetter", "benches": [
            {"name": "CPU Load", "value": 50, "unit": "Percent"}, {"name": "x", "value": "7", "unit": "s"}]}],
          "Rust": [{"commit": {"id": "abcdef0123456789"}, "tool": "cargo", "benches": [{}]},
                   {"commit": {"id": "abcdef0123456788"}, "tool": "cargo", "benches": [{}]}],
          "Python": [{"commit": {"id": "abcdef0123456789"}, "tool": "pytest", "benches": [{}]}],
          "Go": [{"commit": {"id": "HEAD"}, "tool": "go", "benches": [{}]}]}}
        """);
    Imports read = IMPORT.read(file);
    assertEquals(1, read.runs().size());
    assertEquals(
        """
        chip: hosted
        commit: abcdef0123456789
        commit-time: 1970-01-01T00:00:00.001Z
        imported-from: github-action-benchmark, suite More
        Unit Percent better=lower
        Unit points better=higher
        Unit req_per_s better=higher
        BenchmarkRequests_served	1	12.5 req_per_s
        BenchmarkB	1	3 points
        BenchmarkCPU_Load	1	50 Percent
        """,
        read.runs().get(0).as(HOSTED).text());
    assertEquals(
        List.of(
            file
                + ": 3 of 6 entries are left out, of other tools (cargo 2, pytest 1);"
                + " only those of go and the custom tools are in a form that Go can print",
            file + ": 1 of 6 entries are left out: they name no commit",
            file
                + ": values left out: 3 (no numbers, or under names or units that Go cannot print)"),
        read.leftOut());
  }

  @Test
  void dataJsInColumns() throws Exception {
    Path file = folder.resolve("data.js");
    Files.writeString(
        file,
        """
        window.BENCHMARK_DATA = {"version":2,"lastUpdate":1,"repoUrl":"https://x","runs":[
          {"id":"abcdef0123456789","timestamp":"2026-01-02T03:04:05+01:00","url":"","message":""},
          {"id":"fedcba9876543210","timestamp":"2026-01-03T00:00:00Z"},
          {"id":"none","timestamp":"2026-01-03T00:00:00Z"}],
         "names":["Benchmark_A (a/b) - ns/op","Benchmark_A (a/b) - B/op","Benchmark_B/x (a/b) - ns/op","Benchmark_C"],
         "units":["ns/op","B/op","ns/op","ns/op"],
         "values":[[60.43,41.97,1],[16,null,1],[null,7,1],[null,null,1]]}
        """);
    Imports read = IMPORT.read(file);
    assertEquals(
        List.of(file + ": 1 of 3 runs are left out: they name no commit or no time"),
        read.leftOut());
    assertEquals(
        List.of(
            "pkg: a/b\nBenchmark_A\t1\t60.43 ns/op\t16 B/op\n",
            "pkg: a/b\nBenchmark_A\t1\t41.97 ns/op\nBenchmark_B/x\t1\t7 ns/op\n"),
        read.runs().stream().map(it -> RunWriter.write(it.run())).toList());
  }

  @Test
  void whatNamesNoPackageGetsTheOneThatIsGiven() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("data.js"),
            """
            window.BENCHMARK_DATA = {"entries": {"Go": [{"commit": {"id": "abcdef0123456789"}, "date": 1, "tool": "go",
             "benches": [{"name": "BenchmarkA", "value": 1, "unit": "ns/op"}, {"name": "BenchmarkB (b/b)", "value": 2, "unit": "ns/op"}]}]}}
            """);
    assertEquals(
        List.of(
            file
                + ": names benchmarks without a package, which pair with none; give their import path as --package"),
        IMPORT.read(file).leftOut());
    Imports named = new HistoryImport(it -> Optional.empty(), Optional.of("a/a")).read(file);
    assertEquals(List.of(), named.leftOut());
    assertEquals(
        List.of("a/a", "b/b"),
        named.runs().get(0).run().results().stream().map(it -> it.benchmark().pkg()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"entries":{"Go":[{"commit":{"id":"abcdef0123456789"},"date":1,"tool":"go","benches":[{"name":"BenchmarkA","value":1.5,"unit":"ns/op"},{"name":"BenchmarkB","value":"n/a","unit":"ns/op"},{"name":"BenchmarkC","value":null,"unit":"ns/op"},{"name":"BenchmarkA - x","value":true,"unit":"x"}]}]}} | 3
          {"entries":{"Any":[{"commit":{"id":"abcdef0123456789"},"date":1,"tool":"customSmallerIsBetter","benches":[{"name":"A","value":1.5,"unit":"ns/op"},{"name":"B","value":"fast","unit":"s"},{"name":" ","value":1,"unit":"s"},{"name":"C","value":1,"unit":"5%"}]}]}} | 3
          {"version":2,"names":["BenchmarkA","BenchmarkB","BenchmarkC"],"units":["ns/op","ns/op","ns/op"],"runs":[{"id":"abcdef0123456789","timestamp":"2026-01-02T03:04:05Z"}],"values":[[1.5],["n/a"],[null]]} | 1
          [{"Version":"abcdef0123456789","Date":1,"Suites":[{"Pkg":"a","Benchmarks":[{"Name":"BenchmarkA-4","Runs":2,"NsPerOp":1.5,"Custom":{"x":"many"}}]}]}] | 1
          """)
  void whatIsNoNumberIsCountedAndNotTakenForZero(String history, int leftOut) throws Exception {
    Path file = Files.writeString(folder.resolve("history.json"), history);
    Imports imports = new HistoryImport(it -> Optional.empty(), Optional.of("p")).read(file);
    assertEquals(
        List.of(
            file
                + ": values left out: %d (no numbers, or under names or units that Go cannot print)"
                    .formatted(leftOut)),
        imports.leftOut());
    String written = RunWriter.write(imports.runs().get(0).run());
    assertEquals(
        List.of("1.5 ns/op"),
        written
            .lines()
            .filter(it -> it.startsWith("Benchmark"))
            .map(it -> it.replaceFirst("^\\S+\\s+\\d+\\s+", ""))
            .toList());
  }

  @Test
  void whatIsNoHistoryIsRefused() {
    for (String text :
        List.of(
            "",
            "{",
            "[]",
            "window.BENCHMARK_DATA = {\"version\": 2}",
            "{\"version\": 2, \"runs\": [{}], \"names\": [\"a\"]}",
            "hello")) {
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
    assertRecorded(IMPORT.read(folder).runs(), HOSTED, 9, 9);
  }

  /** Real histories of others, where they are at hand: path, runs found, runs kept. */
  static Stream<String> realHistories() {
    return Stream.of(
            "history/gno/data.union.json, 211, 200",
            "history/gofiber-data-v2/data.js, 219, 200",
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
        IMPORT.read(SharedData.folder().resolve(cells[0])).runs(),
        key,
        Integer.parseInt(cells[1]),
        Integer.parseInt(cells[2]));
  }

  private void assertRecorded(List<Imported> runs, BaselineKey key, int found, int stored) {
    assertEquals(found, runs.size());
    try (DirectoryStore store = new DirectoryStore(folder.resolve("recorded"))) {
      Recorder.Outcome outcome =
          new Recorder(store, 200).record(runs.stream().map(run -> run.as(key)).toList());
      assertEquals(stored, outcome.stored().size());
      assertEquals(List.of(), Verifier.verify(store).findings());
    }
  }

  private List<Imported> read(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return IMPORT.read(file).runs();
  }
}
