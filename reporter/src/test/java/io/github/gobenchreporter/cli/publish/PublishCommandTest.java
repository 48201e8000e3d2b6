package io.github.gobenchreporter.cli.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.chip.SameChip;
import io.github.gobenchreporter.cli.Main;
import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.github.Comment;
import io.github.gobenchreporter.github.FakeGitHub;
import io.github.gobenchreporter.regression.ChipReport;
import io.github.gobenchreporter.regression.Report;
import io.github.gobenchreporter.regression.Row;
import io.github.gobenchreporter.regression.Verdict;
import io.github.gobenchreporter.report.Reports;
import io.github.gobenchreporter.report.json.ReportJson;
import io.github.gobenchreporter.report.json.ReportReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishCommandTest {
  private static final String TOKEN = "ghs_0123456789abcdefghij";
  private static final Map<String, String> RUN =
      Map.of(
          "GITHUB_ACTIONS", "true",
          "GITHUB_TOKEN", TOKEN,
          "GITHUB_REPOSITORY", "o/r",
          "GITHUB_SERVER_URL", "https://github.example",
          "GITHUB_RUN_ID", "7712345",
          "GITHUB_RUN_ATTEMPT", "1");

  private static final String EVENT =
      """
      {"repository": {"id": 1, "full_name": "o/r"},
       "workflow_run": {"id": 77, "run_attempt": 2, "event": "pull_request", "head_sha": "%s",
         "head_branch": "topic", "head_repository": {"id": 9, "owner": {"login": "fork"}}}}
      """
          .formatted(FakeGitHub.SHA);

  @TempDir private Path folder;
  private String log = "";

  @Test
  void theReportsOfThreeChipsBecomeOneComment() throws IOException {
    write();
    try (FakeGitHub github = new FakeGitHub()) {
      String[] arguments = {
        "publish",
        "a.json",
        "b.json",
        "c.json",
        "--pull",
        "5",
        "--sha",
        FakeGitHub.SHA,
        "--check",
        "--status"
      };
      assertEquals(ExitCode.FINE, run(github.url(), arguments), log);
      assertEquals(ExitCode.FINE, run(github.url(), arguments), log);
      assertEquals(1, github.bodies(Comment.ACTIONS).size());
      String body = github.bodies(Comment.ACTIONS).get(0);
      assertTrue(body.startsWith("<!-- go-bench-reporter v1 key="), body);
      assertTrue(
          body.contains("2 regressions in 5 benchmarks: 1 on all 3 chips, 1 on M1 Pro only"), body);
      assertTrue(body.contains("[Full report](https://github.example/o/r/actions/runs/7712345)"));
    }
    assertTrue(Files.readString(folder.resolve("summary.md")).contains("2 regressions"));
    assertEquals(1, log.split(TOKEN, -1).length - 1, log);
  }

  /** A token of another's, on a server whose runners would else be believed to write. */
  @ParameterizedTest
  @CsvSource({
    "'', github-actions[bot], '', ''", // writes, option, GITEA_ACTIONS, FORGEJO_ACTIONS
    "github-actions[bot], github-actions[bot], true, ''",
    "github-actions[bot], github-actions[bot], '', true",
    "bench-bot, bench-bot, true, ''",
    "bench-bot, bench-bot, '', ''",
    "gitea-actions, '', true, ''",
  })
  void theAuthorGivenIsWhoseCommentIsEdited(
      String writer, String option, String gitea, String forgejo) throws IOException {
    write();
    try (FakeGitHub github = new FakeGitHub()) {
      String writes = writer.isEmpty() ? Comment.ACTIONS : writer;
      github.writer = writes;
      String[] arguments = {"publish", "a.json", "--pull=5", "--sha=" + FakeGitHub.SHA};
      if (!option.isEmpty()) {
        arguments = Arrays.copyOf(arguments, arguments.length + 1);
        arguments[arguments.length - 1] = "--author=" + option;
      }
      Map<String, String> server = Map.of("GITEA_ACTIONS", gitea, "FORGEJO_ACTIONS", forgejo);
      assertEquals(ExitCode.FINE, run(github.url(), server, arguments), log);
      assertEquals(ExitCode.FINE, run(github.url(), server, arguments), log);
      assertEquals(1, github.bodies(writes).size(), log);
    }
  }

  /** Whose comment it is decides, not what it looks like. */
  @Test
  void aCommentOfAnotherThanTheAuthorGivenIsLeftAlone() throws IOException {
    write();
    try (FakeGitHub github = new FakeGitHub()) {
      github.writer = "gitea-actions";
      String[] arguments = {
        "publish", "a.json", "--pull=5", "--sha=" + FakeGitHub.SHA, "--author=github-actions[bot]"
      };
      Map<String, String> gitea = Map.of("GITEA_ACTIONS", "true");
      assertEquals(ExitCode.FINE, run(github.url(), gitea, arguments), log);
      List<String> first = github.bodies("gitea-actions");
      assertEquals(ExitCode.FINE, run(github.url(), gitea, arguments), log);
      assertEquals(first.get(0), github.bodies("gitea-actions").get(0));
      assertEquals(2, github.bodies("gitea-actions").size(), log);
    }
  }

  @Test
  void whatIsNotShownOnGitHubNeedsNoTokenAndNoPullRequest() throws IOException {
    write();
    Ran ran =
        Ran.in(folder, "publish", "a.json", "b.json", "c.json", "--comment=never", "--out", "all");
    assertEquals(new Ran(ExitCode.FINE, "", ""), ran);
    assertTrue(Files.readString(folder.resolve("all/report.md")).contains("on all 3 chips"));
    Ran check = Ran.in(folder, "publish", "a.json", "--comment=never", "--check", "--pull=5");
    assertEquals(ExitCode.INPUT, check.code());
  }

  @Test
  void aReadOnlyTokenIsSaidInOneLineAndIsNoFailure() throws IOException {
    write();
    try (FakeGitHub github = new FakeGitHub()) {
      github.refuse("POST", "/comments", 403, "Resource not accessible by integration");
      assertEquals(ExitCode.FINE, run(github.url(), "publish", "a.json", "--pull", "5"), log);
      assertTrue(log.contains("permissions: { pull-requests: write } is missing"), log);
    }
    assertTrue(Files.exists(folder.resolve("summary.md")));
  }

  @Test
  void gitHubOutOfReachIsSomethingOutside() throws IOException {
    write();
    try (FakeGitHub github = new FakeGitHub()) {
      github.refuse("GET", "/repos/o/r", 401, "{}");
      assertEquals(ExitCode.OUTSIDE, run(github.url(), "publish", "a.json", "--pull", "5"));
      assertTrue(log.contains("does not accept the token"), log);
    }
    assertTrue(Files.exists(folder.resolve("summary.md")));
  }

  /** Eight stored runs, and {@code report.json} of a head that is twice as slow. */
  private void forkMeasures() throws IOException {
    String header = "goos: linux\ngoarch: amd64\npkg: example.com/a\ncpu: AMD EPYC\n";
    Path runs = Files.createDirectories(folder.resolve("baselines/amd-epyc/main"));
    for (int i = 1; i <= 8; i++) {
      Files.writeString(
          runs.resolve("2026110%dT000000Z-%012x-00000000.txt".formatted(i, i)),
          header + "BenchmarkX-8 1 " + (1000 + i) + " ns/op\n");
    }
    Files.writeString(
        folder.resolve("bench.txt"), header + "BenchmarkX-8 1 2000 ns/op\n".repeat(3));
    String[] lenient = {
      "compare",
      "bench.txt",
      "--chip-label",
      "amd-epyc",
      "--threshold",
      "ns/op=±900%",
      "--out",
      ".",
      "--quiet"
    };
    assertEquals(ExitCode.FINE, run("http://127.0.0.1:1", lenient), log);
    Files.writeString(folder.resolve("event.json"), EVENT);
  }

  @Test
  void aForksReportIsJudgedAgainAndItsPullRequestFoundByTheEvent() throws IOException {
    forkMeasures();
    try (FakeGitHub github = new FakeGitHub()) {
      github.pulls.add(github.pull(5, FakeGitHub.SHA, "fork", 9, 1));
      int code = run(github.url(), "publish", "report.json", "--event", "event.json");
      assertEquals(ExitCode.FINE, code, log);
      String body = github.bodies(Comment.ACTIONS).get(0);
      assertTrue(body.contains("1 regression in 1 benchmark"), body);
      assertTrue(body.contains("head=8c1d0e4 run=77.2 -->"), body);
    }
  }

  @Test
  void aForkHasNoVoiceInTheCommentButItsNumbers() throws IOException {
    forkMeasures();
    Path report = folder.resolve("report.json");
    String words = "checked by hand and approved";
    Report read = ReportReader.read("report.json", Files.newInputStream(report));
    ChipReport chip = read.chips().get(0);
    List<Row> rows = new ArrayList<>(chip.rows());
    rows.add(Reports.failed("a.BenchmarkZ", "failed", words));
    ChipReport spoken =
        new ChipReport(
            chip.label(),
            chip.cpu(),
            true,
            chip.baseline(),
            chip.head(),
            List.of(new SameChip.Difference("toolchain", words, words)),
            List.of(words),
            rows);
    ChipReport other =
        Reports.chip("apple-m1", words, Reports.oneSided("a.BenchmarkX", "ns/op", 1, Verdict.NEW));
    List<Report.Skipped> skipped =
        List.of(new Report.Skipped("apple-m2", words), new Report.Skipped(words, words));
    Files.writeString(
        report,
        ReportJson.render(
            new Report(
                List.of(spoken, other),
                skipped,
                List.of(new Problem(words, 1, words)),
                Reports.POLICY)));
    for (String label : List.of("apple-m1", "apple-m3")) {
      Path runs = Files.createDirectories(folder.resolve("baselines/%s/main".formatted(label)));
      Files.writeString(
          runs.resolve("20261101T000000Z-0000000000aa-00000000.txt"),
          "goos: darwin\ngoarch: arm64\npkg: a\ncpu: Apple M1\nBenchmarkX-8 1 1 ns/op\n"
              .replace("M1", label.endsWith("1") ? "M1" : "M3"));
    }
    try (FakeGitHub github = new FakeGitHub()) {
      github.pulls.add(github.pull(5, FakeGitHub.SHA, "fork", 9, 1));
      run(github.url(), "publish", "report.json", "--event", "event.json");
      String body = github.bodies(Comment.ACTIONS).get(0);
      assertFalse(body.contains("by hand"), body);
      assertFalse(log.contains("by hand"), log);
      for (String said :
          List.of(
              "1 benchmark failed",
              "another processor than the baseline",
              "Its job compared nothing",
              "No report of it came from the pull request",
              "2 doubts about them")) {
        assertTrue(body.contains(said), said + " in " + body);
      }
    }
  }

  @Test
  void aRefusedReportTakesThePlaceOfAnOlderComment() throws IOException {
    forkMeasures();
    try (FakeGitHub github = new FakeGitHub()) {
      github.pulls.add(github.pull(5, FakeGitHub.SHA, "fork", 9, 1));
      String[] publish = {"publish", "report.json", "--event", "event.json", "--comment=auto"};
      run(github.url(), publish);
      Files.writeString(folder.resolve("report.json"), "{}");
      assertEquals(ExitCode.FINE, run(github.url(), publish), log);
      assertTrue(log.contains("report.json"), log);
      String body = github.bodies(Comment.ACTIONS).get(0);
      assertTrue(
          body.contains("efused, for they are not as compare writes them: 1 of the pull request"),
          body);
      assertFalse(body.contains("🟢"), body);
      Files.delete(folder.resolve("report.json"));
      assertEquals(ExitCode.FINE, run(github.url(), publish), log);
      assertEquals(1, github.bodies(Comment.ACTIONS).size());
    }
  }

  @Test
  void whatIsNoReportIsTheUsersFault() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{}");
    assertEquals(ExitCode.INPUT, run("http://127.0.0.1:1", "publish", "a.json", "--pull", "5"));
    assertFalse(Files.exists(folder.resolve("summary.md")));
    assertEquals(ExitCode.INPUT, run("http://127.0.0.1:1", "publish", "a.json"));
  }

  private void write() throws IOException {
    String names = "abc";
    int i = 0;
    for (ChipReport chip : Reports.threeChips().chips()) {
      String file = names.charAt(i++) + ".json";
      Files.writeString(folder.resolve(file), ReportJson.render(Reports.of(chip)));
    }
  }

  private int run(String url, String... arguments) {
    return run(url, Map.of(), arguments);
  }

  private int run(String url, Map<String, String> more, String... arguments) {
    Map<String, String> environment = new HashMap<>(RUN);
    environment.putAll(more);
    environment.put("GITHUB_API_URL", url);
    environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]), stream, stream, environment, folder, false);
    int code = Main.run(console, arguments);
    log = out.toString(UTF_8);
    return code;
  }
}
