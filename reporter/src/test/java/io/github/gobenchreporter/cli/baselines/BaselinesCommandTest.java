package io.github.gobenchreporter.cli.baselines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Main;
import io.github.gobenchreporter.cli.command.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A branch's life on the command line: record, freeze, list, show, diff, verify, prune. */
class BaselinesCommandTest {
  private static final String RESULTS =
      "goos: darwin\ngoarch: arm64\npkg: a/b\ncpu: Apple M3 Max\nBenchmarkX-12 1 %d ns/op\n";

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void threeRunsOnABranch() throws Exception {
    Process init =
        new ProcessBuilder("git", "init", "--quiet", "--bare", folder.resolve("r.git").toString())
            .start();
    assertEquals(0, init.waitFor());
    for (int n = 0; n < 3; n++) {
      Files.writeString(folder.resolve("bench.txt"), RESULTS.formatted(100 + n));
      assertEquals(0, record(n), this::said);
    }
    assertTrue(said().contains("recorded: apple-m3-max/main/20261001T080002Z-"), said());
  }

  @Test
  void theSameAgainIsSaid() {
    assertEquals(0, record(2));
    assertTrue(said().contains("already recorded"), said());
  }

  @Test
  void aReleaseManagersRound() {
    assertEquals(0, run("freeze", "--ref", "main", "--as", "main@2026Q4", "--all-chips"));
    assertEquals(2, run("freeze", "--as", "main@2026Q4", "--chip-label", "apple-m3-max"));
    assertEquals(0, run("baselines", "list", "--csv"));
    assertTrue(
        shown().contains("Apple M3 Max,apple-m3-max,main@2026Q4,3,abcdef0,2026-10-01T08:00:02Z"),
        shown());
    assertEquals(0, run("baselines", "show", "--ref", "main"));
    assertTrue(shown().contains("| `a/b` | `BenchmarkX-12` | ns/op | 101 |"), shown());
    assertEquals(0, run("baselines", "diff", "main@2026Q4", "main"));
    assertTrue(shown().contains("| `b` `X` | 0.0 % | 101 → 101 ns/op | 1.0 %, 1.0 % |"), shown());
    assertEquals(0, run("baselines", "verify"));
    assertEquals(0, run("baselines", "prune", "--keep", "1", "--dry-run"));
    assertEquals(2, shown().lines().filter(it -> it.endsWith(".txt")).count(), shown());
    assertEquals(0, run("baselines", "prune", "--keep", "1", "--squash"));
    assertEquals(0, run("baselines", "verify"));
    assertTrue(said().contains("4 runs read, 0 findings"), said());
    assertEquals(0, run("compare", folder.resolve("bench.txt").toString(), "--quiet"));
  }

  @Test
  void wrongUseIsOneLine() {
    assertEquals(2, run("freeze", "--as", "main@2026Q4"));
    assertEquals(2, run("baselines", "diff", "main"));
    assertEquals(2, run("baselines", "show", "--ref", "mian"));
    assertEquals(2, run("baselines", "list", "--baselines", "x"));
    assertEquals(2, run("record", folder.resolve("bench.txt").toString()));
    assertEquals(
        2,
        run(
            "record",
            "--keep",
            "0",
            "--commit",
            "abcdef0",
            folder.resolve("bench.txt").toString()));
    assertEquals(6, said().lines().filter(it -> it.contains("error: ")).count(), said());
  }

  @Test
  void aMisspeltLabelIsNamed() {
    assertEquals(0, record(1));
    assertEquals(2, run("freeze", "--as", "main@x", "--chip-label", "aple-m1"));
    assertTrue(said().contains("--chip-label aple-m1: "), said());
    assertTrue(said().contains(" has no such chip; "), said());
  }

  /** What would be stored where it is not looked for, or before everything that comes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--ref=main@2026Q3 | --ref main@2026Q3: a name with @ is a snapshot's",
        "--ref=a b | --ref 'a b' has a blank",
        "--commit-time=2026 | --commit-time 2026 is not a valid commit time",
        "--commit-time=2999-01-01T00:00:00Z | --commit-time 2999-01-01T00:00:00Z is in the future",
      })
  void aRunIsNotRecordedWhereNobodyFindsIt(String option, String message) {
    String results = folder.resolve("bench.txt").toString();
    assertEquals(2, run("record", results, "--commit", "abcdef0", option));
    assertTrue(said().contains(message), said());
  }

  /** Results of another repository are recorded; so are those of a clone that is not whole. */
  @Test
  void aCommitThatTheRepositoryHereDoesNotHaveIsSaid() throws Exception {
    String said = "--commit abcdef0: the repository here has no such commit";
    assertEquals(0, record(1));
    assertFalse(said().contains(said), said());
    git("init", "-q");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "--allow-empty", "-m", "x");
    assertEquals(0, record(2));
    assertTrue(said().contains(said), said());
  }

  private void git(String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of("git", "-C", folder.toString()));
    all.addAll(List.of(words));
    assertEquals(0, new ProcessBuilder(all).inheritIO().start().waitFor());
  }

  private int record(int n) {
    return run(
        "record",
        folder.resolve("bench.txt").toString(),
        "--commit",
        "abcdef0",
        "--commit-time",
        "2026-10-01T10:00:0" + n + "+02:00");
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--git-remote", folder.resolve("r.git").toString()));
    out.reset();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            folder,
            false);
    return Main.run(console, all.toArray(String[]::new));
  }

  private String shown() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
