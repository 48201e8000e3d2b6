package io.github.gobenchreporter.cli.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.measure.RealGo;
import io.github.gobenchreporter.measure.ab.GoRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it, with real Go. */
class BuildCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void module() {
    RealGo.tool();
    GoRepository.in(folder)
        .write("go.mod", "module example.com/p\n\ngo 1.21\n")
        .write("lib/lib.go", "package lib\n\nfunc One() int { return one() }\n\nfunc one() int\n")
        .write("lib/empty.s", "")
        .write("lib/lib_amd64.s", "TEXT ·one(SB),4,$0-8\n\tMOVQ $1, ret+0(FP)\n\tRET\n")
        .write(
            "lib/lib_arm64.s", "TEXT ·one(SB),4,$0-8\n\tMOVD $1, R0\n\tMOVD R0, ret+0(FP)\n\tRET\n")
        .write(
            "cmd/a/main.go",
            "package main\n\nimport \"example.com/p/lib\"\n\nfunc main() { println(lib.One()) }\n")
        .write("cmd/b/v2/main.go", "package main\n\nfunc main() {}\n");
  }

  private Ran build(String... words) {
    List<String> line = new ArrayList<>(List.of("build"));
    line.addAll(List.of(words));
    return Ran.in(folder, "", System.getenv(), line.toArray(String[]::new));
  }

  private static List<String> lines(Ran ran, String name) {
    return ran.out().lines().filter(it -> it.startsWith(name + "\t")).toList();
  }

  @Test
  void eachBuildCompilesThePackagesAnewAndTellsWhereTheTimeWent() throws IOException {
    Ran ran = build("--count", "2");
    assertEquals(0, ran.code(), ran.toString());
    assertEquals(2, lines(ran, "BenchmarkBuild").size(), ran.out());
    assertEquals(2, lines(ran, "BenchmarkBuild/tool=compile+asm").size(), ran.out());
    assertEquals(2, lines(ran, "BenchmarkBuild/pkg=example.com/p/lib").size(), ran.out());
    assertEquals(2, lines(ran, "BenchmarkBuild/pkg=main/phase=backend").size(), ran.out());
    assertEquals(2, lines(ran, "BenchmarkBuild/phase=link-dwarf").size(), ran.out());
    assertEquals(2, lines(ran, "BenchmarkBuild/program=example.com/p/cmd/b/v2").size(), ran.out());
    assertFalse(ran.out().contains("pkg=runtime"), ran.out());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("cmd", "go.mod", "lib"),
          files
              .map(it -> "" + it.getFileName())
              .filter(it -> !it.startsWith("."))
              .sorted()
              .toList());
    }
    // What is written is read, by us and in the form that benchstat reads.
    Files.writeString(folder.resolve("b.txt"), ran.out());
    Ran compared = Ran.in(folder, "compare", "b.txt", "--base", "b.txt", "--format", "csv");
    assertEquals(0, compared.code(), compared.toString());
  }

  @Test
  void thePhasesOfTheOnlyCommandHaveItsPathAndNoProgramOfTheCheckoutStarts() throws IOException {
    Path trap = Files.writeString(folder.resolve("trap"), "#!/bin/sh\ntouch started\n");
    Files.setPosixFilePermissions(trap, PosixFilePermissions.fromString("rwx------"));
    new GoRepository(folder).commit("one");
    new GoRepository(folder).git("config", "core.fsmonitor", trap.toString());
    Map<String, String> stamping = new HashMap<>(System.getenv());
    stamping.put("GOFLAGS", "-buildvcs=true");
    Ran ran = Ran.in(folder, "", stamping, "build", "--count=1", "--packages=./cmd/a");
    assertFalse(Files.exists(folder.resolve("started")));
    assertEquals(
        1, lines(ran, "BenchmarkBuild/pkg=example.com/p/cmd/a/phase=backend").size(), ran.out());
    assertFalse(ran.out().contains("pkg=main"), ran.out());
  }

  @Test
  void aModuleWithoutProgramsIsBuiltToo() {
    Ran ran = build("--count", "1", "--packages", "./lib");
    assertEquals(0, ran.code(), ran.toString());
    assertEquals(1, lines(ran, "BenchmarkBuild/pkg=example.com/p/lib").size(), ran.out());
    assertFalse(ran.out().contains("program="), ran.out());
  }

  @Test
  void whatDoesNotBuildIsSaidInOneLine() {
    GoRepository.in(folder).write("lib/bad.go", "package lib\n\nvar x int = \"\"\n");
    assertSays("go build failed: # example.com/p/lib; lib/bad.go:3:13: cannot use");
  }

  @Test
  void badInputIsSaidInOneLine() {
    assertSays("--packages '-x': no pattern of packages", "--packages=-x");
    assertSays("-o=x after --: only flags of go build", "--", "-o=x");
    assertSays("x after --: only flags of go build", "--", "x");
    assertSays("--packages", "--packages", "./nothere");
    assertSays("--packages 'cmd.go': no pattern of packages", "--packages", "cmd.go");
    String typo = "./...;touch x";
    assertSays("--packages './...;touch x': no package matches", "--packages", typo);
    assertSays("'./lib/...x': no package", "--packages=./...", "--packages=./lib/...x");
    assertSays("--count: '0' is less than 1", "--count", "0");
  }

  private void assertSays(String expected, String... words) {
    Ran ran = build(words);
    assertEquals(2, ran.code(), ran.toString());
    String error = ran.err().lines().reduce((a, b) -> b).orElse("");
    assertTrue(error.startsWith("go-bench-reporter: error: ") && error.contains(expected), error);
  }
}
