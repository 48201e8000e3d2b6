package io.github.gobenchreporter.cli.ab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.gobenchreporter.cli.Main;
import io.github.gobenchreporter.measure.RealGo;
import io.github.gobenchreporter.measure.ab.GoRepository;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Signals at moments that are reached, not waited for: what {@code ab} has started writes its
 * process id into a file and sleeps; then the signal comes.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledAbTest {
  @TempDir private Path folder;
  @TempDir private Path temporary;
  private Path mark;
  private GoRepository repository;

  /** What runs when the signal comes. */
  private enum Moment {
    /** The base is laid out. */
    PREPARING,
    /** A test binary is compiled. */
    BUILDING,
    /** A benchmark runs. */
    MEASURING
  }

  @BeforeAll
  static void needsGo() {
    RealGo.tool();
  }

  @BeforeEach
  void module() throws IOException {
    mark = folder.resolve("mark");
    repository =
        GoRepository.in(Files.createDirectory(folder.resolve("checkout")))
            .write("go.mod", "module example.com/sleeps\n\ngo 1.21\n")
            .write("sleeps.go", "package sleeps\n\nconst N = 1\n")
            .write(
                "sleeps_test.go",
                """
                package sleeps

                import (
                	"os"
                	"strconv"
                	"testing"
                	"time"
                )

                var sink int

                func BenchmarkSleeps(b *testing.B) {
                	if _, err := os.Stat("MARK"); os.IsNotExist(err) {
                		os.WriteFile("MARK.new", []byte(strconv.Itoa(os.Getpid())), 0o644)
                		os.Rename("MARK.new", "MARK")
                		time.Sleep(time.Hour)
                	}
                	for i := 0; i < b.N; i++ {
                		sink += N
                	}
                }
                """
                    .replace("MARK", mark.toString()));
    repository.commit("base");
    repository.write("sleeps.go", "package sleeps\n\nconst N = 2\n");
    repository.commit("head");
    repository.write("staged.txt", "staged\n");
    repository.git("add", "staged.txt");
    repository.write("stashed.txt", "stashed\n");
    repository.git("add", "stashed.txt");
    repository.git("stash", "push", "--quiet", "stashed.txt");
    repository.write("untracked.txt", "untracked\n");
    repository.write("sleeps.go", "package sleeps\n\nconst N = 3\n");
  }

  @ParameterizedTest
  @CsvSource({
    "TERM, PREPARING, 143",
    "TERM, BUILDING, 143",
    "TERM, MEASURING, 143",
    "INT, MEASURING, 130",
    "HUP, BUILDING, 129"
  })
  void leavesNothingBehindWhenItIsAskedToEnd(String signal, Moment moment, int code)
      throws Exception {
    assumeFalse(
        isIgnored(code - 128), "who ignores a signal has children that do: nohup, sh with &");
    String before = repository.state();
    Process ab = start(moment);
    ProcessHandle child = child(ab);
    send(signal, ab);
    assertEquals(code, ab.waitFor());
    assertEquals(before, repository.state());
    assertEquals(List.of(), left());
    assertFalse(runs(child), "what it had started is still there");
  }

  @ParameterizedTest
  @CsvSource({"PREPARING", "MEASURING"})
  void whenItIsKilledTheCheckoutIsAsItWasAndTheNextStartSweeps(Moment moment) throws Exception {
    String before = repository.state();
    Process ab = start(moment);
    ProcessHandle child = child(ab);
    send("KILL", ab);
    ab.waitFor();
    assertEquals(before, repository.state());
    if (moment == Moment.PREPARING) {
      child.destroyForcibly(); // A shell that nobody can end with its parent.
    }
    while (runs(child)) {
      Thread.sleep(20); // A benchmark dies with who started it, or this test does not end.
    }
    Process next = start(Moment.MEASURING);
    assertEquals(0, next.waitFor(), () -> said("err"));
    assertEquals(before, repository.state());
    assertEquals(List.of(), left());
  }

  /** The mask is hexadecimal, its lowest bit is signal 1 (proc_pid_status(5)). */
  private static boolean isIgnored(int signal) throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> new BigInteger(line.substring(line.indexOf(':') + 1).strip(), 16))
            .anyMatch(mask -> mask.testBit(signal - 1));
  }

  private Process start(Moment moment) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Djava.io.tmpdir=" + temporary,
                Main.class.getName(),
                "ab",
                "--base=HEAD^",
                "--budget=2m",
                "--layouts=0",
                "--fail-on=never",
                "--threshold=ns/op=±5000%"));
    switch (moment) {
      case PREPARING -> command.add("--base-prepare=" + sleeping("sh"));
      case BUILDING -> command.addAll(List.of("--", "-toolexec=" + sleeping("\"$@\"")));
      case MEASURING -> command.add("--quiet");
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(repository.top().toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("TMPDIR", temporary.toString());
    builder.environment().remove("RUNNER_TEMP");
    return builder.start();
  }

  /** A program that sleeps the first time, and then does what else it is for. */
  private String sleeping(String otherwise) throws IOException {
    Path script = folder.resolve("sleeping.sh");
    Files.writeString(
        script,
        """
        #!/bin/sh
        case "$*" in *-V=full*) exec "$@" ;; esac
        if mkdir MARK.first 2>/dev/null; then
          echo $$ > MARK.new && mv MARK.new MARK
          exec sleep 3600
        fi
        exec OTHERWISE
        """
            .replace("MARK", mark.toString())
            .replace("OTHERWISE", otherwise));
    assertTrue(script.toFile().setExecutable(true));
    return script.toString();
  }

  /** What writes the mark; waits until that is there. */
  private ProcessHandle child(Process ab) throws Exception {
    while (!Files.exists(mark)) {
      assertTrue(ab.isAlive(), () -> "it ended too early: " + said("err"));
      Thread.sleep(20);
    }
    long pid = Long.parseLong(Files.readString(mark).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** What has ended and waits for somebody to ask how has no command line any more. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().commandLine().isPresent();
  }

  private static void send(String signal, Process to) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + signal, String.valueOf(to.pid())).start();
    assertEquals(0, kill.waitFor());
  }

  private List<String> left() throws IOException {
    try (Stream<Path> all = Files.list(temporary)) {
      return all.map(it -> it.getFileName().toString())
          .filter(it -> it.startsWith("go-bench-reporter"))
          .sorted()
          .toList();
    }
  }

  private String said(String stream) {
    try {
      return Files.readString(folder.resolve(stream));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
