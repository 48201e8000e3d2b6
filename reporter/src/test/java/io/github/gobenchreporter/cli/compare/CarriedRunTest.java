package io.github.gobenchreporter.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One job measures and may not push, another records what it measured. */
class CarriedRunTest {
  private static final String RESULTS =
      "goos: darwin\ngoarch: arm64\ncpu: Apple M3 Max\npkg: example.com/m\n"
          + "BenchmarkA-8\t100\t12.34 ns/op\nBenchmarkA-8\t100\t12.36 ns/op\n";

  @TempDir private Path folder;

  @Test
  void whatCompareKeepsRecordStoresWithTheFactsOfItsHost() throws IOException {
    Files.writeString(folder.resolve("bench.txt"), RESULTS);
    assertEquals(0, Ran.in(folder, "compare", "bench.txt", "--out", "out").code());
    Path kept = folder.resolve("out/run.txt");
    assertEquals(RESULTS, Files.readString(kept));
    String facts = "host-cpu: Apple M3 Max\ncores: 16\ntoolchain: go1.26.8\nrunner: mac-07\n";
    Files.writeString(kept, facts + Files.readString(kept));
    Ran.in(
        folder,
        "",
        Map.of("RUNNER_NAME", "cloud-1", "GITHUB_RUN_ID", "7"),
        "record",
        "out/run.txt",
        "--commit=abcdef123456");
    try (var files = Files.walk(folder.resolve("baselines/apple-m3-max/main"))) {
      Path stored = files.filter(it -> it.toString().endsWith(".txt")).findFirst().orElseThrow();
      String text = Files.readString(stored);
      for (String fact : facts.split("\n")) {
        assertTrue(text.contains(fact + "\n"), text);
      }
      assertTrue(text.contains("run-id: 7.1\n"), text);
    }
  }

  @Test
  void ofARunWithAFailureTheRestIsKept() throws IOException {
    Files.writeString(folder.resolve("bench.txt"), RESULTS + "--- FAIL: BenchmarkB\nFAIL\n");
    Ran.in(folder, "compare", "bench.txt", "--out", "out");
    assertTrue(Files.exists(folder.resolve("out/report.json")));
    assertEquals(RESULTS, Files.readString(folder.resolve("out/run.txt")));
  }

  @Test
  void aRunOfWhichAllFailedIsNotKept() throws IOException {
    Files.writeString(folder.resolve("bench.txt"), "pkg: p\n--- FAIL: BenchmarkB\nFAIL\n");
    Ran.in(folder, "compare", "bench.txt", "--out", "out");
    assertTrue(Files.exists(folder.resolve("out/report.json")));
    assertFalse(Files.exists(folder.resolve("out/run.txt")));
  }
}
