package io.github.gobenchreporter.benchfmt.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.benchfmt.Configuration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which package, and which benchmark in it, a text of several packages says went down. */
class PackageEndsTest {
  private static final String MEASURED =
      """
      goos: linux
      goarch: amd64
      pkg: example.com/a
      cpu: Test CPU
      BenchmarkA-8   \t     100\t       100 ns/op
      """;

  private static final String OK = "PASS\nok  \texample.com/a\t0.1s\n";

  /** As real Go prints {@code panic} in {@code init} and in {@code TestMain}: before any header. */
  @ParameterizedTest
  @CsvSource({
    "'panic: no database\\n\\ngoroutine 1 [running]:\\nexample.com/b.TestMain(...)\\n', PANICKED",
    "'panic: no database\\n\\ngoroutine 1 [running]:\\nexample.com/b.init.0()\\n', PANICKED",
    "'2026/11/27 06:10:17 no database\\n', EXITED",
    "'signal: killed\\n', EXITED",
    "'', EXITED",
  })
  void aPackageThatEndsBeforeItsHeaderIsNotTheOneBefore(String printed, String kind)
      throws IOException {
    String ended = printed.replace("\\n", "\n") + "exit status 2\nFAIL\texample.com/b\t0.1s\n";
    String failed =
        MEASURED + "--- FAIL: BenchmarkX\nFAIL\nexit status 1\nFAIL\texample.com/a\t1s\n";
    assertEquals(List.of(kind + " example.com/b "), failures(MEASURED + OK + ended));
    assertEquals(List.of(kind + " example.com/b "), failures(ended + MEASURED + OK));
    assertEquals(
        List.of("FAILED example.com/a BenchmarkX", kind + " example.com/b "),
        failures(failed + ended));
  }

  /** Go calls a benchmark once before it prints its name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com/a.BenchmarkB(0xc0?)\n\t/src/a/a_test.go:5 +0x15\ntesting.(*B).runN(0xc0, 0x1)\n",
        "example.com/a.BenchmarkHelper(...)\nexample.com/a.BenchmarkB.func1(0xc0)\ntesting.(*B).runN(0xc0, 0x1)\n",
        "example.com/a.BenchmarkB.func1.1(0x0?)\ntesting.(*B).RunParallel.func1()\n",
        "example.com/a.BenchmarkB.func1()\ncreated by example.com/a.BenchmarkB in goroutine 8\n",
        "testing.(*B).run1(0xc0)\ntesting.runBenchmarks.func1(0xc1)\ntesting.(*B).runN(0xc1, 0x1)\n\ngoroutine 6 [select]:\nexample.com/a.BenchmarkA.func1()\n\ngoroutine 7 [chan receive]:\nexample.com/a.BenchmarkB(0xc0)\ntesting.(*B).runN(0xc0, 0x1)\n",
      })
  void theStackNamesTheBenchmarkThatWasCalledFirst(String stack) throws IOException {
    for (String cause :
        List.of(
            "PANICKED panic: boom",
            "PANICKED fatal error: all goroutines are asleep - deadlock!",
            "TIMED_OUT panic: test timed out after 1s")) {
      String[] kind = cause.split(" ", 2);
      String crash =
          kind[1]
              + "\n\ngoroutine 1 [running]:\n"
              + stack
              + "exit status 2\nFAIL\texample.com/a\t1s\n";
      assertEquals(List.of(kind[0] + " example.com/a BenchmarkB"), failures(MEASURED + crash));
    }
  }

  /** Go prints a result of no iterations for a sub-benchmark that panics at once in a later run. */
  @Test
  void aCallThatDidNotReturnIsTheOneThatPanicked() throws IOException {
    String sub =
        """
        BenchmarkB/n=1-8 \t    2000\t         0.71 ns/op
        BenchmarkB/n=2-8 \t    2000\t         0.72 ns/op
        BenchmarkB/n=2-8 \t       0\t          NaN ns/op
        panic: boom

        goroutine 28 [running]:
        example.com/a.BenchmarkB.func1(0x8c?)
        testing.(*B).runN(0x8c, 0x7d0)
        exit status 2
        FAIL\texample.com/a\t1s
        """;
    assertEquals(List.of("PANICKED example.com/a BenchmarkB/n=2-8"), failures(MEASURED + sub));
  }

  @Test
  void aStackWithoutABenchmarkNamesNone() throws IOException {
    String crash =
        "panic: boom\n\ngoroutine 5 [running]:\nexample.com/a.loop()\nexit status 2\nFAIL\texample.com/a\t1s\n";
    assertEquals(List.of("PANICKED example.com/a "), failures(MEASURED + crash));
  }

  private static List<String> failures(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return RunReader.read("bench.txt", new ByteArrayInputStream(bytes), Configuration.GO_KEYS)
        .failures()
        .stream()
        .map(it -> "%s %s %s".formatted(it.kind(), it.pkg(), it.name()))
        .toList();
  }
}
