package io.github.gobenchreporter.baseline;

import static io.github.gobenchreporter.baseline.TestRuns.M3;
import static io.github.gobenchreporter.baseline.TestRuns.record;
import static io.github.gobenchreporter.baseline.TestRuns.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.store.git.GitBranch;
import io.github.gobenchreporter.store.git.GitBranchStore;
import io.github.gobenchreporter.store.git.GitHttpServer;
import io.github.gobenchreporter.store.git.TestRepository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentRecordersTest {
  @TempDir Path folder;
  private TestRepository remote;

  @BeforeEach
  void remote() {
    remote = TestRepository.create(folder, true);
  }

  @Test
  void sixRecordersOnAnEmptyRemoteStoreSixRuns() throws Exception {
    inThreads(6, remote.url());
  }

  @Test
  @Tag("slow")
  void twentyRecordersStoreTwentyRuns() throws Exception {
    inThreads(20, remote.url());
  }

  @Test
  @Tag("slow")
  void twentyRecordersOverHttpStoreTwentyRuns() throws Exception {
    try (GitHttpServer server = GitHttpServer.start(folder, Optional.empty())) {
      inThreads(20, server.url());
    }
  }

  @Test
  @Tag("slow")
  void twentyProcessesStoreTwentyRuns() throws Exception {
    List<Process> all = new ArrayList<>();
    for (int n = 0; n < 20; n++) {
      all.add(RecorderProcess.start(folder, remote.url(), GitBranch.DEFAULT_BRANCH, "", n));
    }
    for (Process each : all) {
      String out = new String(each.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      each.waitFor();
      assertEquals(0, each.exitValue(), out);
    }
    assertWhole(20);
  }

  @Test
  void aRecorderKilledAtAnyMomentLeavesNothingOrTheWholeRun() throws Exception {
    killed(4);
  }

  @Test
  @Tag("slow")
  void fortyKilledRecordersLeaveNothingOrTheWholeRun() throws Exception {
    killed(40);
  }

  private void inThreads(int recorders, String url) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(recorders);
    try {
      List<Callable<Recorder.Outcome>> all = new ArrayList<>();
      for (int n = 0; n < recorders; n++) {
        RunRecord record = run(M3, n);
        GitBranch branch = new GitBranch(url, GitBranch.DEFAULT_BRANCH, Optional.empty(), folder);
        all.add(
            () -> {
              try (GitBranchStore store = GitBranchStore.open(branch)) {
                return record(store, record);
              }
            });
      }
      long start = System.nanoTime();
      for (Future<Recorder.Outcome> each : threads.invokeAll(all)) {
        assertEquals(1, each.get().stored().size());
      }
      System.out.printf(
          "%d recorders: %d ms%n", recorders, (System.nanoTime() - start) / 1_000_000);
    } finally {
      threads.shutdownNow();
    }
    assertWhole(recorders);
  }

  private void killed(int times) throws Exception {
    try (GitBranchStore store = remote.open()) {
      record(store, run(M3, 999));
    }
    Random random = new Random(3);
    int stored = 1;
    int whole = 0;
    for (int n = 0; n < times; n++) {
      Process process =
          RecorderProcess.start(folder, remote.url(), GitBranch.DEFAULT_BRANCH, "", n);
      boolean ended = process.waitFor(150 + random.nextInt(1500), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      remote.assertSound();
      int files = (int) remote.files().stream().filter(it -> it.endsWith(".txt")).count();
      // The push of one that was killed may still be on its way and arrive now or later.
      assertTrue(files >= stored + (ended ? 1 : 0), files + " after " + stored);
      assertTrue(files <= 2 + n, files + " of " + (2 + n));
      whole += files - stored;
      stored = files;
    }
    System.out.printf("%d killed, %d of them after the run was stored%n", times, whole);
    assertWhole(stored);
    try (GitBranchStore store = remote.open()) {
      record(store, run(M3, 1000));
    }
    assertWhole(stored + 1);
  }

  private void assertWhole(int runs) {
    try (GitBranchStore store = remote.open()) {
      Verifier.Report report = Verifier.verify(store);
      assertEquals(List.of(), report.findings());
      assertEquals(runs, report.runs());
    }
    assertEquals(runs, remote.commits());
    remote.assertSound();
  }
}
