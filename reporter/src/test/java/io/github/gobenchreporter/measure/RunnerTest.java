package io.github.gobenchreporter.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.process.ChildEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes under the real program, built with the Go on the path. */
class RunnerTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  @TempDir private static Path cache;

  private static final ChildEnvironment ENVIRONMENT = RealGo.ENVIRONMENT;
  private static Tool go;
  private static Path program;

  @BeforeAll
  static void build() {
    go = RealGo.tool();
    program = RunnerProgram.in(cache, go);
  }

  @Test
  void aChildsOutputExitAndPeakMemoryAreItsOwn() {
    try (Runner runner = runner()) {
      Runner.Usage said = sh(runner, "echo out; echo err >&2; exit 3", LONG);
      assertEquals("out\n", said.out());
      assertEquals("err\n", said.errors());
      assertEquals(3, said.exit());
      assertFalse(said.ok());
      assertTrue(said.peak() > 0 && said.peak() < 16 << 20, "the JVM's memory is not counted");
      assertEquals("", sh(runner, "true", LONG).out(), "output of an earlier child is gone");
    }
  }

  @Test
  void cpuTimeIsThatOfTheComputation() {
    try (Runner runner = runner()) {
      Runner.Usage waits = sh(runner, "sleep 0.2", LONG);
      assertTrue(waits.wall() >= 200_000_000 && waits.cpu() < 100_000_000, waits.toString());
      Runner.Usage computes = sh(runner, "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done", LONG);
      assertTrue(computes.cpu() > 10 * waits.cpu(), computes.toString());
      Runner.Usage spin = runner.spin(Duration.ofMillis(10));
      assertTrue(spin.user() >= 10_000_000 && spin.wall() > 0, spin.toString());
    }
  }

  @Test
  void aChildThatTakesTooLongIsKilledWithItsChildren(@TempDir Path folder) throws Exception {
    try (Runner runner = runner()) {
      Path mark = folder.resolve("mark");
      String script = "sleep 999 & echo $! > '%s.new'; mv '%s.new' '%s'; wait";
      for (int millis = 200; !Files.exists(mark); millis *= 2) {
        Runner.Usage late =
            sh(runner, script.formatted(mark, mark, mark), Duration.ofMillis(millis));
        assertTrue(late.timedOut() && !late.ok());
      }
      assertGone(Files.readString(mark));
    }
  }

  @Test
  void whatAChildLeavesBehindIsKilledAndHoldsNothingUp() throws Exception {
    try (Runner runner = runner()) {
      Runner.Usage quick = sh(runner, "sleep 999 & echo $!", LONG);
      assertTrue(quick.ok(), quick.toString());
      assertGone(quick.out());
    }
  }

  /** A session of its own is no way out: also not for what it starts in another one. */
  @Test
  void whatLeavesTheGroupIsKilledToo(@TempDir Path folder) throws Exception {
    assumeTrue(isLinux());
    String escape =
        "setsid sh -c 'setsid sleep 998 & echo $! > a.new; mv a.new a; exec sleep 999' & echo $! > b.new; mv b.new b; ";
    String until = "while [ ! -e a ]; do sleep .01; done; ";
    try (Runner runner = runner()) {
      for (String end : List.of("exit 0", "kill -9 $$", "sleep 999")) {
        Files.deleteIfExists(folder.resolve("a"));
        Runner.Usage usage = null;
        for (int millis = 200; !Files.exists(folder.resolve("a")); millis *= 2) {
          Duration limit = end.startsWith("sleep") ? Duration.ofMillis(millis) : LONG;
          usage = runner.run(folder, List.of("sh", "-c", escape + until + end), limit);
        }
        assertEquals(end.equals("exit 0"), usage != null && usage.ok(), end);
        assertGone(Files.readString(folder.resolve("a")));
        assertGone(Files.readString(folder.resolve("b")));
        assertTrue(sh(runner, "true", LONG).ok(), "it goes on");
      }
    }
  }

  @Test
  void theRunningChildDiesWithWhoeverAsked(@TempDir Path folder) throws Exception {
    Path mark = folder.resolve("mark");
    Process direct = new ProcessBuilder(program.toString()).redirectErrorStream(true).start();
    String request =
        "{\"Dir\":\"/\",\"Timeout\":6000000000000,\"Args\":[\"sh\",\"-c\",\"echo $$ > '%s.new'; mv '%s.new' '%s'; exec sleep 999\"]}\n";
    direct.outputWriter().append(request.formatted(mark, mark, mark)).flush();
    while (!Files.exists(mark)) {
      assertTrue(direct.isAlive());
      Thread.sleep(20);
    }
    direct.destroyForcibly();
    direct.waitFor();
    if (isLinux()) {
      assertGone(Files.readString(mark));
    }
  }

  @Test
  void whatLeftTheGroupDiesWhenNobodyAsksAnyMore(@TempDir Path folder) throws Exception {
    assumeTrue(isLinux());
    Path mark = folder.resolve("mark");
    Process direct = new ProcessBuilder(program.toString()).redirectErrorStream(true).start();
    String request =
        "{\"Dir\":\"/\",\"Timeout\":6000000000000,\"Args\":[\"sh\",\"-c\",\"setsid sleep 999 & echo $! > '%s.new'; mv '%s.new' '%s'; wait\"]}\n";
    direct.outputWriter().append(request.formatted(mark, mark, mark)).flush();
    while (!Files.exists(mark)) {
      assertTrue(direct.isAlive());
      Thread.sleep(20);
    }
    direct.outputWriter().close();
    direct.waitFor();
    assertGone(Files.readString(mark));
  }

  /** Waits for the end of a process that would last a quarter of an hour. */
  private static void assertGone(String pid) throws Exception {
    for (int i = 0; i < 15_000 && lives(pid.strip()); i++) {
      Thread.sleep(20);
    }
    assertFalse(lives(pid.strip()), "it lived on");
  }

  /** What ended and was not waited for does not live. */
  private static boolean lives(String pid) throws Exception {
    Path status = Path.of("/proc", pid, "stat");
    if (!isLinux()) {
      return ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }
    try {
      return !Files.readString(status).contains(") Z ");
    } catch (IOException gone) {
      return false;
    }
  }

  @Test
  void aProgramThatIsNotThereIsSaid() {
    try (Runner runner = runner()) {
      Runner.Usage none = runner.run(Path.of("/"), List.of("/no/such/program"), LONG);
      assertFalse(none.ok());
      assertTrue(none.errors().contains("no such file"), none.errors());
    }
  }

  @Test
  void childrenSeeOnlyTheirEnvironment() {
    ChildEnvironment only = new ChildEnvironment(new TreeMap<>(Map.of("A", "1")));
    try (Runner runner = Runner.start(program, only, Optional.empty())) {
      Runner.Usage env = runner.run(Path.of("/"), List.of("/usr/bin/env"), LONG);
      assertEquals(
          "A=1\n",
          env.out()
              .lines()
              .filter(it -> !it.startsWith("PWD="))
              .map(it -> it + "\n")
              .reduce("", String::concat));
    }
  }

  @Test
  void childrenArePinnedWhereTheSystemCan() {
    if (isLinux()) {
      try (Runner runner = Runner.start(program, ENVIRONMENT, Optional.of("0"))) {
        assertEquals("1\n", sh(runner, "nproc", LONG).out());
      }
    } else {
      try (Runner runner = Runner.start(program, ENVIRONMENT, Optional.of("0"))) {
        assertThrows(ReporterException.class, () -> sh(runner, "true", LONG));
      }
    }
  }

  @Test
  void theProgramIsBuiltOnceAndTakenFromNobodyElse() throws Exception {
    Tool none = new Tool("/no/go", ENVIRONMENT, LONG);
    assertEquals(program, RunnerProgram.in(cache, none), "found, not built");
    Files.setPosixFilePermissions(
        program.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
    try {
      ReporterException refused =
          assertThrows(ReporterException.class, () -> RunnerProgram.in(cache, go));
      assertTrue(refused.getMessage().contains("others may write"), refused.getMessage());
    } finally {
      Files.setPosixFilePermissions(
          program.getParent(), PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void theCacheIsWhereTheSystemKeepsCaches() {
    assertEquals(
        Path.of("/c/go-bench-reporter"), RunnerProgram.cache(Map.of("XDG_CACHE_HOME", "/c")));
    assertEquals(Path.of("/h/.cache/go-bench-reporter"), RunnerProgram.cache(Map.of("HOME", "/h")));
  }

  private static Runner runner() {
    return Runner.start(program, ENVIRONMENT, Optional.empty());
  }

  private static Runner.Usage sh(Runner runner, String script, Duration limit) {
    return runner.run(Path.of("/"), List.of("sh", "-c", script), limit);
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").equals("Linux");
  }
}
