package io.github.gobenchreporter.measure.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhaseTimesTest {
  private static final Path DATA = Path.of("../../shared/data/measuring");

  /** As Go 1.21 writes it, with numbers that are easy to add. */
  private static final String OLD =
      """
      commit: go1.21.13
      goos: linux
      BenchmarkCompile:x.com/p:fe:init                    1       10 ns/op      0.02 %
      BenchmarkCompile:x.com/p:fe:parse                   1     1000 ns/op     10.34 %    11298 lines    28895 lines/s
      BenchmarkCompile:x.com/p:fe:pgo-devirtualization    1        5 ns/op      0.00 %
      BenchmarkCompile:x.com/p:fe:inlining                1      200 ns/op      5.28 %
      BenchmarkCompile:x.com/p:fe:escapes                 1       70 ns/op      2.01 %
      BenchmarkCompile:x.com/p:fe:subtotal                1     1285 ns/op     17.66 %
      BenchmarkCompile:x.com/p:be:compilefuncs            1     3000 ns/op     77.68 %      326 funcs      111 funcs/s
      BenchmarkCompile:x.com/p:be:dumpobj                 1      100 ns/op      4.66 %
      BenchmarkCompile:x.com/p:be:subtotal                1     3100 ns/op     82.34 %
      BenchmarkCompile:x.com/p:total                      1     4385 ns/op    100.00 %
      """;

  private static final String LINK =
      """
      # x.com/p
      BenchmarkLibinit 1 10 ns/op	744 B/op	17 allocs/op	228720 heap-B
      BenchmarkLoadlib 1 200 ns/op	1000 B/op	4 allocs/op	13973952 heap-B
      BenchmarkDeadcode 1 40 ns/op
      BenchmarkDwarfGenerateDebugInfo 1 30 ns/op
      BenchmarkDwarfcompress 1 300 ns/op
      BenchmarkPclntab 1 20 ns/op
      BenchmarkAsmb 1 50 ns/op
      BenchmarkSomethingNew 1 7 ns/op
      BenchmarkTotalTime 1 657 ns/op
      some other line
      """;

  @Test
  void phasesOfAllVersionsHaveOneSetOfNames() {
    String expected =
        "{PARSE=1000, INLINE=205, ESCAPE=70, BACKEND=3000, OBJECT=100, COMPILE_OTHER=10}";
    assertEquals(Map.of("x.com/p", expected).toString(), "" + PhaseTimes.read(OLD, "").packages());
    String now =
        OLD.replace("fe:pgo-devirtualization", "fe:pgo-load-profile")
            .replace("fe:inlining ", "fe:devirtualize-and-inline ");
    assertEquals(
        "{x.com/p={PARSE=1000, INLINE=200, ESCAPE=70, BACKEND=3000, OBJECT=100, COMPILE_OTHER=15}}",
        "" + PhaseTimes.read(now, "").packages());
  }

  @Test
  void theLinkersPhasesAreFoldedAndItsAllocationsSummed() {
    PhaseTimes times = PhaseTimes.read("", LINK);
    assertEquals(
        "{LOAD=210, DEAD_CODE=40, RELOCATION=20, DWARF=330, WRITE=50, LINK_OTHER=7}",
        "" + times.link());
    assertEquals(1744, times.linkBytes());
    assertEquals(21, times.linkAllocs());
    assertEquals(657, sum(times.total()));
  }

  @Test
  void whatIsNoPhaseIsPassedOver() {
    String odd =
        "BenchmarkCompile:a:fe:parse 1 99999999999999999999 ns/op\nBenchmarkCompile:fe:parse 1 1 ns/op\nBenchmarkCompile:%s:fe:parse 1 1 ns/op\nBenchmarkX 1 3 ns/op\n"
            .formatted("x".repeat(400));
    assertEquals(Map.of(), PhaseTimes.read(odd, odd.replace("1 3", "x")).total());
  }

  /** Recorded by Go 1.21, 1.22, 1.24 and 1.26, where those files are at hand. */
  @Test
  void recordedPhasesAddUpToTheirTotals() throws IOException {
    assumeTrue(Files.isDirectory(DATA));
    for (Path file : files(DATA.resolve("compile"))) {
      String text = Files.readString(file);
      long total = number(text, "(?s).*:total +1 +(\\d+) ns/op.*");
      assertNear(total, sum(PhaseTimes.read(text, "").total()), file);
    }
    for (Path file : files(DATA.resolve("link"))) {
      String text = Files.readString(file);
      long total = number(text, "(?s).*BenchmarkTotalTime 1 (\\d+) ns/op.*");
      assertNear(total, sum(PhaseTimes.read("", text).total()), file);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static long number(String text, String pattern) {
    return Long.parseLong(text.replaceAll(pattern, "$1"));
  }

  private static void assertNear(long total, long sum, Path file) {
    assertTrue(Math.abs(sum - total) <= total / 100, file + ": " + sum + " of " + total);
  }

  private static long sum(Map<Phase, Long> phases) {
    return phases.values().stream().mapToLong(Long::longValue).sum();
  }
}
