package io.github.gobenchreporter.cli.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.config.OptionsFile;
import io.github.gobenchreporter.github.Comment;
import io.github.gobenchreporter.github.FakeGitHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The action from its inputs to the comment, with GitHub at the other end. */
class ActionOnPullRequestTest {
  private static final String BASE = PullRequestJob.BASE;
  private static final String HEADER =
      "goos: plan9\ngoarch: amd64\npkg: example.com/x\ncpu: AMD EPYC 7763 64-Core Processor\n";
  private static final String ACCEPTED =
      """
      accepted:
        - {benchmark: x.BenchmarkX, unit: ns/op, up-to: +30%%, until: %s, reason: "host names"}
      """;

  private static final String TRAILER =
      "Bench-Accept: x.BenchmarkX ns/op +30% until 2999-01-01: host names";

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private FakeGitHub github;

  @BeforeEach
  void aPullRequest() throws IOException {
    github = new FakeGitHub();
    environment.putAll(PullRequestJob.environment(folder, github));
    environment.put("SOURCE_DATE_EPOCH", "1794182400"); // 2026-11-09
    for (int i = 1; i <= 8; i++) {
      write(
          "baselines/amd-epyc-7763/main/2026110%dT000000Z-%012x-00000000.txt".formatted(i, i),
          HEADER + "BenchmarkX-8 1 " + (1000 + i) + " ns/op\n");
    }
  }

  @AfterEach
  void stop() {
    github.close();
  }

  @Test
  void aRegressionIsRedAndItsCommentNamesBothCommits() throws IOException {
    results("1250");
    assertEquals(ExitCode.REGRESSION, run().code());
    assertTrue(comment().contains("### 🔴 1 regression in 1 benchmark on EPYC 7763"), comment());
    assertTrue(comment().contains("\n\n[`8c1d0e4`](https://github.com/o/r/commit/"), comment());
    assertTrue(
        comment().contains("  - {benchmark: example.com/x.BenchmarkX, unit: ns/op, up-to: +"));
  }

  @Test
  void whatFailsTheStepWithoutBeingRedIsSaid() throws IOException {
    write("bench.json", HEADER + "BenchmarkNew-8 1 1000 ns/op\n".repeat(3));
    environment.put("INPUT_FAIL_ON", "regression,missing");
    Ran ran = run();
    assertEquals(ExitCode.REGRESSION, ran.code(), ran.toString());
    assertTrue(
        ran.out()
            .lines()
            .anyMatch(it -> it.startsWith("::error") && it.endsWith("; fails by fail-on: missing")),
        ran.out());
  }

  /** The names of the users that the runners' tokens belong to. */
  @ParameterizedTest
  @CsvSource({"GITEA_ACTIONS, gitea-actions", "FORGEJO_ACTIONS, forgejo-actions"})
  void onGiteaTheCommentIsOneAndIsEdited(String variable, String writer) throws IOException {
    github.writer = writer;
    environment.put(variable, "true");
    results("1250");
    assertEquals(ExitCode.REGRESSION, run().code());
    results("1004");
    assertEquals(ExitCode.FINE, run().code());
    assertEquals(1, github.bodies(writer).size());
    assertTrue(
        github.bodies(writer).get(0).contains("### 🟢 No regression in 1 benchmark"),
        github.bodies(writer).toString());
  }

  @Test
  void aBaselineThatNoRunComesToIsSaid() throws IOException {
    results("1004");
    environment.put("SOURCE_DATE_EPOCH", "1795305600"); // 2026-11-22
    run();
    assertEquals(List.of(), github.bodies(Comment.ACTIONS));
    environment.put("SOURCE_DATE_EPOCH", "1832803200"); // 2028-01-30
    assertEquals(ExitCode.FINE, run().code());
    assertTrue(
        comment()
            .contains(
                "### 🟡 No regression in 1 benchmark on EPYC 7763; the newest run is 448 days old,"
                    + " one used to come every 24 hours"),
        comment());
    Ran verified = Ran.in(folder, "", environment, "baselines", "verify");
    assertTrue(
        verified
            .err()
            .contains(
                "main of amd-epyc-7763: the newest run is 448 days old, one used to come every 24"
                    + " hours; does its job still record?"),
        verified.err());
  }

  @Test
  void aPullRequestOnTopOfAnotherIsComparedWithTheDefaultBranch() throws IOException {
    String event =
        """
        {"repository": {"default_branch": "main"},
         "pull_request": {"number": 5, "head": {"sha": "%s"}, "base": {"sha": "%s", "ref": "first-step"}}}
        """;
    write("event.json", event.formatted(FakeGitHub.SHA, BASE));
    environment.put("GITHUB_BASE_REF", "first-step");
    results("1250");
    assertEquals(ExitCode.REGRESSION, run().code());
    assertTrue(comment().contains("### 🔴 1 regression in 1 benchmark on EPYC 7763"), comment());
    assertTrue(comment().contains(" of `main`"), comment());
    assertTrue(comment().contains("so it is compared with main, the default branch"), comment());
    write(
        "baselines/amd-epyc-7763/first-step/20261109T000000Z-%012x-00000000.txt".formatted(9),
        HEADER + "BenchmarkX-8 1 1250 ns/op\n");
    run();
    assertTrue(comment().contains(" of `first-step`"), comment());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-08T10:00:00Z, true",
    "2026-11-08T11:58:00Z, false",
    "2026-11-09T10:00:00Z, false"
  })
  void resultsFromBeforeTheEventAreSaid(String measured, boolean old) throws IOException {
    String event =
        """
        {"pull_request": {"number": 5, "updated_at": "2026-11-08T12:00:00Z",
                          "head": {"sha": "%s"}, "base": {"sha": "%s", "ref": "main"}}}
        """;
    write("event.json", event.formatted(FakeGitHub.SHA, BASE));
    StringBuilder events = new StringBuilder();
    for (String line : (HEADER + "BenchmarkX-8 1000 1250 ns/op\n").split("(?<=\n)")) {
      events.append(
          "{\"Time\":\"%s\",\"Action\":\"output\",\"Package\":\"example.com/x\",\"Output\":\"%s\\n\"}\n"
              .formatted(measured, line.strip()));
    }
    write("bench.json", events.toString());
    Ran ran = run();
    assertEquals(
        old,
        ran.err()
            .contains(
                "bench.json: measured 2026-11-08T10:00:00Z, 2 hours before what this workflow runs"
                    + " for; is it left over from another run?"),
        ran.err());
    assertEquals(old, comment().contains("is it left over from another run?"), comment());
  }

  @Test
  void whatTheBaseAcceptsIsAcceptedUpToItsCeiling() throws IOException {
    github.files.put(OptionsFile.FILE + "@" + BASE, ACCEPTED.formatted("2999-01-01"));
    results("1250");
    assertEquals(ExitCode.FINE, run().code());
    assertTrue(output().contains("\naccepted\n"), output());
    results("1400");
    assertEquals(ExitCode.REGRESSION, run().code());
    assertTrue(comment().contains("more than was accepted to +30 %"), comment());
  }

  @Test
  void whatAPullRequestAcceptsItselfIsNotAccepted() throws IOException {
    write(OptionsFile.FILE, ACCEPTED.formatted("2999-01-01"));
    results("1250");
    assertEquals(ExitCode.REGRESSION, run().code());
  }

  @Test
  void aCommitOfTheRepositoryAcceptsByATrailer() throws IOException {
    event("o/r", "");
    github.messages.add("codec: look names up in any case\n\n" + TRAILER);
    results("1250");
    assertEquals(ExitCode.FINE, run().code());
    assertTrue(output().contains("\naccepted\n"), output());
  }

  @Test
  void aCommitOfAForkAcceptsNothing() throws IOException {
    event("fork/r", "");
    github.messages.add(TRAILER);
    results("1250");
    assertEquals(ExitCode.REGRESSION, run().code());
  }

  @Test
  void aLabelAcceptsOnAForksPullRequestToo() throws IOException {
    String label =
        "{\"name\": \"bench-accept: x.BenchmarkX ns/op +30%\","
            + " \"description\": \"until 2999-01-01: host names\"}";
    event("fork/r", label);
    results("1250");
    assertEquals(ExitCode.FINE, run().code());
    results("1400");
    assertEquals(ExitCode.REGRESSION, run().code());
    assertTrue(comment().contains("more than was accepted to +30 %"), comment());
  }

  @Test
  void aTrailerThatCannotBeReadIsSaid() throws IOException {
    event("o/r", "");
    github.messages.add("x\n\nBench-Accept: x.BenchmarkX +30%");
    results("1250");
    Ran ran = run();
    assertEquals(ExitCode.REGRESSION, ran.code());
    assertTrue(
        (ran.out() + ran.err()).contains("'Bench-Accept: x.BenchmarkX +30%' accepts nothing"),
        ran.err());
    assertTrue(comment().contains("1 doubt about the input</summary>"), comment());
  }

  @Test
  void aMisspeltLabelIsSaid() throws IOException {
    event(
        "o/r",
        "{\"name\": \"bench-acept: x.BenchmarkX ns/op +30%\","
            + " \"description\": \"until 2999-01-01: host names\"}");
    results("1250");
    assertEquals(ExitCode.REGRESSION, run().code());
    assertTrue(comment().contains("accepts nothing; write for example"), comment());
  }

  private void event(String head, String labels) throws IOException {
    write(
        "event.json",
        """
        {"pull_request": {"number": 5, "labels": [%s],
          "head": {"sha": "%s", "repo": {"full_name": "%s"}},
          "base": {"sha": "%s", "ref": "main", "repo": {"full_name": "o/r"}}}}
        """
            .formatted(labels, FakeGitHub.SHA, head, BASE));
  }

  /** Such an event runs on the default branch, and what is checked out is the pull request's. */
  @Test
  void whatACommentedPullRequestAcceptsItselfIsNotAccepted() throws IOException {
    write("event.json", "{\"issue\": {\"number\": 5, \"pull_request\": {}}}");
    environment.put("GITHUB_EVENT_NAME", "issue_comment");
    environment.put("GITHUB_SHA", BASE);
    environment.put("INPUT_BASELINE_REF", "main");
    write(OptionsFile.FILE, ACCEPTED.formatted("2999-01-01"));
    results("1250");
    assertEquals(ExitCode.REGRESSION, run().code());
    github.files.put(OptionsFile.FILE + "@" + BASE, ACCEPTED.formatted("2999-01-01"));
    assertEquals(ExitCode.FINE, run().code());
  }

  @Test
  void whatExpiredIsRedAgain() throws IOException {
    github.files.put(OptionsFile.FILE + "@" + BASE, ACCEPTED.formatted("2020-01-01"));
    results("1250");
    assertEquals(ExitCode.REGRESSION, run().code());
    assertTrue(comment().contains("no longer accepted"), comment());
  }

  @Test
  void aMisspeltKeyOfTheBaseIsSaidWithItsLine() throws IOException {
    github.files.put(OptionsFile.FILE + "@" + BASE, "window: 5\nacepted: []\n");
    results("1250");
    Ran ran = run();
    assertEquals(ExitCode.INPUT, ran.code());
    assertTrue(
        ran.out()
            .contains(
                "::error title=go-bench-reporter::.github/go-bench-reporter.yml:2: unknown key"
                    + " 'acepted'; did you mean 'accepted'? (the file as it is at 3f2a9c1, which the"
                    + " change goes to; not the change's own)\n"),
        ran.out());
    assertTrue(comment().contains("unknown key 'acepted'"), comment());
  }

  @Test
  void anEmptyStreamReplacesTheCommentOfAnOlderCommit() throws IOException {
    results("1250");
    run();
    write("bench.json", "PASS\n");
    environment.put("GITHUB_RUN_ID", "101");
    Ran ran = run();
    assertEquals(ExitCode.INPUT, ran.code());
    assertTrue(ran.out().contains("::error title=go-bench-reporter::bench.json: no benchmark"));
    assertTrue(
        comment().contains("Not judged: nothing could be compared\n\n[`8c1d0e4`]("), comment());
    assertTrue(comment().contains("no benchmark result among"), comment());
    assertTrue(comment().contains("mac-mini-07"), comment());
  }

  @Test
  void aWrongLabelIsSaidOnThePullRequest() throws IOException {
    results("1000");
    environment.put("INPUT_CHIP_LABEL", "apple-m3-max");
    assertEquals(ExitCode.INPUT, run().code());
    assertTrue(comment().contains("apple-m3-max"), comment());
    assertTrue(comment().contains("AMD EPYC 7763"), comment());
  }

  @Test
  void reportsThatNeverCameAreSaidOnThePullRequest() {
    environment.put("INPUT_MODE", "publish");
    environment.put("INPUT_RESULTS", "reports/*/report.json");
    Ran ran = run();
    assertEquals(ExitCode.INPUT, ran.code());
    assertTrue(comment().contains("reports/\\*/report.json: matches no file"), comment());
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void results(String nanoseconds) throws IOException {
    write("bench.json", HEADER + ("BenchmarkX-8 1000 " + nanoseconds + " ns/op\n").repeat(3));
  }

  private Ran run() {
    return Ran.in(folder, "", environment, "action");
  }

  private String comment() {
    List<String> bodies = github.bodies(Comment.ACTIONS);
    assertEquals(1, bodies.size());
    return bodies.get(0);
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }
}
