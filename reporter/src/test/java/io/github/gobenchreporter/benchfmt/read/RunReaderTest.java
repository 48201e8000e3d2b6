package io.github.gobenchreporter.benchfmt.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Failure;
import io.github.gobenchreporter.benchfmt.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunReaderTest {
  @Test
  void blanksBeyondAsciiSeparateFields() throws IOException {
    assertEquals(List.of("BenchmarkA"), names(text("BenchmarkA\u2003100\u00a012\u3000ns/op\n")));
  }

  @Test
  void coloursAndFrameBytesAreNoText() throws IOException {
    Run run = text("\u0016\u001b[32mBenchmarkA-8\u001b[0m\t100\t\u001b[1m12 ns/op\u001b[0m\n");
    assertEquals(List.of("BenchmarkA-8"), names(run));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16IsReadWithAndWithoutByteOrderMark(String charset) throws IOException {
    String text = "goos: linux\r\nBenchmarkA-8\t100\t12 ns/op\r\n";
    for (String start : List.of("", "\ufeff")) {
      Run run = read((start + text).getBytes(Charset.forName(charset)));
      assertEquals(List.of("BenchmarkA-8"), names(run));
      assertEquals(List.of("linux"), run.configuration().all("goos"));
    }
  }

  @Test
  void theSameNameInTwoPackagesIsTwoBenchmarks() throws IOException {
    Run run =
        text(
            "pkg: a\nBenchmarkX 1 1 ns/op\npkg: b\nBenchmarkX 1 2 ns/op\npkg: a\nBenchmarkX 1 3 ns/op\n");
    assertEquals(
        List.of("a.BenchmarkX", "b.BenchmarkX"),
        run.results().stream().map(r -> r.benchmark().toString()).toList());
    assertArrayEquals(new double[] {1, 3}, run.results().get(0).samples("ns/op").orElseThrow());
  }

  @Test
  void aPaddedCpuLineIsTheSameCpu() throws IOException {
    Run run =
        text(
            "goos: linux\ncpu: AMD EPYC 7763    \nBenchmarkX 1 1 ns/op\ngoos: linux\ncpu: AMD EPYC 7763\n");
    assertEquals(List.of("AMD EPYC 7763"), run.configuration().all("cpu"));
  }

  @Test
  void twoHeadersWithTwoCpusAreBothKept() throws IOException {
    Run run =
        text(
            "goos: linux\ncpu: A\nBenchmarkX 1 1 ns/op\ngoos: linux\ncpu: B\nBenchmarkX 1 1 ns/op\n");
    assertEquals(List.of("A", "B"), run.configuration().all("cpu"));
  }

  /** As two runs of {@code measure} make them, one behind the other. */
  @Test
  void everyHeaderSaysTheCommandsOfItsBenchmarks() throws IOException {
    String measured =
        "goos: linux\ntoolchain: go1.26.8\ncommand: Benchmark%s: %s\nBenchmark%s 1 1 ns/op\n";
    String text = measured.formatted("A", "go version", "A") + measured.formatted("B", "ls", "B");
    Run run =
        RunReader.read(
            "setup.txt",
            new ByteArrayInputStream(text.getBytes(UTF_8)),
            Set.of("goos", "command", "prepare"));
    assertEquals(
        List.of("BenchmarkA: go version", "BenchmarkB: ls"), run.configuration().all("command"));
    assertEquals(List.of(), run.problems());
  }

  @Test
  void aKeyThatABenchmarkPrintsIsNoConfiguration() throws IOException {
    Run run =
        text(
            "goos: linux\ncpu: A\nBenchmarkX 1 1 ns/op\nnote: x\ncpu: 97%\nBenchmarkY 1 1 ns/op\n");
    assertEquals(List.of("A"), run.configuration().all("cpu"));
    assertEquals(List.of(), run.configuration().all("note"));
    assertEquals(
        "cpu: 97% stands outside a header; treated as benchmark output",
        run.problems().get(0).message());
  }

  @ParameterizedTest
  @CsvSource({
    "BenchmarkX ten 1 ns/op, the iteration count is no whole number",
    "BenchmarkX 10, missing measurements",
    "BenchmarkX 10 1, missing unit",
    "BenchmarkX 10 1 ns/op 5, missing unit",
    "BenchmarkX 10 one ns/op, a measured value is no number",
    "BenchmarkX 99999999999999999999 1 ns/op, the iteration count is no whole number",
  })
  void aLineThatIsNoResultIsSaid(String line, String message) throws IOException {
    Run run = text("BenchmarkOk 1 1 ns/op\n" + line + "\nBenchmarkOk 1 1 ns/op\n");
    assertEquals(2, run.volume().resultLines());
    assertEquals(1, run.problems().size());
    assertTrue(run.problems().get(0).message().contains(message), run.problems().toString());
  }

  /** What {@code go test} prints before the numbers are there. */
  @Test
  void aNameAloneIsNoLineToSpeakOf() throws IOException {
    Run run = text("BenchmarkOk 1 1 ns/op\nBenchmarkX \nBenchmarkOk 1 1 ns/op\n");
    assertEquals(List.of("BenchmarkOk"), names(run));
    assertEquals(List.of(), run.problems());
  }

  private static final String HEADER = "goos: linux\ngoarch: amd64\npkg: p\ncpu: C\n";

  @Test
  void aBenchmarkThatFailedHasNoSamples() throws IOException {
    for (String failed : List.of("BenchmarkX", "BenchmarkX-8")) {
      Run run =
          text(
              HEADER
                  + "BenchmarkX-8 \t 100\t 1.0 ns/op\n"
                  + "--- FAIL: "
                  + failed
                  + "\n    x_test.go:9: connection refused\nBenchmarkY-8 \t 100\t 2.0 ns/op\nFAIL\n");
      assertEquals(List.of("BenchmarkY-8"), names(run));
      assertEquals(1, run.failures().size());
      assertEquals(List.of("x_test.go:9: connection refused"), run.failures().get(0).message());
      assertTrue(
          run.problems().toString().contains("BenchmarkX-8 failed"), run.problems()::toString);
    }
  }

  @Test
  void aFailureAtOneGomaxprocsLeavesTheOthers() throws IOException {
    Run run =
        text(
            HEADER
                + "BenchmarkX \t 100\t 1.0 ns/op\nBenchmarkX-4 \t 100\t 1.0 ns/op\n"
                + "--- FAIL: BenchmarkX-4\n");
    assertEquals(List.of("BenchmarkX"), names(run));
  }

  @Test
  void aBenchmarkThatFailsInALaterRunFailsOnce() throws IOException {
    Run run =
        text(
            HEADER
                + "BenchmarkX-2 \t 20\t 2696 ns/op\n"
                + "BenchmarkX-2 \t--- FAIL: BenchmarkX\n"
                + "    x_test.go:11: starting\n    x_test.go:11: connection refused:\n          at port 80\n"
                + "--- FAIL: BenchmarkX-2\n    x_test.go:11: starting\nFAIL\nexit status 1\nFAIL\tp\t1s\n");
    assertEquals(List.of(), names(run));
    assertEquals(1, run.failures().size(), run.failures()::toString);
    assertEquals("BenchmarkX-2", run.failures().get(0).name());
  }

  @Test
  void theReasonOfAFailureComesFirst() throws IOException {
    Run run =
        text(
            HEADER
                + "==================\nWARNING: DATA RACE\nRead at 0x7f by goroutine 16:\n"
                + "  p.BenchmarkRace.func1()\n      /home/x_test.go:7 +0x30\n".repeat(9)
                + "==================\n--- FAIL: BenchmarkRace\n"
                + "    testing.go:1712: race detected during execution of test\nFAIL\n");
    assertEquals(
        "testing.go:1712: race detected during execution of test",
        run.failures().get(0).message().get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BenchmarkX-2 \t2026/11/26 10:00:00 connected\n      50\t 217.4 ns/op\n",
        "BenchmarkX-2 \tgc 1 @0.012s 2%: 0.01+0.5 ms clock\ngc 2 @0.02s\n      50\t 217.4 ns/op\n",
        "BenchmarkX-2 \t....      50\t 217.4 ns/op\n",
        "BenchmarkX-2 \t5      50\t 217.4 ns/op\n",
        "BenchmarkX-2 \t\n      50\t 217.4 ns/op\n",
        "BenchmarkX-2 \tone\ntwo      50\t 217.4 ns/op\n",
        ".BenchmarkX-2 \t      50\t 217.4 ns/op\n",
        "done, no newlineBenchmarkX-2 \t      50\t 217.4 ns/op\n",
        "10 % done BenchmarkX-2 \t      50\t 217.4 ns/op\n",
        "..BenchmarkX-2 \t..      50\t 217.4 ns/op\n",
      })
  void whatWasPrintedIntoAResultOfATextIsTakenOut(String lines) throws IOException {
    Run run = text(HEADER + lines + "BenchmarkY-2 \t 9\t 1.0 ns/op\n");
    assertEquals(List.of("BenchmarkX-2", "BenchmarkY-2"), names(run));
    assertArrayEquals(new double[] {217.4}, run.results().get(0).samples("ns/op").orElseThrow());
    assertEquals(List.of(), run.doubts());
    assertTrue(run.problems().get(0).message().endsWith("was recovered"), run.problems()::toString);
  }

  @Test
  void aBenchmarkThatLostResultsIsInDoubt() throws IOException {
    Run run =
        text(
            HEADER
                + "BenchmarkX-2 \t 50\t 217.4 ns/op\nBenchmarkX-2 \tlogged\n"
                + "BenchmarkX-2 \t 50\t 218.4 ns/op\nBenchmarkY-2 \t 9\t 1.0 ns/op\n");
    assertEquals(1, run.doubts().size());
    assertEquals("p.BenchmarkX-2", run.doubts().get(0).benchmark().toString());
    assertTrue(run.doubts().get(0).reason().startsWith("1 of its 3 results are lost"));
    assertTrue(run.problems().toString().contains("use -json"), run.problems()::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// BenchmarkX-2 \t 50\t 217.4 ns/op",
        "- BenchmarkX-2 \t 50\t 217.4 ns/op",
        "see BenchmarkX-2 50 217.4 ns/op",
        "'BenchmarkX-2 \t 50\t 217.4 ns/op'",
      })
  void aResultThatIsQuotedIsNone(String line) throws IOException {
    assertEquals(
        List.of("BenchmarkY-2"),
        names(text(HEADER + "BenchmarkY-2 \t 9\t 1.0 ns/op\n" + line + "\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Benchmark results for v2",
        "Benchmarking 5 engines, 12 ns/op is the goal:",
        "BenchmarkFoo is faster than ever",
        "Benchmarks: see below",
        "BenchmarkFoo 5 times faster",
      })
  void proseThatBeginsWithBenchmarkGetsNoMessage(String line) throws IOException {
    Run run = text(HEADER + line + "\nBenchmarkY-2 \t 9\t 1.0 ns/op\n");
    assertEquals(List.of(), run.problems());
    assertEquals(List.of("BenchmarkY-2"), names(run));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-61.06%", "+3.1%", "23114", "7"})
  void aUnitThatBeginsLikeANumberIsNone(String unit) throws IOException {
    Run run = text("BenchmarkX-8 \t 100\t 5 " + unit + "\nBenchmarkY-8 \t 1\t 1 ns/op\n");
    assertEquals(List.of("BenchmarkY-8"), names(run));
    assertTrue(
        run.problems().get(0).message().contains("a unit begins like a number"),
        run.problems()::toString);
  }

  @Test
  void twoBenchmarksUnderOnePrintedNameAreToldApartByWhoRan() throws IOException {
    Run run =
        text(
            HEADER
                + shared("=== RUN   BenchmarkPut/shards\n", "=== RUN   BenchmarkPut/shards-4\n"));
    assertEquals(
        List.of(
            "BenchmarkPut/shards",
            "BenchmarkPut/shards-4",
            "BenchmarkPut/shards-4-1",
            "BenchmarkPut/shards-4-4"),
        names(run));
    assertArrayEquals(new double[] {609}, run.results().get(1).samples("ns/op").orElseThrow());
    assertArrayEquals(new double[] {25252}, run.results().get(2).samples("ns/op").orElseThrow());
    assertEquals(List.of(), run.doubts());
  }

  @Test
  void twoBenchmarksUnderOnePrintedNameAreInDoubtWhereNothingTells() throws IOException {
    Run run = text(HEADER + shared("", ""));
    assertEquals(1, run.doubts().size());
    assertEquals("p.BenchmarkPut/shards-4", run.doubts().get(0).benchmark().toString());
    assertTrue(run.doubts().get(0).reason().startsWith("two benchmarks print this name"));
  }

  private static String shared(String first, String second) {
    return first
        + "BenchmarkPut/shards \t 9\t 2000 ns/op\nBenchmarkPut/shards-4 \t 9\t 609 ns/op\n"
        + second
        + "BenchmarkPut/shards-4 \t 9\t 25252 ns/op\nBenchmarkPut/shards-4-4 \t 9\t 700 ns/op\n";
  }

  private static final String STREAM =
      "{\"Action\":\"start\",\"Package\":\"p\"}\n"
          + "{\"Action\":\"output\",\"Package\":\"p\",\"Output\":\"goos: linux\\n\"}\n"
          + "{\"Action\":\"output\",\"Package\":\"p\",\"Output\":\"BenchmarkX-8 \\t 1\\t 1 ns/op\\n\"}\n"
          + "{\"Action\":\"pass\",\"Package\":\"p\"}\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "goos: linux\n",
        "goos: linux\npkg: q\nBenchmarkA-8 \t 1\t 1 ns/op\nok  \tq\t1s\n"
      })
  void aStreamBehindATextIsReadToo(String text) throws IOException {
    assertTrue(names(text(text + STREAM)).contains("BenchmarkX-8"));
    assertEquals(text.contains("BenchmarkA"), names(text(text + STREAM)).contains("BenchmarkA-8"));
  }

  @Test
  void aTextBehindAStreamIsReadToo() throws IOException {
    Run run = text(STREAM + "goos: linux\npkg: q\nBenchmarkA-8 \t 1\t 1 ns/op\nok  \tq\t1s\n");
    assertEquals(
        List.of("p.BenchmarkX-8", "q.BenchmarkA-8"),
        run.results().stream().map(r -> r.benchmark().toString()).toList());
    assertEquals(List.of(), run.problems());
  }

  @Test
  void behindTestsNoBenchmarkIsAnnounced() throws IOException {
    Run run =
        text(
            "=== RUN   TestA\n--- PASS: TestA (0.00s)\n"
                + HEADER
                + "BenchmarkX\nBenchmarkX-8 \t 1\t 1 ns/op\nPASS\n");
    assertEquals(List.of(), run.problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-02T10:00:00.1234567Z ",
        "bench\tRun go test\t2026-01-02T10:00:00.1234567Z ",
        "[10:00:01] ",
        "2026/01/02 10:00:00 ",
        "2026-01-02T10:00:00.123456Z 00O ", // GitLab
        "2026-01-02T10:00:00.123456789Z stdout F ", // the run-time of a container
        "Jan 02 10:00:00 host bench[12]: ", // syslog
        "Jan  2 10:00:00 ", // ts
        "2026-01-02T10:00:00+0000 host-1 bench.service[12]: ",
        "bench-1  | ",
        "bench.1.x@node    | ",
        "[pod/bench-x/bench] ",
        "@acme/codec:bench: ", // a runner of tasks
        "// ",
        "//  ",
        "    ",
        "# ",
      })
  void whatStandsInFrontOfEveryLineIsTakenOff(String prefix) throws IOException {
    for (String content :
        List.of(
            HEADER + "BenchmarkX-8 \t 1\t 1 ns/op\nPASS\nok  \tp\t1s\n",
            STREAM,
            HEADER + "BenchmarkX-8 \tlogged\n      1\t 1 ns/op\n")) {
      Run run =
          text(
              "some words before\n"
                  + content.lines().map(it -> prefix + it + "\n").reduce("", String::concat));
      assertEquals(List.of("BenchmarkX-8"), names(run), prefix + content);
      assertEquals(List.of("linux"), run.configuration().all("goos"));
      assertTrue(
          run.problems().toString().contains("which is taken off"), run.problems()::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b_bk;t=1700000000012\u0007", "\u001b]8;;x\u001b\\", "\u001b[1m"})
  void commandsToATerminalAreNoText(String command) throws IOException {
    String lines = HEADER + "BenchmarkX-8 \t 1\t 1 ns/op\nPASS\n";
    Run run = text(lines.lines().map(it -> command + it + "\n").reduce("", String::concat));
    assertEquals(List.of("BenchmarkX-8"), names(run));
    assertEquals(List.of("linux"), run.configuration().all("goos"));
    assertEquals(List.of(), run.problems());
  }

  @Test
  void aResultInsideTheLineOfAnotherIsItsOwn() throws IOException {
    Run run =
        text(
            HEADER
                + "BenchmarkX-8 \tBenchmarkY-8 \t 200\t 3 ns/op\n     100\t 12 ns/op\n"
                + "BenchmarkX-8 \tlogged BenchmarkX-8 \t 100\t 13 ns/op\n"
                + "BenchmarkZ-8 \t 1\t 1 ns/op\n");
    assertEquals(List.of("BenchmarkY-8", "BenchmarkX-8", "BenchmarkZ-8"), names(run));
    assertArrayEquals(new double[] {3}, run.results().get(0).samples("ns/op").orElseThrow());
    assertArrayEquals(new double[] {12, 13}, run.results().get(1).samples("ns/op").orElseThrow());
    assertTrue(!run.problems().toString().contains("lost"), run.problems()::toString);
    Run lost = text(HEADER + "BenchmarkX-8 \tBenchmarkY-8 \t 200\t 3 ns/op\nPASS\n");
    assertEquals(List.of("BenchmarkY-8"), names(lost));
  }

  @Test
  void nothingIsTakenOffWhereResultsStandByThemselves() throws IOException {
    Run run =
        text(
            "BenchmarkX-8 \t 1\t 1 ns/op\n// BenchmarkY-8 \t 1\t 1 ns/op\n  BenchmarkZ-8 1 1 ns/op\n");
    assertEquals(List.of("BenchmarkX-8"), names(run));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "window.BENCHMARK_DATA = {\"entries\": {}} | github-action-benchmark; import it",
        "{\"lastUpdate\":1,\"entries\":{\"x\":[{\"benches\":[]}]}} | github-action-benchmark; import it",
        "[{\"Version\":\"abc\",\"Suites\":[]}] | gobenchdata; import it",
        "[{\"Action\":\"start\",\"Package\":\"p\"}] | give one event a line",
        "{\"results\":[{\"command\":\"ls\",\"mean\":1}]} | an export of hyperfine",
        "{\"context\":{},\"benchmarks\":[]} | JSON of another tool",
        "[{\"benchmark\":\"a.B.c\",\"primaryMetric\":1}] | JSON of another tool",
        "go: x.com/y@v1.2.3: missing go.sum entry for go.mod file | what the go command says",
        "chip,package,benchmark,unit,verdict | a table of go-bench-reporter",
        "x\u0001\u0002y | no text",
        "[{\"name\":\"x\",\"unit\":\"ns\",\"value\":1}] | custom format",
        "{\"x\":{\"latency\":{\"value\":1}}} | Bencher's metric format",
        "benchmark           old ns/op     new ns/op     delta | a table of benchcmp",
        "name     time/op | a table of benchstat",
        "        │   old.txt   │ | a table of benchstat",
        "{\"schemaVersion\":1,\"verdict\":\"new\"} | publish takes it",
        "<!DOCTYPE html> | is a web page",
      })
  void whatIsGivenByMistakeIsNamed(String content, String named) throws IOException {
    Run run = text(content + "\n");
    assertEquals(List.of(), run.results());
    assertEquals(1, run.problems().size(), run.problems()::toString);
    assertTrue(run.problems().get(0).message().contains(named), run.problems()::toString);
  }

  @Test
  void aTextCutInAUnitLosesThatMeasurementOnly() throws IOException {
    Run run = text("BenchmarkX-8\t1\t1 ns/op\t7 B/op\nBenchmarkX-8\t1\t2 ns/op\t7 B/o");
    assertArrayEquals(new double[] {1, 2}, run.results().get(0).samples("ns/op").orElseThrow());
    assertArrayEquals(new double[] {7}, run.results().get(0).samples("B/op").orElseThrow());
    assertTrue(run.problems().get(0).message().startsWith("truncated"));
  }

  @Test
  void aTextWithoutItsLastLineEndIsWhole() throws IOException {
    Run run = text("BenchmarkX-8\t1\t1 ns/op\t3 MB/s");
    assertEquals(1, run.volume().resultLines());
    assertEquals(List.of(), run.problems());
  }

  @Test
  void aStreamCutInAnEventIsTruncated() throws IOException {
    Run run =
        text(
            "{\"Action\":\"start\",\"Package\":\"p\"}\n"
                + "{\"Action\":\"output\",\"Package\":\"p\",\"Output\":\"BenchmarkX-8 1 1 ns/op\\n\"}\n"
                + "{\"Action\":\"outp");
    assertEquals(1, run.volume().resultLines());
    assertEquals(Failure.Kind.TRUNCATED, run.failures().get(0).kind());
  }

  @Test
  void aLineCutEvery1024BytesIsOneLine() throws IOException {
    String name = "BenchmarkLong/" + "x".repeat(3000) + "-8";
    String line = name + "\\t1\\t5 ns/op\\n";
    StringBuilder stream = new StringBuilder();
    for (int at = 0; at < line.length() - 2; at += 1000) {
      stream
          .append("{\"Action\":\"output\",\"Package\":\"p\",\"Output\":\"")
          .append(line, at, Math.min(at + 1000, line.length()))
          .append("\"}\n");
    }
    assertEquals(List.of(name), names(text(stream.toString())));
  }

  @Test
  void piecesOfTwoBenchmarksAreNotJoined() throws IOException {
    String event = "{\"Action\":\"output\",\"Package\":\"p\",\"Test\":\"%s\",\"Output\":\"%s\"}\n";
    Run run =
        text(
            event.formatted("BenchmarkA", "BenchmarkA-8 \\t")
                + event.formatted("BenchmarkB", "100 5 ns/op\\n"));
    assertEquals(List.of(), names(run));
    assertEquals(
        "the pieces of this line do not belong together; it is left out",
        run.problems().get(0).message());
  }

  @Test
  void unknownActionsAndFieldsAreTolerated() throws IOException {
    Run run =
        text(
            "{\"Action\":\"sing\",\"Package\":\"p\",\"Song\":{\"a\":[1,2]}}\n"
                + "{\"Action\":\"output\",\"Package\":\"p\",\"New\":[{}],\"Output\":\"BenchmarkX-8 1 1 ns/op\\n\"}\n"
                + "plain words\n");
    assertEquals(1, run.volume().resultLines());
    assertEquals(1, run.volume().foreign());
  }

  private static List<String> names(Run run) {
    return run.results().stream().map(result -> result.benchmark().name()).toList();
  }

  private static Run text(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Run read(byte[] bytes) throws IOException {
    return RunReader.read("test", new ByteArrayInputStream(bytes), Configuration.GO_KEYS);
  }
}
