package io.github.gobenchreporter.baseline;

import static io.github.gobenchreporter.baseline.TestRuns.START;
import static io.github.gobenchreporter.baseline.TestRuns.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.store.BaselineStore;
import io.github.gobenchreporter.store.Edit;
import io.github.gobenchreporter.store.git.GitBranch;
import io.github.gobenchreporter.store.git.GitBranchStore;
import io.github.gobenchreporter.store.git.GitHttpServer;
import io.github.gobenchreporter.store.git.TestRepository;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching costs what is read, not what is stored: many benchmarks of four chips, over HTTP. */
class CostOfHistoryTest {
  private static final Map<String, String> CHIPS =
      Map.of(
          "apple-m1-pro", "Apple M1 Pro",
          "apple-m3-max", "Apple M3 Max",
          "apple-m4", "Apple M4",
          "intel-core-i9-14900k", "Intel(R) Core(TM) i9-14900K");
  private static final BaselineKey M3 = key("apple-m3-max", "main");

  @TempDir Path folder;

  private record Cost(long bytes, double seconds) {}

  private record Costs(Cost compare, Cost record) {}

  @Test
  void moreHistoryMovesTheSameBytes() throws Exception {
    flat(50, 210, 300, 1, Double.POSITIVE_INFINITY);
  }

  @Test
  @Tag("slow")
  void tenThousandRunsCostWhatTwoHundredAndFiftyDo() throws Exception {
    flat(200, 250, 10_000, 9, 1.3);
  }

  /** Runs are counted for each chip; times only count where many are measured. */
  private void flat(int benchmarks, int few, int many, int times, double slower) throws Exception {
    TestRepository small = build("small", benchmarks, few);
    TestRepository large = build("large", benchmarks, many);
    measure(small, benchmarks, 1); // warms up
    List<Costs> costs = new ArrayList<>();
    costs.add(measure(small, benchmarks, times));
    costs.add(measure(large, benchmarks, times));
    System.out.printf("%d runs: %s%n%d runs: %s%n", few, costs.get(0), many, costs.get(1));
    near(costs.get(0).compare(), costs.get(1).compare(), slower);
    near(costs.get(0).record(), costs.get(1).record(), slower);
    large.assertSound();
  }

  private static void near(Cost few, Cost many, double slower) {
    assertTrue(many.bytes() < 1.2 * few.bytes(), few + " " + many);
    assertTrue(many.seconds() < slower * few.seconds(), few + " " + many);
  }

  private Costs measure(TestRepository remote, int benchmarks, int times) throws Exception {
    try (GitHttpServer server = GitHttpServer.start(remote.path().getParent(), Optional.empty())) {
      GitBranch branch =
          new GitBranch(server.url(), GitBranch.DEFAULT_BRANCH, Optional.empty(), folder);
      List<Cost> compares = new ArrayList<>();
      List<Cost> records = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        compares.add(
            cost(
                server,
                branch,
                store ->
                    assertEquals(20, new Baselines(store).runs(M3, GeneratedFiles.WINDOW).size())));
        String text = text("Apple M3 Max", benchmarks, new Random(1_000_000 + i));
        RunRecord run = TestRuns.run(M3, 900_000 + i + remote.commits(), text);
        records.add(cost(server, branch, store -> TestRuns.record(store, run)));
      }
      return new Costs(median(compares), median(records));
    }
  }

  private static Cost median(List<Cost> costs) {
    return costs.stream()
        .sorted(Comparator.comparing(Cost::seconds))
        .toList()
        .get(costs.size() / 2);
  }

  private static Cost cost(GitHttpServer server, GitBranch branch, Consumer<BaselineStore> what) {
    long bytes = server.bytesIn.get() + server.bytesOut.get();
    long start = System.nanoTime();
    try (GitBranchStore store = GitBranchStore.open(branch)) {
      what.accept(store);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Cost(server.bytesIn.get() + server.bytesOut.get() - bytes, seconds);
  }

  /** A branch as that many recorders leave it, but for the tables, which the last one writes. */
  private TestRepository build(String name, int benchmarks, int runs) throws Exception {
    Path home = Files.createDirectories(folder.resolve(name));
    TestRepository remote = TestRepository.create(home, true);
    Path stream = home.resolve("stream");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(stream))) {
      write(out, benchmarks, runs);
    }
    Process process =
        new ProcessBuilder("git", "fast-import", "--quiet", "--date-format=raw")
            .directory(remote.path().toFile())
            .redirectInput(stream.toFile())
            .start();
    assertEquals(0, process.waitFor());
    Files.delete(stream);
    try (GitBranchStore store = remote.open()) {
      List<BaselineKey> all = new Baselines(store).all();
      store.update(
          () -> GeneratedFiles.with(store, new Edit(Map.of(), Map.of(), Set.of(), "tables"), all));
    }
    return remote;
  }

  private static void write(OutputStream out, int benchmarks, int runs) throws IOException {
    List<String> chips = CHIPS.keySet().stream().sorted().toList();
    Map<String, Deque<String>> stored = new HashMap<>();
    for (int n = 0; n < runs * chips.size(); n++) {
      String chip = chips.get(n % chips.size());
      BaselineKey key = new BaselineKey(new ChipLabel(chip), new BaselineRef("main"));
      RunRecord run = TestRuns.run(key, n, text(CHIPS.get(chip), benchmarks, new Random(n)));
      String text = run.text();
      byte[] content = text.getBytes(StandardCharsets.UTF_8);
      String path = key.folder() + "/" + RunFileName.of(run.commitTime(), run.commit(), text);
      line(out, "commit refs/heads/" + GitBranch.DEFAULT_BRANCH);
      line(out, "committer a <a@b.c> " + START.plusSeconds(n).getEpochSecond() + " +0000");
      line(out, "data 1\nr");
      Deque<String> paths = stored.computeIfAbsent(chip, unused -> new ArrayDeque<>());
      paths.add(path);
      if (paths.size() > Recorder.DEFAULT_KEEP) {
        line(out, "D " + paths.remove());
      }
      line(out, "M 100644 inline " + path);
      line(out, "data " + content.length);
      out.write(content);
      line(out, "");
    }
  }

  private static void line(OutputStream out, String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String cpu, int benchmarks, Random random) {
    StringBuilder text =
        new StringBuilder(
            "goos: darwin\ngoarch: arm64\npkg: example.com/codec\ncpu: " + cpu + "\n");
    for (int b = 0; b < benchmarks; b++) {
      double ns = 1000 * (b + 1) * (1 + 0.01 * random.nextGaussian());
      text.append("BenchmarkDecode/case=" + b + "-12\t" + (1000 + random.nextInt(9000)) + "\t");
      text.append(Math.round(ns * 10) / 10.0 + " ns/op\t512 B/op\t7 allocs/op\n");
    }
    return text.toString();
  }
}
