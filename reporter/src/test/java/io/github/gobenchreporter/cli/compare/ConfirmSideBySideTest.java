package io.github.gobenchreporter.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.measure.RealGo;
import io.github.gobenchreporter.measure.ab.GoRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A suspect of stored runs is settled by base and head in turns, with real Go. */
class ConfirmSideBySideTest {
  private static final String CODE =
      "package p\n\nfunc Work(n int) int {\n\ts := 0\n\tfor i := 0; i < n; i++ {\n\t\ts += i\n\t}\n\treturn s\n}\n";

  @TempDir private Path folder;
  private GoRepository repository;

  @BeforeAll
  static void needsGo() {
    RealGo.tool();
  }

  @BeforeEach
  void aBaselineThatThisHostIsTwiceAsSlowAs() throws Exception {
    repository =
        GoRepository.in(folder)
            .write("go.mod", "module example.com/p\n\ngo 1.21\n")
            .write("p.go", CODE)
            .write(
                "p_test.go",
                "package p\n\nimport \"testing\"\n\nvar sink int\n\nfunc BenchmarkWork(b *testing.B) {\n\tfor i := 0; i < b.N; i++ {\n\t\tsink += Work(500)\n\t}\n}\n");
    repository.commit("base");
    for (int i = 0; i < 8; i++) {
      Files.writeString(folder.resolve("run.txt"), results(100 + 0.1 * i));
      Ran stored =
          Ran.in(
              folder,
              "record",
              "run.txt",
              "--ref",
              "main",
              "--commit",
              "abcdef012345678%d".formatted(i),
              "--commit-time",
              "2026-11-0%dT00:00:00Z".formatted(i + 1));
      assertEquals(0, stored.code(), stored.toString());
    }
    Files.writeString(folder.resolve("head.txt"), results(200));
  }

  @Test
  void theHostIsToldFromTheCode() {
    repository.write("p.go", "// Comments only.\n" + CODE);
    repository.commit("docs");
    Ran ran = compare();
    assertEquals(0, ran.code(), ran.toString());
    String json = ran.out();
    assertTrue(json.contains("No regression in 1 benchmark"), json);
  }

  @Test
  void aChangeThatPairsShowTooIsConfirmed() throws Exception {
    repository.write("p.go", CODE.replace("n; i++", "3*n; i++"));
    repository.commit("slower");
    Ran ran = compare();
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().contains("confirmed side by side: +"), ran.out());
    assertTrue(ran.out().contains("`p.Work` grew by **"), ran.out());
    assertTrue(Files.exists(folder.resolve("out/side-by-side/head.txt")));
    assertTrue(Files.isDirectory(folder.resolve("out/side-by-side/profiles")));
  }

  @Test
  void aBaseThatCannotBeFoundLeavesTheFirstVerdict() {
    Ran ran =
        Ran.in(
            folder,
            "",
            System.getenv(),
            "compare",
            "head.txt",
            "--confirm",
            "ab",
            "--base",
            "nope");
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.err().contains("not settled side by side: --base nope"), ran.err());
  }

  private Ran compare() {
    return Ran.in(
        folder,
        "",
        System.getenv(),
        "compare",
        "head.txt",
        "--confirm",
        "ab",
        "--base",
        "HEAD^",
        "--confirm-budget",
        "10m",
        "--out",
        "out");
  }

  private static String results(double nanoseconds) {
    int procs = Runtime.getRuntime().availableProcessors();
    String name = "BenchmarkWork" + (procs == 1 ? "" : "-" + procs);
    return "goos: linux\ngoarch: amd64\npkg: example.com/p\ncpu: Test CPU\n"
        + (name + "\t1000000\t" + nanoseconds + " ns/op\n").repeat(3);
  }
}
