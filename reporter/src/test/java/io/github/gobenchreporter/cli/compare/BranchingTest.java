package io.github.gobenchreporter.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.baseline.Extent;
import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.github.FakeGitHub;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Note;
import io.github.gobenchreporter.report.json.ReportReader;
import io.github.gobenchreporter.store.git.TestRepository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A branch is compared with what it was branched from. Here {@code main} has eight commits, each
 * with a stored run, and gets a tenth faster with the seventh; the change left it at the fifth.
 */
class BranchingTest {
  private static final String HEADER =
      "goos: plan9\ngoarch: amd64\npkg: example.com/x\ncpu: AMD EPYC 7763 64-Core Processor\n";
  private static final int BRANCHED = 5;

  @TempDir private Path folder;
  private Path repository;
  private final List<String> main = new ArrayList<>();
  private String change;

  @BeforeEach
  void aBranch() throws IOException {
    repository = Files.createDirectory(folder.resolve("repository"));
    git("init", "--quiet", "--initial-branch=main");
    for (int i = 1; i <= 8; i++) {
      main.add(commit("main " + i, i));
      if (i == BRANCHED) {
        git("branch", "change");
      }
    }
    git("checkout", "--quiet", "change");
    change = commit("the change", 9);
    for (int i = 1; i <= 8; i++) {
      store(i, i < 7 ? 1000 + i % 3 : 900 + i % 3);
    }
  }

  @Test
  void whatMainDidSinceIsNotTheChangesDoing() throws IOException {
    Ran ran = compare(repository, Map.of(), "1002");
    assertEquals(0, ran.code(), ran.out());
    assertEquals(new Extent(Extent.End.BRANCHED, main.get(4), 0, 3), extent());
    assertTrue(ran.out().contains("where this was branched"), ran.out());
  }

  @Test
  void whatMainBecameByItselfIsBroughtUpToDate() throws IOException {
    for (int i = 7; i <= 8; i++) {
      Files.delete(run(i));
      store(i, 1200 + i % 3);
    }
    Ran ran = compare(repository, Map.of(), "1202");
    assertEquals(1, ran.code(), ran.out());
    assertTrue(ran.out().contains(", where it left `main`\n"), ran.out());
    assertTrue(
        ran.out()
            .contains(
                "**What to do.** `X` is as slow on `main`, since `%s`: bring this branch up to date, and measure again.\n"
                    .formatted(main.get(6).substring(0, 7))),
        ran.out());
    assertFalse(ran.out().contains("go-bench-reporter ab"), ran.out());
  }

  @Test
  void aGivenLimitGoesFirst() throws IOException {
    Ran ran = compare(repository, Map.of(), "1100", "--until", main.get(7));
    assertEquals(1, ran.code(), ran.out());
    assertEquals(new Extent(Extent.End.GIVEN, "", 0, 0), extent());
  }

  @Test
  void aLimitBeforeAllRunsIsNamed() throws IOException {
    Ran ran = compare(repository, Map.of(), "1002", "--until", "2001-02-03");
    assertEquals(2, ran.code(), ran.out());
    assertTrue(
        ran.err()
            .contains(
                "--until 2001-02-03: all stored runs of amd-epyc-7763 under main (8) are newer; give"),
        ran.err());
    Ran first =
        compare(repository, Map.of(), "1002", "--until", "2001-02-03", "--allow-missing-baseline");
    assertEquals(0, first.code(), first.err());
  }

  @Test
  void whereTheCommitHasNoRunTheNearestBeforeItCounts() throws IOException {
    Files.delete(run(5));
    Ran ran = compare(repository, Map.of(), "1002");
    assertEquals(0, ran.code(), ran.out());
    assertEquals(new Extent(Extent.End.NEAREST, main.get(4), 0, 3), extent());
    assertTrue(ran.out().contains("the nearest before `" + main.get(4).substring(0, 7)), ran.out());
  }

  /** As actions/checkout leaves it: one commit, the merge, which names its parents. */
  @Test
  void aShallowMergeNamesWhatItWasMergedInto() throws IOException {
    git("checkout", "--quiet", "--detach", main.get(5));
    dated(6, "merge", "--quiet", "--no-ff", "-m", "merge", change);
    git("branch", "merged");
    Path shallow = shallow("merged");
    Ran ran = compare(shallow, pullRequest(main.get(0), "main"), "1002");
    assertEquals(0, ran.code(), ran.err());
    assertEquals(new Extent(Extent.End.BRANCHED, main.get(5), 0, 2), extent());
    Files.delete(run(6));
    assertEquals(0, compare(shallow, pullRequest(main.get(0), "main"), "1002").code());
    assertEquals(new Extent(Extent.End.NEAREST, main.get(5), 0, 2), extent());
  }

  /** As actions/checkout leaves the head of a pull request: one commit, nothing before it. */
  @Test
  void gitHubKnowsWhereAShallowHeadWasBranched() throws IOException {
    Path shallow = shallow("change");
    try (FakeGitHub github = new FakeGitHub()) {
      github.mergeBases.put(main.get(7) + "..." + change, main.get(4));
      Map<String, String> environment = onGitHub(github, pullRequest(main.get(7), "main"));
      assertEquals(0, compare(shallow, environment, "1002").code());
      assertEquals(new Extent(Extent.End.BRANCHED, main.get(4), 0, 3), extent());
    }
  }

  @Test
  void whereNobodyKnowsThatIsSaidAndNotClaimed() throws IOException {
    Path shallow = shallow("change");
    Ran ran = compare(shallow, pullRequest(main.get(5), "main"), "1002");
    assertEquals(new Extent(Extent.End.UNKNOWN, main.get(5), 0, 2), extent());
    assertTrue(
        ran.out()
            .contains(
                ", no later than `%s`; where this was branched is not known: check out with `fetch-depth: 0`"
                    .formatted(main.get(5).substring(0, 7))),
        ran.out());
    assertFalse(ran.out().contains(", where this was branched"), ran.out());
  }

  /** What a branch without runs of its own is compared with did not stop where that branch is. */
  @Test
  void aMergeIntoAnotherBranchLeftTheBaselinesBranchEarlier() throws IOException {
    git("checkout", "--quiet", "-b", "release", main.get(2));
    String release = commit("a release", 9);
    dated(9, "merge", "--quiet", "--no-ff", "-m", "merge", change);
    git("branch", "merged");
    Path shallow = shallow("merged");
    try (FakeGitHub github = new FakeGitHub()) {
      github.mergeBases.put("main..." + release, main.get(2));
      Map<String, String> environment = onGitHub(github, pullRequest(release, "release"));
      assertEquals(0, compare(shallow, environment, "1002").code());
      assertEquals(new Extent(Extent.End.BRANCHED, main.get(2), 0, 5), extent());
    }
    compare(shallow, pullRequest(release, "release"), "1002");
    assertEquals(Extent.End.UNKNOWN, extent().end());
  }

  private Path shallow(String branch) {
    Path shallow = folder.resolve("shallow");
    String from = repository.toUri().toString();
    TestRepository.git(
        folder, "clone", "--quiet", "--depth=1", "--branch=" + branch, from, shallow.toString());
    return shallow;
  }

  private static Map<String, String> onGitHub(FakeGitHub github, Map<String, String> event) {
    Map<String, String> environment = new HashMap<>(event);
    environment.putAll(
        Map.of(
            "GITHUB_API_URL", github.url(),
            "GITHUB_REPOSITORY", "o/r",
            "GITHUB_TOKEN", "ghs_0123456789"));
    return environment;
  }

  @Test
  void aCheckoutThatKnowsNoStoredCommitSaysNothing() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    TestRepository.git(other, "init", "--quiet", "--initial-branch=main");
    TestRepository.git(
        other,
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@b",
        "commit",
        "-q",
        "--allow-empty",
        "-m",
        "x");
    assertEquals(1, compare(other, Map.of(), "1100").code());
    assertEquals(new Extent(Extent.End.NEWEST, "", 0, 0), extent());
  }

  @Test
  void whereAllRunsAreLaterTheyAreUsedAllTheSame() throws IOException {
    for (int i = 1; i <= 5; i++) {
      Files.delete(run(i));
    }
    compare(repository, Map.of(), "1002");
    assertEquals(new Extent(Extent.End.NEWEST, "", 0, 0), extent());
  }

  /** Where main got slower after the change left it, and the change measures the same. */
  @Test
  void aRowThatMainStepsToByItselfIsSaidToBeThereAlready() throws IOException {
    compare(repository, Map.of(), "901", "--threshold", "ns/op=-1%");
    List<Note> notes = chip().rows().get(0).notes();
    assertEquals(List.of(new Note(Note.Code.ALREADY_THERE, main.get(6).substring(0, 12))), notes);
  }

  private Map<String, String> pullRequest(String base, String ref) throws IOException {
    Path event = folder.resolve("event.json");
    Files.writeString(
        event,
        """
        {"pull_request": {"number": 5, "head": {"sha": "%s"}, "base": {"sha": "%s", "ref": "%s"}}}
        """
            .formatted(change, base, ref));
    return Map.of(
        "GITHUB_ACTIONS",
        "true",
        "GITHUB_EVENT_NAME",
        "pull_request",
        "GITHUB_EVENT_PATH",
        event.toString());
  }

  private Ran compare(Path directory, Map<String, String> environment, String ns, String... more)
      throws IOException {
    Files.writeString(folder.resolve("head.txt"), results(ns));
    List<String> args =
        new ArrayList<>(
            List.of(
                "compare",
                folder.resolve("head.txt").toString(),
                "--chip-label=amd-epyc-7763",
                "--baseline-ref=main",
                "--baselines=" + folder.resolve("baselines"),
                "--out=" + folder.resolve("out")));
    args.addAll(List.of(more));
    return Ran.in(directory, "", environment, args.toArray(String[]::new));
  }

  private Extent extent() throws IOException {
    return chip().baseline().orElseThrow().extent();
  }

  private ChipReport chip() throws IOException {
    Path report = folder.resolve("out/report.json");
    try (InputStream in = Files.newInputStream(report)) {
      return ReportReader.read(report.toString(), in).chips().get(0);
    }
  }

  private void store(int i, int ns) throws IOException {
    Files.createDirectories(run(i).getParent());
    Files.writeString(run(i), results(String.valueOf(ns)));
  }

  private Path run(int i) {
    String name =
        "2026110%dT000000Z-%s-00000000.txt".formatted(i, main.get(i - 1).substring(0, 12));
    return folder.resolve("baselines/amd-epyc-7763/main").resolve(name);
  }

  private static String results(String ns) {
    return HEADER + ("BenchmarkX-8 1 " + ns + " ns/op\n").repeat(3);
  }

  private String commit(String message, int day) {
    dated(day, "commit", "--quiet", "--allow-empty", "-m", message);
    return git("rev-parse", "HEAD").strip();
  }

  private String dated(int day, String... command) {
    List<String> all = new ArrayList<>(List.of("-c", "user.name=a", "-c", "user.email=a@b"));
    all.addAll(List.of(command));
    return TestRepository.git(
        repository,
        Map.of("GIT_COMMITTER_DATE", "2026-11-0%dT00:00:00Z".formatted(day)),
        all.toArray(String[]::new));
  }

  private String git(String... command) {
    return TestRepository.git(repository, command);
  }
}
