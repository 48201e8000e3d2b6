package io.github.gobenchreporter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No report says a number that cannot be, or that says more than is known. */
class ImpossibleNumbersTest {
  private static final String HEADER = "goos: plan9\ngoarch: amd64\npkg: a\ncpu: Test CPU\n";
  private static final Pattern LONG = Pattern.compile("\\d{5,}(\\.\\d+)? ?%");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"noise-aware", "u-test", "threshold"})
  void oneSampleKnowsNoSpread(String method) throws IOException {
    stored(1, "BenchmarkA 100 154 ns/op 7 MB/s\nBenchmarkB 1 3 B/op 1 allocs/op");
    for (String out :
        outputs("BenchmarkA 100 154 ns/op 7 MB/s\nBenchmarkB 1 3 B/op 1 allocs/op", method)) {
      assertFalse(out.contains("±0.0"), out);
      assertFalse(out.contains("a change of 0.0"), out);
    }
  }

  @ParameterizedTest
  @CsvSource({"1e-4, 1e4", "0.1, 90000", "1, 1e12"})
  void aSpreadBeyondAllMeasureIsNotToldToTheDigit(String low, String high) throws IOException {
    String both = "BenchmarkA 9 %s x/op\nBenchmarkB 9 %s ms/op\nBenchmarkB 9 %s ms/op";
    stored(1, both.formatted(low, low, high));
    stored(2, both.formatted(high, high, low));
    for (String now : List.of(low, high)) {
      for (String out : outputs(both.formatted(now, low, high), "noise-aware")) {
        assertFalse(LONG.matcher(out).find(), out);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.0000002 ns/op, 0.0000004 ns/op, 2",
    "0.0000004 ns/op, 0.0000002 ns/op, 2",
    "100 ns/op, 0.0000002 ns/op, 2",
    "0.0000002 ns/op, 100 ns/op, 2",
    "0.04 ns/op, 0.03 ns/op, 2",
    "0.0000000 ns/op, 0.0000000 ns/op, 2",
    "4e-11 sec/op, 3e-11 sec/op, 2",
    "0.25 ns/op, 0.5 ns/op, 1",
    "2.5e-10 sec/op, 5e-10 sec/op, 1",
    "0.0001 ns/row, 0.0002 ns/row, 1",
  })
  void whatTakesNoTimeIsNotJudgedAndSaysWhy(String before, String now, int kind)
      throws IOException {
    for (int n = 1; n <= 6; n++) {
      stored(n, "BenchmarkA 1000000000 " + before + " 0 B/op");
    }
    Ran ran =
        compare(
            "BenchmarkA 1000000000 " + now + " 0 B/op", "threshold", "--threshold=ns/row=+1.5%");
    String hint = "less than a clock cycle an op: does it run b.N times, or is it optimised away?";
    boolean said = ran.out().contains(hint);
    assertEquals(kind == 2, said, ran.out());
    assertEquals(said ? 0 : 1, ran.code(), ran.out());
    assertEquals(said ? 1 : 0, ran.out().split(Pattern.quote(hint), -1).length - 1, ran.out());
  }

  /** A loop that does nothing takes no time, and allocates nothing: that is measured. */
  @ParameterizedTest
  @CsvSource({
    "0.0000002 ns/op, 0 B/op 0 allocs/op, 48 B/op 1 allocs/op, regression",
    "0.0000002 ns/op, 48 B/op 1 allocs/op, 0 B/op 0 allocs/op, unchanged",
    "0.0000002 ns/op, 0 B/op 0 allocs/op, 0 B/op 0 allocs/op, unchanged",
    "-30 ns/op, 0 B/op 0 allocs/op, 48 B/op 1 allocs/op, regression",
  })
  void whatAllocatesIsJudgedThoughTheTimeCannotBeTrue(
      String time, String before, String now, String verdict) throws IOException {
    for (int n = 1; n <= 6; n++) {
      stored(n, "BenchmarkA 1000000000 " + time + " 9 MB/s " + before);
    }
    Ran ran =
        compare("BenchmarkA 1000000000 100 ns/op 99 MB/s " + now, "threshold", "--format=csv");
    assertEquals(
        List.of("ns/op,not-judged", "MB/s,not-judged", "B/op," + verdict, "allocs/op," + verdict),
        ran.out()
            .lines()
            .filter(line -> line.contains("BenchmarkA"))
            .map(line -> line.replaceFirst(".*BenchmarkA,([^,]*,[^,]*),.*", "$1"))
            .toList(),
        ran.out());
  }

  @ParameterizedTest
  @CsvSource({"100 ns/op, -40 ns/op", "-40 ns/op, 100 ns/op", "1e-7 sec/op, -4e-8 sec/op"})
  void aTimeBelowZeroIsNoImprovement(String before, String now) throws IOException {
    stored(1, "BenchmarkA 10 " + before);
    Ran ran = compare("BenchmarkA 10 " + now, "threshold");
    assertTrue(ran.out().startsWith("### 🟡 Nothing to judge in 1 benchmark"), ran.out());
    assertTrue(ran.out().contains("a time below zero: was the clock set back?"), ran.out());
  }

  @Test
  void valuesBesideEachOtherHaveTheSameDigits() throws IOException {
    stored(1, "BenchmarkA 9 154 ns/op\nBenchmarkB 9 153.96 ns/op\nBenchmarkC 9 154 x");
    for (String out :
        outputs(
            "BenchmarkA 9 153.96 ns/op\nBenchmarkB 9 154 ns/op\nBenchmarkC 9 153.96 x", "u-test")) {
      assertFalse(
          Pattern.compile("154(\\.0)? → 154(\\.0)?")
              .matcher(out)
              .results()
              .anyMatch(it -> (it.group(1) == null) != (it.group(2) == null)),
          out);
    }
    String page = Files.readString(folder.resolve("out/report.html"));
    assertTrue(page.contains("154.0"), page);
    assertFalse(Pattern.compile("[>\"]154(\\s|[<\"])").matcher(page).find(), "154 beside 154.0");
  }

  @Test
  void aMinusIsOne() throws IOException {
    for (int n = 1; n <= 3; n++) {
      stored(n, "BenchmarkA 9 -%d x/s\nBenchmarkB 9 200 ns/op".formatted(n + 3));
    }
    List<String> outs = outputs("BenchmarkA 9 -9 x/s\nBenchmarkB 9 100 ns/op", "u-test");
    Ran table = Ran.in(folder, "baselines", "show", "--chip-label=t");
    for (String out : Stream.concat(outs.stream(), Stream.of(table.out())).toList()) {
      assertTrue(out.contains("−"), out);
      assertFalse(Pattern.compile("(?<![\\w-])-\\d").matcher(out).find(), out);
    }
  }

  private void stored(int n, String results) throws IOException {
    Files.writeString(folder.resolve("bench.txt"), HEADER + results + "\n");
    Ran ran =
        Ran.in(
            folder,
            "record",
            "bench.txt",
            "--chip-label=t",
            "--commit=%040x".formatted(n + 0xabc0000),
            "--commit-time=2026-01-0" + n + "T00:00:00Z");
    assertEquals(0, ran.code(), ran.err());
  }

  /** As Markdown and as a terminal shows it. */
  private List<String> outputs(String results, String method) throws IOException {
    String markdown = compare(results, method).out();
    return List.of(
        markdown.replaceAll("go-bench-reporter ab .*", ""),
        compare(results, method, "--format=text", "--show=all")
            .out()
            .replaceAll("go-bench-reporter ab .*", ""));
  }

  private Ran compare(String results, String method, String... more) throws IOException {
    Files.writeString(folder.resolve("head.txt"), HEADER + results + "\n");
    String[] args =
        Stream.concat(
                Stream.of(
                    "compare", "head.txt", "--chip-label=t", "--out=out", "--method=" + method),
                Stream.of(more))
            .toArray(String[]::new);
    return Ran.in(folder, args);
  }
}
