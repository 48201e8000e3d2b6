package io.github.gobenchreporter.baseline;

import static io.github.gobenchreporter.baseline.TestRuns.M3;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gobenchreporter.measure.RealGo;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.process.ChildEnvironment;
import io.github.gobenchreporter.store.git.GitBranch;
import io.github.gobenchreporter.store.git.GitBranchStore;
import io.github.gobenchreporter.store.git.TestRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that the branch's page gives works in a checkout of it, with the real benchstat. */
class BenchstatReadsTheBranchTest {
  private static final Path REPOSITORY = Path.of("..");
  private static final Pattern COMMAND = Pattern.compile("benchstat -ignore (\\S+) (\\S+)");

  @TempDir private Path folder;

  @Test
  void everyRunIsComparedWithTheFirst() throws IOException {
    Tool go = RealGo.tool();
    Path benchstat = folder.resolve("bin/benchstat");
    Tool.Answer built =
        go.run(
            REPOSITORY.resolve("reporter/src/test/go/benchstat").toAbsolutePath().normalize(),
            List.of("build", "-o", benchstat.toString(), "golang.org/x/perf/cmd/benchstat"));
    assumeTrue(built.ok(), "benchstat cannot be built here: " + built.errors());
    TestRepository remote = TestRepository.create(folder, true);
    try (GitBranchStore store = remote.open()) {
      for (int n = 0; n < 3; n++) {
        TestRuns.record(store, differingInAllThatMay(n));
      }
    }
    Path checkout = folder.resolve("checkout");
    assertEquals(
        0,
        git(
            "clone",
            "-q",
            "--branch",
            GitBranch.DEFAULT_BRANCH,
            remote.url(),
            checkout.toString()));
    Matcher command = COMMAND.matcher(Files.readString(checkout.resolve("README.md")));
    assertTrue(command.find());
    List<String> runs;
    try (Stream<Path> files = Files.list(checkout.resolve("apple-m3-max/main"))) {
      runs = files.map(Path::toString).sorted().toList();
    }
    Tool benchstats = new Tool(benchstat.toString(), RealGo.ENVIRONMENT, Duration.ofMinutes(10));
    String table =
        benchstats
            .run(
                checkout,
                Stream.concat(Stream.of("-ignore", command.group(1)), runs.stream()).toList())
            .out();
    // Of three runs two are compared, in each of three units.
    assertEquals(6, table.split("vs base", -1).length - 1, table);
    assertTrue(table.contains("Decode/case=0-12"), table);
    String split = benchstats.run(checkout, runs).out();
    assertFalse(split.contains("vs base"), "without -ignore nothing is compared: " + split);
  }

  @Test
  void theCommandIsTheSameWhereverItIsShown() throws IOException {
    String ignored = String.join(",", StoredRun.PER_RUN);
    Pattern shown = Pattern.compile("-ignore (commit[\\w,-]*)");
    int found = 0;
    try (Stream<Path> pages =
        Stream.of("README.md", "docs", "baselines", "CONTRIBUTING.md")
            .map(REPOSITORY::resolve)
            .filter(Files::exists)
            .flatMap(BenchstatReadsTheBranchTest::below)) {
      for (Path page : pages.filter(it -> it.toString().endsWith(".md")).toList()) {
        Matcher command = shown.matcher(Files.readString(page));
        while (command.find()) {
          assertEquals(ignored, command.group(1), page.toString());
          found++;
        }
      }
    }
    assertTrue(found > 0, "no page shows it");
  }

  private static Stream<Path> below(Path path) {
    try {
      return Files.walk(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The nth run, each fact of it another than before. */
  private static RunRecord differingInAllThatMay(int n) {
    RunRecord usual = TestRuns.run(M3, n);
    Map<String, String> facts = new LinkedHashMap<>(usual.facts());
    for (String key : StoredRun.PER_RUN) {
      if (!key.startsWith("commit")) {
        facts.put(key, key + "-" + n);
      }
    }
    return new RunRecord(
        usual.chip(), usual.ref(), usual.commit(), usual.commitTime(), facts, usual.run());
  }

  private static int git(String... arguments) {
    Tool git = new Tool("git", ChildEnvironment.git(System.getenv()), Duration.ofMinutes(10));
    return git.run(Path.of("."), List.of(arguments)).ok() ? 0 : 1;
  }
}
