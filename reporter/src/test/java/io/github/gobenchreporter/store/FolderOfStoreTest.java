package io.github.gobenchreporter.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suites share a place and nothing else; what was there before them stays as it is. */
class FolderOfStoreTest {
  private static final String SHA = "3f2a9c1d0b7e4a5968778695a4b3c2d1e0f98765";

  @TempDir private Path folder;

  @Test
  void twoSuitesKeepTheirBaselinesApart() throws IOException {
    record("100");
    record("200", "--suite", "api");
    assertEquals(List.of("@api/amd-epyc/main", "amd-epyc/main"), refs());
    results("101");
    assertEquals(ExitCode.FINE, compare().code());
    assertEquals(ExitCode.REGRESSION, compare("--threshold", "ns/op=±0.5%").code());
    assertEquals(ExitCode.FINE, compare("--suite", "api").code());
    assertEquals(0, Ran.in(folder, "baselines", "verify").code());
    assertEquals(0, Ran.in(folder, "baselines", "verify", "--suite", "api").code());
    String listed = Ran.in(folder, "baselines", "list", "--suite", "api").out();
    assertEquals(1, listed.lines().filter(line -> line.contains("amd-epyc")).count(), listed);
    assertEquals(ExitCode.INPUT, Ran.in(folder, "baselines", "list", "--suite", "../other").code());
  }

  @Test
  void thePageOfTheWholeStoreNamesItsSuites() throws IOException {
    record("200", "--suite", "web");
    assertTrue(readme("").contains("[`web`](@web/README.md)"), readme(""));
    record("200", "--suite", "api");
    String both =
        "**Suites**, each with a page of its own: [`api`](@api/README.md),"
            + " [`web`](@web/README.md).";
    assertTrue(readme("").contains(both), readme(""));
    record("100");
    assertTrue(readme("").contains(both), readme(""));
    assertTrue(
        readme("").contains("| AMD EPYC | `amd-epyc` | [`main`](amd-epyc/main.csv) |"), readme(""));
    assertFalse(readme("@api/").contains("Suites"));
    assertEquals(0, Ran.in(folder, "baselines", "verify").code());
  }

  @Test
  void aPageWrittenByHandStays() throws IOException {
    Files.createDirectories(folder.resolve("baselines"));
    Files.writeString(folder.resolve("baselines/README.md"), "ours\n");
    record("200", "--suite", "web");
    assertEquals("ours\n", readme(""));
  }

  private String readme(String of) throws IOException {
    return Files.readString(folder.resolve("baselines/" + of + "README.md"));
  }

  private Ran compare(String... more) {
    return Ran.in(
        folder,
        Stream.concat(
                Stream.of("compare", "bench.txt", "--quiet", "--method", "threshold"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private void record(String nanoseconds, String... more) throws IOException {
    results(nanoseconds);
    Ran ran =
        Ran.in(
            folder,
            Stream.concat(Stream.of("record", "bench.txt", "--commit", SHA), Stream.of(more))
                .toArray(String[]::new));
    assertEquals(ExitCode.FINE, ran.code(), ran.err());
  }

  private void results(String nanoseconds) throws IOException {
    Files.writeString(
        folder.resolve("bench.txt"),
        "goos: linux\ngoarch: amd64\npkg: example.com/a\ncpu: AMD EPYC\nBenchmarkX-8 1 "
            + nanoseconds
            + " ns/op\n");
  }

  private List<String> refs() throws IOException {
    Path baselines = folder.resolve("baselines");
    try (Stream<Path> files = Files.walk(baselines)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .map(file -> baselines.relativize(file.getParent()).toString())
          .sorted()
          .toList();
    }
  }
}
