package io.github.gobenchreporter.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What failed is said, and neither judged nor stored; what succeeded is both. */
class FailedBenchmarksTest {
  private static final String HEADER =
      "goos: linux\ngoarch: amd64\npkg: example.com/a\ncpu: Test CPU\n";
  private static final String ONE_OF_TWO =
      HEADER
          + "BenchmarkX-8 \t 100\t 1.0 ns/op\n--- FAIL: BenchmarkX\n    x_test.go:9: no such host\n"
          + "BenchmarkY-8 \t 100\t 100.0 ns/op\nFAIL\nFAIL\texample.com/a\t1s\n";

  @TempDir private Path folder;

  @Test
  void aBenchmarkThatFailedIsNotStored() throws IOException {
    Files.writeString(folder.resolve("bench.txt"), ONE_OF_TWO);
    Ran ran = run("record", "bench.txt", "--commit=abcdef123456");
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.err().contains("BenchmarkX-8 failed"), ran.err());
    assertTrue(
        ran.err().contains("not recorded, because it failed: example.com/a BenchmarkX (failed)"),
        ran.err());
    assertEquals(0, run("record", "bench.txt", "--commit=abcdef123456", "--allow-failed").code());
    String stored = stored();
    assertFalse(stored.contains("BenchmarkX"), stored);
    assertTrue(stored.contains("BenchmarkY-8\t100\t100 ns/op\n"), stored);
  }

  @Test
  void aBenchmarkThatFailedIsNoRegressionToo() throws IOException {
    Files.writeString(
        folder.resolve("good.txt"),
        HEADER + "BenchmarkX-8 \t 100\t 0.1 ns/op\nBenchmarkY-8 \t 100\t 100.0 ns/op\n");
    run("record", "good.txt", "--commit=abcdef123456");
    Files.writeString(folder.resolve("bench.txt"), ONE_OF_TWO);
    Ran ran = run("compare", "bench.txt", "--method=threshold");
    assertEquals(1, ran.code());
    assertTrue(
        ran.out().startsWith("### 🔴 1 benchmark failed; the other shows no regression"),
        ran.out());
    assertTrue(ran.out().contains("`no such host`"), ran.out());
    assertEquals(1, run("compare", "bench.txt", "--fail-on=failed").code());
    assertEquals(0, run("compare", "bench.txt", "--fail-on=never").code());
    assertEquals(0, run("compare", "bench.txt", "--fail-on=missing,cannot-tell").code());
    assertEquals(2, run("compare", "bench.txt", "--fail-on=missing,never").code());
    assertEquals(2, run("compare", "bench.txt", "--fail-on=").code());
  }

  @Test
  void whatDoesNotBuildIsSaidFirst() throws IOException {
    Files.writeString(
        folder.resolve("bench.txt"),
        "# example.com/a [example.com/a.test]\n./x_test.go:9:5: undefined: y\n"
            + "FAIL\texample.com/a [build failed]\nFAIL\n");
    Ran ran = run("compare", "bench.txt", "--chip-label=auto");
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.out().contains("<sub>does not build</sub> | `undefined: y`"), ran.out());
    assertFalse(ran.err().contains("cpu:"), ran.err());
  }

  @Test
  void anOldReportDoesNotPassForThisRuns() throws IOException {
    Files.writeString(folder.resolve("bench.txt"), ONE_OF_TWO);
    run("compare", "bench.txt", "--out=out");
    Files.writeString(folder.resolve("out/mine.txt"), "");
    assertTrue(Files.exists(folder.resolve("out/report.json")));
    assertEquals(2, run("compare", "gone.txt", "--out=out").code());
    assertEquals(List.of("mine.txt"), names(folder.resolve("out")));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).toList();
    }
  }

  private String stored() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("baselines"))) {
      return Files.readString(
          files.filter(it -> it.toString().endsWith(".txt")).findFirst().orElseThrow());
    }
  }

  private Ran run(String... args) {
    return Ran.in(folder, args);
  }
}
