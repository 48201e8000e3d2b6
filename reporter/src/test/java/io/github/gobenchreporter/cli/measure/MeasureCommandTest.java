package io.github.gobenchreporter.cli.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.measure.RealGo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it, with real processes. */
class MeasureCommandTest {
  @TempDir private Path folder;

  private Ran measure(String... words) {
    return measure(System.getenv(), words);
  }

  private Ran measure(Map<String, String> environment, String... words) {
    List<String> line = new ArrayList<>(List.of("measure"));
    line.addAll(List.of(words));
    return Ran.in(folder, "", environment, line.toArray(String[]::new));
  }

  private static List<String> names(Ran ran) {
    return ran.out()
        .lines()
        .filter(it -> it.startsWith("Benchmark"))
        .map(it -> it.split("\t")[0].substring("Benchmark".length()))
        .toList();
  }

  @Test
  void commandsTakeTurnsAndPreparationsRunBeforeEach() throws IOException {
    RealGo.tool();
    Ran ran =
        measure(
            "--name",
            "A",
            "--count",
            "3",
            "--warmup",
            "1",
            "--prepare",
            "echo p >> log",
            "--",
            "sh",
            "-c",
            "echo a >> log",
            "--and",
            "--name=B",
            "--",
            "sh",
            "-c",
            "echo b >> log",
            "--and");
    assertEquals(0, ran.code(), ran.toString());
    assertEquals(List.of("A", "B", "B", "A", "A", "B"), names(ran));
    assertEquals(
        List.of("p", "a", "b", "p", "a", "b", "b", "p", "a", "p", "a", "b"),
        Files.readAllLines(folder.resolve("log")));
    assertTrue(ran.out().contains("prepare: BenchmarkA: echo p >> log\n"), ran.out());
    assertTrue(ran.out().contains("command: BenchmarkB: sh -c 'echo b >> log' --and\n"), ran.out());
    assertTrue(ran.err().contains("B against A, in turns: CPU "), ran.err());
  }

  @Test
  void aCommandThatFailsStopsAndSaysItsLastLines() {
    RealGo.tool();
    Ran ran =
        measure(
            "--name",
            "A",
            "--",
            "sh",
            "-c",
            "echo BenchmarkFake 1 1 ns/op; echo '::error::x' >&2; printf 'one\\ntwo\\033[2J\\n' >&2; exit 4");
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().endsWith("--- FAIL: BenchmarkA\nFAIL\n"), ran.out());
    assertFalse(ran.out().contains("\nBenchmark"), ran.out());
    assertTrue(
        ran.err().endsWith("error: A: run 1: exit 4: ::error::x; one; two?[2J\n"), ran.err());
  }

  @Test
  void aLineWithoutEndIsCut() {
    RealGo.tool();
    Ran ran =
        measure(
            "--name", "A", "--", "sh", "-c", "head -c 100000 /dev/zero | tr '\\0' x >&2; exit 4");
    assertTrue(ran.err().endsWith(": exit 4: " + "x".repeat(199) + "…\n"), ran.err());
  }

  @Test
  void aCommandThatIsNotThereOrHangsIsSaid() {
    RealGo.tool();
    Ran none = measure("--name", "A", "--", "no-such-program");
    assertEquals(1, none.code(), none.toString());
    assertTrue(none.err().contains("A: run 1: cannot be started: "), none.err());
    Ran slow = measure("--name", "A", "--patience", "1s", "--", "sleep", "60");
    assertTrue(
        slow.err().contains("A: run 1: did not end within 1 s: it said nothing"), slow.err());
    Ran killed = measure("--name", "A", "--", "sh", "-c", "kill -9 $$");
    assertTrue(killed.err().contains("A: run 1: was killed: it said nothing"), killed.err());
  }

  @Test
  void commandsSeeNoSecretsButWhatIsAskedFor() throws IOException {
    RealGo.tool();
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("GITHUB_TOKEN", "t");
    environment.put("INPUT_X", "i");
    environment.put("MY_FLAG", "f");
    Ran ran =
        measure(
            environment,
            "--name",
            "A",
            "--count",
            "1",
            "--env",
            "MY_FLAG",
            "--prepare",
            "env > prepared",
            "--",
            "sh",
            "-c",
            "env > seen");
    assertEquals(0, ran.code(), ran.toString());
    for (String file : List.of("seen", "prepared")) {
      String seen = Files.readString(folder.resolve(file));
      assertTrue(seen.contains("MY_FLAG=f"), seen);
      assertFalse(seen.contains("GITHUB_TOKEN") || seen.contains("INPUT_X"), seen);
    }
  }

  @Test
  void theBudgetEndsRounds() {
    RealGo.tool();
    Ran ran = measure("--name", "A", "--budget", "1s", "--count", "99", "--", "sleep", "0.3");
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(ran.err().contains("the budget was used after "), ran.err());
  }

  @Test
  void badInputIsSaidInOneLine() {
    assertSays("CMD is missing", "--name", "A");
    assertSays("--name NAME is missing", "--", "true");
    assertSays("--name 'a b': no name of a benchmark", "--name", "a b", "--", "true");
    assertSays(
        "--name A is given twice",
        "--name",
        "A",
        "--",
        "true",
        "--and",
        "--name",
        "A",
        "--",
        "true");
    assertSays("--and needs a command", "--name", "A", "--", "true", "--and", "--name", "B");
    assertSays(
        "'--count' after --and: only",
        "--name",
        "A",
        "--",
        "true",
        "--and",
        "--name",
        "B",
        "--count",
        "3",
        "--",
        "true");
    assertSays(
        "--prepare needs a value",
        "--name",
        "A",
        "--",
        "true",
        "--and",
        "--name",
        "B",
        "--prepare",
        "--",
        "true");
    assertSays(
        "--budget: '99999999999h' is no time",
        "--name",
        "A",
        "--budget",
        "99999999999h",
        "--",
        "true");
    assertSays("--count: '0' is less than 1", "--name", "A", "--count", "0", "--", "true");
    assertSays("--env GITHUB_TOKEN", "--name", "A", "--env", "GITHUB_TOKEN", "--", "true");
  }

  @Test
  void aPreparationThatFailsIsTheUsersInput() {
    RealGo.tool();
    Ran ran = measure("--name", "A", "--prepare", "echo no >&2; false", "--", "true");
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(
        ran.err().contains("--prepare of A: exit 1: no; it must succeed before each run"),
        ran.err());
  }

  private void assertSays(String expected, String... words) {
    Ran ran = measure(words);
    assertEquals(2, ran.code(), ran.toString());
    assertEquals("", ran.out());
    String error = ran.err().lines().reduce((a, b) -> b).orElse("");
    assertTrue(error.startsWith("go-bench-reporter: error: ") && error.contains(expected), error);
  }
}
