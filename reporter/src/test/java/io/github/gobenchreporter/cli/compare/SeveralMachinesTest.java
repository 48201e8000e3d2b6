package io.github.gobenchreporter.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Packages that a matrix measured on several hosts, in one file: each is judged by its own chip.
 */
class SeveralMachinesTest {
  private static final String EPYC = "linux/amd64/AMD EPYC 7763 64-Core Processor                ";
  private static final String APPLE = "darwin/arm64/Apple M1 Pro";
  private static final String ARM = "linux/arm64/";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"text", "stream", "files"})
  void eachChipIsJudgedByItsOwnBaseline(String form) throws IOException {
    record(form);
    Ran same = compare(form, block(EPYC, 100), block(APPLE, 50));
    assertEquals(0, same.code(), same.err());
    assertTrue(same.out().startsWith("### 🟢"), same.out());
    Ran slower = compare(form, block(EPYC, 100), block(APPLE, 75));
    assertEquals(1, slower.code(), slower.err());
    assertTrue(slower.out().startsWith("### 🔴 1 regression"), slower.out());
    assertTrue(slower.out().contains("on M1 Pro only"), slower.out());
    Ran other = compare(form, block(EPYC, 150), block(APPLE, 50));
    assertEquals(1, other.code(), other.err());
    assertTrue(other.out().contains("on EPYC 7763 only"), other.out());
    Ran faster = compare(form, block(EPYC, 50), block(APPLE, 25));
    assertEquals(0, faster.code(), faster.err());
    assertTrue(faster.out().contains("improve"), faster.out());
  }

  @Test
  void oneRecordingStoresEachMachinesRunUnderItsChip() throws IOException {
    record("text");
    for (String chip : List.of("amd-epyc-7763", "apple-m1-pro")) {
      try (Stream<Path> runs = Files.list(folder.resolve("baselines/" + chip + "/main"))) {
        assertEquals(6, runs.count());
      }
    }
    assertEquals(0, verify().code());
  }

  @Test
  void theMeasuredFileOfTheReportIsRecordedForEachMachine() throws IOException {
    write("text", block(EPYC, 100), block(APPLE, 50));
    run("compare", "bench.txt", "--out=out");
    Ran recorded = run("record", "out/run.txt", "--commit=" + "a".repeat(40));
    assertEquals(0, recorded.code(), recorded.err());
    assertTrue(Files.isDirectory(folder.resolve("baselines/amd-epyc-7763/main")));
    assertTrue(Files.isDirectory(folder.resolve("baselines/apple-m1-pro/main")));
  }

  @Test
  void machinesAreCountedAndNamedWhereOneLabelIsGiven() throws IOException {
    write("text", block(EPYC, 100), block(APPLE, 50), block("linux/amd64/Intel(R) Xeon(R)", 7));
    for (String command : List.of("compare", "record")) {
      Ran ran = run(command, "bench.txt", "--chip-label=ci", "--commit=" + "a".repeat(40));
      assertEquals(2, ran.code());
      assertTrue(
          ran.err()
              .contains(
                  "bench.txt: results of 3 machines (linux/amd64 on AMD EPYC 7763 64-Core Processor,"
                      + " darwin/arm64 on Apple M1 Pro, linux/amd64 on Intel(R) Xeon(R))"),
          ran.err());
    }
  }

  @Test
  void twoMachinesOfOneLabelAreNotMixed() throws IOException {
    write(
        "text",
        block("linux/amd64/Intel(R) Xeon(R) CPU @ 2.20GHz", 100),
        block("linux/amd64/Intel(R) Xeon(R) CPU @ 2.80GHz", 50));
    Ran ran = run("compare", "bench.txt");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("which one chip label would stand for"), ran.err());
  }

  @Test
  void aMachineWithoutACpuLineIsSaidAndTheOthersAreJudged() throws IOException {
    record("text");
    Ran ran = compare("text", block(EPYC, 150), block(ARM, 75));
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("no cpu: line names the chip of some results"), ran.err());
    assertTrue(ran.out().startsWith("### 🔴 1 regression"), ran.out());
  }

  @Test
  void twoSidesAreComparedMachineByMachine() throws IOException {
    write("text", block(EPYC, 100), block(APPLE, 50));
    Files.move(folder.resolve("bench.txt"), folder.resolve("base.txt"));
    write("text", block(EPYC, 100), block(APPLE, 75));
    Ran ran = run("compare", "bench.txt", "--base=base.txt");
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("### 🔴 1 regression"), ran.out());
    write("text", block(EPYC, 100));
    Ran one = run("compare", "bench.txt", "--base=base.txt");
    assertEquals(0, one.code(), one.err());
    assertTrue(one.out().contains("Measured for the base only"), one.out());
  }

  @Test
  void twoFilesOfOneMachineThatShareBenchmarksAreNoTwoSides() throws IOException {
    write("files", block(EPYC, 100), block(EPYC, 150));
    assertEquals(
        "go-bench-reporter: bench0.txt and bench1.txt have 1 benchmark in common, which are taken as"
            + " one run; to compare them, give one as --base: bench1.txt --base bench0.txt\n"
            + "go-bench-reporter: no baseline of amd-epyc-7763 under main in "
            + folder.resolve("baselines")
            + " yet; record one: go-bench-reporter record bench0.txt bench1.txt --chip-label"
            + " amd-epyc-7763 --ref main --commit SHA\n",
        run("compare", "bench0.txt", "bench1.txt").err());
    write("files", block(EPYC, 100), block(APPLE, 150));
    String err = run("compare", "bench0.txt", "bench1.txt").err();
    assertFalse(err.contains("in common"), err);
  }

  @Test
  void aFailureStandsBesideTheMachineItHappenedOn() throws IOException {
    record("text");
    String failed =
        block(APPLE, 50)
                .replaceAll("(?s)BenchmarkX.*", "--- FAIL: BenchmarkX\n    a_test.go:3: no\n")
            + "FAIL\nexit status 1\nFAIL\texample.com/darwin\t1.0s\n";
    Ran ran = compare("text", block(EPYC, 100), failed);
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.out().contains("failed"), ran.out());
    assertFalse(ran.out().contains("### 🟢"), ran.out());
  }

  private void record(String form) throws IOException {
    for (int n = 1; n <= 6; n++) {
      write(form, block(EPYC, 100 + n * .01), block(APPLE, 50 + n * .01));
      Ran ran =
          run(
              "record",
              form.equals("files") ? "bench*.txt" : "bench.txt",
              "--commit=%040x".formatted(n + 0xabc0000),
              "--commit-time=2026-01-0" + n + "T00:00:00Z");
      assertEquals(0, ran.code(), ran.err());
    }
  }

  private Ran compare(String form, String... blocks) throws IOException {
    write(form, blocks);
    return run("compare", form.equals("files") ? "bench*.txt" : "bench.txt", "--chip-label=auto");
  }

  private void write(String form, String... blocks) throws IOException {
    for (int i = 0; i < blocks.length; i++) {
      if (form.equals("files")) {
        Files.writeString(folder.resolve("bench" + i + ".txt"), blocks[i]);
      }
    }
    String all = String.join("", blocks);
    Files.writeString(folder.resolve("bench.txt"), form.equals("stream") ? events(all) : all);
    if (form.equals("files")) {
      Files.delete(folder.resolve("bench.txt"));
    }
  }

  private static String block(String machine, double ns) {
    String[] said = machine.split("/", 3);
    StringBuilder text =
        new StringBuilder("goos: %s\ngoarch: %s\n".formatted(said[0], said[1]))
            .append("pkg: example.com/%s\n".formatted(said[0]))
            .append(said[2].isEmpty() ? "" : "cpu: " + said[2] + "\n");
    for (int k = 0; k < 6; k++) {
      text.append(
          String.format(Locale.ROOT, "BenchmarkX-8 \t100\t %.2f ns/op\n", ns * (1 + k * .0001)));
    }
    return text.toString();
  }

  /** As {@code go test -json} says it, a package at a time. */
  private static String events(String text) {
    StringBuilder events = new StringBuilder();
    String pkg = "";
    for (String block : text.split("(?=goos: )")) {
      pkg = block.replaceAll("(?s).*pkg: (\\S+).*", "$1");
      events.append("{\"Action\":\"start\",\"Package\":\"" + pkg + "\"}\n");
      for (String line : block.split("(?<=\n)")) {
        String output = line.replace("\t", "\\t").replace("\n", "\\n");
        events.append(
            "{\"Action\":\"output\",\"Package\":\"%s\",\"Output\":\"%s\"}\n"
                .formatted(pkg, output));
      }
      events.append("{\"Action\":\"pass\",\"Package\":\"" + pkg + "\"}\n");
    }
    return events.toString();
  }

  private Ran verify() {
    return run("baselines", "verify");
  }

  private Ran run(String... args) {
    return Ran.in(folder, "", Map.of("LANG", Locale.ROOT.toString()), args);
  }
}
