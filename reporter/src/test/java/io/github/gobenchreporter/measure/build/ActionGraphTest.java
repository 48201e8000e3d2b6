package io.github.gobenchreporter.measure.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.ReporterException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs as Go writes them, cut down by hand, and graphs that lie. */
class ActionGraphTest {
  private static final String DAY = "2026-11-26T14:24:";

  private static String action(
      int id,
      String mode,
      String pkg,
      String deps,
      double ready,
      double start,
      double done,
      String rest) {
    return String.format(
        Locale.ROOT,
        "{\"ID\":%d,\"Mode\":\"%s\",\"Package\":\"%s\",\"Deps\":[%s],\"TimeReady\":\"%s%06.3fZ\",\"TimeStart\":\"%s%06.3fZ\",\"TimeDone\":\"%s%06.3fZ\"%s}",
        id,
        mode,
        pkg,
        deps,
        DAY,
        ready,
        DAY,
        start,
        DAY,
        done,
        rest);
  }

  private static String cmd(String commands, String times) {
    return ",\"Cmd\":[%s]%s".formatted(commands, times);
  }

  /** A program of two packages, one with assembly, the other cached; and a step of cgo. */
  private static String graph() {
    return "[\n\t"
        + String.join(
            ",\n",
            action(0, "link-install", "x.com/p", "1", 9, 9, 9.001, ",\"Cmd\":null"),
            action(
                1,
                "link",
                "x.com/p",
                "2,3,4",
                7,
                7,
                9,
                cmd(
                    "\"/go/pkg/tool/linux_amd64/link -o a.out\"",
                    ",\"CmdReal\":2000,\"CmdUser\":1500,\"CmdSys\":400")),
            action(
                2,
                "build",
                "x.com/p",
                "3,4",
                5,
                6.5,
                7,
                cmd(
                    "\"/go/pkg/tool/linux_amd64/asm -p p\",\"\\\"/go root/pkg/tool/linux_amd64/compile\\\" -o x\"",
                    ",\"CmdReal\":500,\"CmdUser\":300")),
            action(3, "build", "fmt", "", 1, 1, 1.5, ",\"Cmd\":null"),
            action(
                4,
                "cgo run",
                "x.com/c",
                "3",
                1.5,
                1.5,
                4.5,
                cmd(
                    "\"/go/pkg/tool/linux_amd64/cgo x\",\"gcc -c x\"",
                    ",\"CmdReal\":3000,\"CmdSys\":100")))
        + "\n]\n";
  }

  private static ActionGraph read(String text) {
    return ActionGraphReader.read(
        "graph.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void timesAreSummedByToolAndPackageAndWhatIsMissingIsZero() {
    ActionGraph graph = read(graph());
    assertEquals(new ActionGraph.Sum(3, new Action.Times(5500, 1800, 500)), graph.total());
    assertEquals(
        "{COMPILE_AND_ASM=300, CGO=100, LINK=1900}",
        graph.byTool().entrySet().stream()
            .collect(
                Collectors.toMap(
                    it -> it.getKey(),
                    it -> it.getValue().times().cpu(),
                    (a, b) -> a,
                    TreeMap::new))
            .toString());
    assertEquals("[x.com/p, x.com/c]", graph.byPackage().keySet().toString());
  }

  @Test
  void theCriticalPathIsTheLongestChainAndWaitingIsForProcessors() {
    ActionGraph graph = read(graph());
    // fmt 0.5, cgo 3, compile 0.5, link 2, install 0.001; the time between them is waiting.
    assertEquals(6_001_000_000L, graph.criticalPath());
    assertEquals(1_500_000_000L, graph.waited());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | no list",
        "'{}' | no list",
        "'[1]' | no list",
        "'[{' | no action graph",
        "'[{\"ID\":0,\"Cmd\":[\"x\"],\"CmdReal\":-5}]' | CmdReal is no time of a command",
        "'[{\"ID\":0,\"Cmd\":[\"x\"],\"CmdUser\":99999999999999999999}]' | CmdUser is no time of a command",
        "'[{\"ID\":0,\"Cmd\":[\"x\"],\"CmdSys\":\"1\"}]' | CmdSys is no time of a command",
        "'[{\"ID\":0,\"Cmd\":[\"x\"],\"CmdSys\":1e99}]' | CmdSys is no time of a command",
      })
  void aGraphThatLiesIsRefusedInOneLine(String text, String expected) {
    ReporterException e = assertThrows(ReporterException.class, () -> read(text));
    assertTrue(e.getMessage().contains(expected), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1|0", "1|2|0"})
  void stepsThatWaitInACircleAreRefused(String deps) {
    String[] next = deps.split("\\|");
    String text =
        IntStream.range(0, next.length)
            .mapToObj(i -> "{\"ID\":%d,\"Deps\":[%s]}".formatted(i, next[i]))
            .collect(Collectors.joining(",", "[", "]"));
    ActionGraph graph = read(text);
    assertThrows(ReporterException.class, graph::criticalPath);
  }

  @Test
  void longChainsAndWideGraphsAreWalkedWithoutRecursion() {
    String chain =
        IntStream.range(0, 40_000)
            .mapToObj(i -> "{\"ID\":%d,\"Deps\":[%d]}".formatted(i, i + 1))
            .collect(Collectors.joining(",", "[", "]"));
    String wide =
        IntStream.range(0, 1500)
            .mapToObj(
                i ->
                    "{\"ID\":%d,\"Deps\":[%s]}"
                        .formatted(
                            i,
                            IntStream.range(i + 1, 1500)
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(","))))
            .collect(Collectors.joining(",", "[", "]"));
    assertTimeoutPreemptively(
        Duration.ofMinutes(10),
        () -> {
          assertEquals(0, read(chain).criticalPath());
          assertEquals(0, read(wide).criticalPath());
        });
  }

  @Test
  void namesStayInTheirLine() {
    ActionGraph graph =
        read(
            "[{\"ID\":0,\"Package\":\"a b\\nBenchmarkX 1 1 ns/op\\u202e\",\"Cmd\":[\"compile\"],\"TimeStart\":\"never\"}]");
    assertEquals("[a?b?BenchmarkX?1?1?ns/op?]", graph.byPackage().keySet().toString());
  }

  /** A law: whatever is changed in a file, it is read or refused, and nothing else happens. */
  @Test
  void damagedFilesAreReadOrRefused() {
    Random random = new Random(5);
    byte[] whole = graph().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 3000; i++) {
      byte[] damaged = whole.clone();
      for (int k = 0; k < 1 + i % 4; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(128);
      }
      try {
        ActionGraph graph = ActionGraphReader.read("x", new ByteArrayInputStream(damaged));
        assertTrue(graph.criticalPath() >= 0 && graph.total().times().cpu() >= 0);
      } catch (ReporterException refused) {
        assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
      }
    }
  }
}
