package io.github.gobenchreporter.baseline;

import static io.github.gobenchreporter.baseline.TestRuns.M3;
import static io.github.gobenchreporter.baseline.TestRuns.key;
import static io.github.gobenchreporter.baseline.TestRuns.record;
import static io.github.gobenchreporter.baseline.TestRuns.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.Goldens;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.store.BaselineStore;
import io.github.gobenchreporter.store.DirectoryStore;
import io.github.gobenchreporter.store.Edit;
import io.github.gobenchreporter.store.git.GitBranch;
import io.github.gobenchreporter.store.git.GitBranchStore;
import io.github.gobenchreporter.store.git.GitBranchStoreTest;
import io.github.gobenchreporter.store.git.TestRepository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
  @TempDir Path folder;
  private TestRepository remote;

  @BeforeEach
  void emptyRemote() {
    remote = TestRepository.create(folder, true);
  }

  @Test
  void aRunIsOneFileWithATableBesideItAndAReadmeAtTheRoot() {
    try (GitBranchStore store = remote.open()) {
      record(store, run(M3, 0));
      assertEquals(
          List.of(
              "README.md",
              "apple-m3-max/main.csv",
              "apple-m3-max/main/20261001T080000Z-000000000000-4639f5b5.txt"),
          remote.files());
      assertEquals(List.of(), Verifier.verify(store).findings());
    }
    assertEquals(
        """
        apple-m3-max main: record 000000000000, 2 benchmarks

        commit: 000000000000000000000000000000000abc0000
        commit-time: 2026-10-01T08:00:00Z
        runner: mac-mini-07
        toolchain: go1.26.8

        """,
        remote.git("log", "-1", "--format=%B", GitBranch.DEFAULT_BRANCH));
    assertEquals(
        """
        package,benchmark,unit,median,low,high,samples,runs,first,last,spread
        example.com/codec,BenchmarkDecode/case=0-12,ns/op,1009,1009,1009,3,1,2026-10-01T08:00:00Z,2026-10-01T08:00:00Z,
        example.com/codec,BenchmarkDecode/case=0-12,B/op,512,512,512,3,1,2026-10-01T08:00:00Z,2026-10-01T08:00:00Z,
        example.com/codec,BenchmarkDecode/case=0-12,allocs/op,7,7,7,3,1,2026-10-01T08:00:00Z,2026-10-01T08:00:00Z,
        example.com/codec,BenchmarkDecode/case=1-12,ns/op,2010,2010,2010,3,1,2026-10-01T08:00:00Z,2026-10-01T08:00:00Z,
        example.com/codec,BenchmarkDecode/case=1-12,B/op,512,512,512,3,1,2026-10-01T08:00:00Z,2026-10-01T08:00:00Z,
        example.com/codec,BenchmarkDecode/case=1-12,allocs/op,7,7,7,3,1,2026-10-01T08:00:00Z,2026-10-01T08:00:00Z,
        """,
        remote.show("apple-m3-max/main.csv"));
    remote.assertSound();
  }

  @Test
  void theSameRunTwiceIsOneRunAndNoCommit() {
    try (GitBranchStore store = remote.open()) {
      record(store, run(M3, 0));
      Recorder.Outcome again = record(store, run(M3, 0));
      assertEquals(List.of(run(M3, 0).path()), again.present());
      assertEquals(List.of(), again.stored());
      assertEquals(1, remote.commits());
      Recorder.Outcome another = record(store, run(M3, 0), run(M3, 1));
      assertEquals(List.of(run(M3, 1).path()), another.stored());
    }
    assertEquals(2, remote.commits());
  }

  /** By its short id or its full one, and whatever time it is given. */
  @Test
  void theSameSamplesOfTheSameCommitAreOneRunByAnyId() {
    try (GitBranchStore store = remote.open()) {
      RunRecord full = run(M3, 0);
      record(store, full);
      RunRecord abbreviated =
          new RunRecord(
              full.chip(),
              full.ref(),
              full.commit().substring(0, 7),
              full.commitTime().plusSeconds(60),
              full.facts(),
              full.run());
      Recorder.Outcome again = record(store, abbreviated);
      assertEquals(List.of(full.path()), again.present());
      assertEquals(List.of(), again.stored());
      assertEquals(List.of(), again.repeats());
    }
    assertEquals(1, remote.commits());
  }

  @Test
  void theSamplesOfAnotherCommitAreSaidToBeSo() {
    try (GitBranchStore store = remote.open()) {
      record(store, run(M3, 0));
      Recorder.Outcome copied = record(store, run(M3, 1, TestRuns.text("Apple M3 Max", 0, 2)));
      assertEquals(1, copied.stored().size());
      assertEquals(
          List.of(
              "the samples of 0000000 are to the last digit those recorded of 0000000 (%s); were they measured for this commit?"
                  .formatted(run(M3, 0).path())),
          copied.repeats().stream().map(Repeat::sentence).toList());
      String sizes = "goos: darwin\ncpu: Apple M3 Max\nBenchmarkSize 1 512 text-bytes\n";
      record(store, run(M3, 2, sizes));
      assertEquals(List.of(), record(store, run(M3, 3, sizes)).repeats());
    }
  }

  @Test
  void runsOfSeveralChipsAreOneCommit() {
    BaselineKey m1 = key("apple-m1-pro", "main");
    try (GitBranchStore store = remote.open()) {
      Recorder.Outcome both =
          record(store, run(M3, 0), run(m1, 0, TestRuns.text("Apple M1 Pro", 0, 2)));
      assertEquals(2, both.stored().size());
      assertEquals(List.of(), Verifier.verify(store).findings());
    }
    assertEquals(1, remote.commits());
  }

  @Test
  void onlyTheNewestRunsStay() {
    try (GitBranchStore store = remote.open()) {
      Recorder recorder = new Recorder(store, 3);
      for (int n = 1; n <= 4; n++) {
        recorder.record(List.of(run(M3, n)));
      }
      Recorder.Outcome fifth = recorder.record(List.of(run(M3, 5)));
      assertEquals(List.of(run(M3, 2).path()), fifth.dropped());
      Recorder.Outcome late = recorder.record(List.of(run(M3, 0)));
      assertEquals(List.of(run(M3, 0).path()), late.tooOld());
      assertEquals(List.of(), late.dropped());
      assertEquals(3, new Baselines(store).runFiles(M3).size());
      assertEquals(List.of(), Verifier.verify(store).findings());
    }
    assertEquals(5, remote.commits());
  }

  @Test
  void anotherChipUnderTheLabelIsRefusedAndChangesNothing() {
    try (GitBranchStore store = remote.open()) {
      BaselineKey own = key("own-label", "main");
      record(store, run(own, 0));
      RunRecord other = run(own, 1, TestRuns.text("Apple M1 Pro", 1, 2));
      assertRefused(store, other, "cpu: Apple M3 Max");
      RunRecord onAnotherRef = run(key("own-label", "dev"), 1, TestRuns.text("Apple M1 Pro", 1, 2));
      assertRefused(store, onAnotherRef, "one label is one chip");
      RunRecord contradiction = run(M3, 1, TestRuns.text("Apple M1 Pro", 1, 2));
      assertRefused(store, contradiction, "names another chip");
    }
    assertEquals(1, remote.commits());
  }

  @Test
  void whatFailedIsNotStoredAndTheRestIs() {
    String failing =
        TestRuns.text("Apple M3 Max", 0, 1)
            + "BenchmarkEncode-12\n--- FAIL: BenchmarkEncode-12\n    x_test.go:1: no\nFAIL\n";
    try (GitBranchStore store = remote.open()) {
      assertEquals(1, record(store, run(M3, 0, failing)).stored().size());
      assertFalse(remote.show(run(M3, 0, failing).path()).contains("BenchmarkEncode-12\t"));
    }
  }

  @Test
  void aBranchWithOtherThingsOnItKeepsThem() {
    GitBranchStoreTest.put(
        remote, Map.of("README.md", "by hand", "docs/a/notes.txt", "x", "data.js", "{}"));
    try (GitBranchStore store = remote.open()) {
      record(store, run(M3, 0));
      assertEquals(List.of(), Verifier.verify(store).findings());
      assertEquals(List.of(M3), new Baselines(store).all());
    }
    assertEquals("by hand", remote.show("README.md"));
    assertTrue(remote.files().containsAll(List.of("docs/a/notes.txt", "data.js")));
  }

  @Test
  void aStoredRunThatCannotBeReadStopsRecordingAndIsNamed() {
    try (GitBranchStore store = remote.open()) {
      record(store, run(M3, 0));
      String path = run(M3, 0).path();
      byte[] broken = "BenchmarkX-8 1 zzz ns/op\n".getBytes(StandardCharsets.UTF_8);
      store.update(() -> new Edit(Map.of(path, broken), Map.of(), Set.of(), "break"));
      ReporterException e = assertThrows(ReporterException.class, () -> record(store, run(M3, 1)));
      assertTrue(e.getMessage().contains(path), e.getMessage());
      List<String> findings =
          Verifier.verify(store).findings().stream().map(Object::toString).toList();
      assertEquals(1, findings.size(), findings::toString);
      assertTrue(findings.get(0).startsWith(path + ":"), findings::toString);
    }
    assertEquals(2, remote.commits());
    remote.assertSound();
  }

  @Test
  void hostileNamesStayInTheirFolder() {
    for (String name :
        List.of("../../x", "a/../b", "-rf", "x\" y", "$(id)", "ü|`", "main.csv", ".git")) {
      BaselineKey key = key("apple-m3-max", name);
      try (GitBranchStore store = remote.open()) {
        record(store, run(key, 0));
        assertEquals(1, new Baselines(store).runFiles(key).size(), name);
        assertTrue(new Baselines(store).all().contains(key), name);
      }
    }
    assertTrue(
        remote.files().stream()
            .allMatch(
                it ->
                    it.matches(
                        "README.md|apple-m3-max/[A-Za-z0-9._@+%-]+(/[0-9A-Z]+-0+-[0-9a-f]{8})?\\.(csv|txt)")),
        () -> remote.files().toString());
    remote.assertSound();
  }

  @Test
  void linesThatNameDifferentUnitsReadBack() {
    try (GitBranchStore store = remote.open()) {
      record(store, run(M3, 0, "BenchmarkX 1 2 ns/op\nBenchmarkX 1 3 B/op\n"));
    }
    assertTrue(remote.show(remote.files().get(2)).endsWith("BenchmarkX\t1\t2 ns/op\t3 B/op\n"));
  }

  @Test
  void aFolderIsRecordedToLikeABranch() throws Exception {
    Path root = folder.resolve("baselines");
    Files.createDirectories(root);
    Files.writeString(root.resolve("README.md"), "by hand");
    try (DirectoryStore store = new DirectoryStore(root)) {
      record(store, run(M3, 0), run(M3, 1));
      assertEquals(List.of(), Verifier.verify(store).findings());
      assertEquals(2, new Baselines(store).runFiles(M3).size());
    }
    assertEquals("by hand", Files.readString(root.resolve("README.md")));
  }

  /** The table beside the files is what benchstat printed for them, warnings included. */
  @Test
  void benchstatReadsTheFilesAsTheyAre() throws Exception {
    Path read = Goldens.resources().resolve("benchstat/stored");
    try (DirectoryStore store = new DirectoryStore(folder)) {
      record(store, IntStream.range(0, 6).mapToObj(n -> run(M3, n)).toArray(RunRecord[]::new));
    }
    List<Path> files;
    try (Stream<Path> stored = Files.list(folder.resolve("apple-m3-max/main"))) {
      files = stored.toList();
    }
    assertEquals(6, files.size());
    for (Path file : files) {
      Goldens.assertGolden(read.resolve(file.getFileName().toString()), Files.readString(file));
    }
    String table = Files.readString(read.resolve("benchstat.table"));
    assertTrue(table.contains("Decode/case=1-12"), table);
    assertFalse(table.contains("syntax"), table);
  }

  private static void assertRefused(BaselineStore store, RunRecord run, String why) {
    ReporterException e = assertThrows(ReporterException.class, () -> record(store, run));
    assertEquals(ReporterException.Fault.INPUT, e.fault());
    assertTrue(e.getMessage().contains(why), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }
}
