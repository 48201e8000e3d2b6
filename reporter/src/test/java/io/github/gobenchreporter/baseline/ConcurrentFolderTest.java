package io.github.gobenchreporter.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.cli.Main;
import io.github.gobenchreporter.store.DirectoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes write into one folder of baselines. */
class ConcurrentFolderTest {
  @TempDir private Path folder;

  @Test
  void recordersAFreezeAndAPruneAtOnceLeaveAStoreThatVerifies() throws Exception {
    atOnce(5, 1);
  }

  @Test
  @Tag("slow")
  void soDoTwentyFourRecordersWithSixFreezesAndPrunes() throws Exception {
    atOnce(24, 6);
  }

  private void atOnce(int recorders, int others) throws Exception {
    for (int i = 0; i < 4; i++) {
      assertEquals(0, record(i).waitFor(), said());
    }
    List<Process> all = new ArrayList<>();
    for (int i = 0; i < recorders; i++) {
      all.add(record(100 + i));
      if (i < others) {
        all.add(program("freeze", "--all-chips", "--ref=main", "--as=main@f" + i));
        all.add(program("baselines", "prune", "--keep=3"));
      }
    }
    for (Process each : all) {
      assertEquals(0, each.waitFor(), said());
    }
    verify();
    assertEquals(List.of(), hidden());
  }

  @Test
  void aRecorderKilledAtAnyMomentLeavesNothingThatTheNextDoesNotMend() throws Exception {
    Random random = new Random(5);
    for (int i = 0; i < 4; i++) {
      Process process = record(i);
      process.waitFor(100 + random.nextInt(900), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      assertEquals(0, record(1000 + i).waitFor(), said());
      verify();
    }
  }

  private void verify() {
    Verifier.Report report = Verifier.verify(new DirectoryStore(folder.resolve("baselines")));
    assertEquals(List.of(), report.findings());
  }

  private List<Path> hidden() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("baselines"))) {
      return files.filter(it -> it.getFileName().toString().startsWith(".")).toList();
    }
  }

  private Process record(int n) throws IOException {
    Path results = folder.resolve("bench%d.txt".formatted(n));
    Files.writeString(
        results,
        "goos: linux\ngoarch: amd64\npkg: example.com/m\ncpu: Some CPU\nBenchmarkA-8 100 %d ns/op\n"
            .formatted(1000 + n % 7));
    String commit = "%012x".formatted(0xabc000 + n);
    String time = "2026-11-%02dT%02d:00:00Z".formatted(1 + n % 28, n % 24);
    return program("record", results.toString(), "--commit", commit, "--commit-time", time);
  }

  private Process program(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx64m", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile(folder, "of", ".log");
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /** What all of them printed. */
  private String said() throws IOException {
    StringBuilder said = new StringBuilder();
    try (Stream<Path> logs = Files.list(folder)) {
      for (Path log : logs.filter(it -> it.toString().endsWith(".log")).toList()) {
        said.append(Files.readString(log));
      }
    }
    return said.toString();
  }
}
