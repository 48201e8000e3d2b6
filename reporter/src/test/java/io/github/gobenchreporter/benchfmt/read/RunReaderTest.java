package io.github.gobenchreporter.benchfmt.read;

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
    "'BenchmarkX ', missing iteration count",
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
    String said = run.problems().isEmpty() ? message : run.problems().get(0).message();
    assertTrue(said.contains(message), said);
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
