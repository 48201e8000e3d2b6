package io.github.gobenchreporter.cli.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.Ran;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.github.FakeGitHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main branch is watched: one issue while it is worse, none afterwards. */
class ActionOnPushTest {
  private static final String HEADER =
      "goos: plan9\ngoarch: amd64\npkg: example.com/x\ncpu: AMD EPYC 7763 64-Core Processor\n";

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private FakeGitHub github;

  @BeforeEach
  void aPush() throws IOException {
    github = new FakeGitHub();
    environment.put("GITHUB_ACTIONS", "true");
    environment.put("GITHUB_EVENT_NAME", "push");
    environment.put("GITHUB_REF_NAME", "main");
    environment.put("GITHUB_SHA", FakeGitHub.SHA);
    environment.put("GITHUB_REPOSITORY", "o/r");
    environment.put("GITHUB_API_URL", github.url());
    environment.put("GITHUB_RUN_ATTEMPT", "1");
    environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
    environment.put("RUNNER_TEMP", folder.resolve("temp").toString());
    environment.put("INPUT_BASELINES", "baselines");
    environment.put("INPUT_GITHUB_TOKEN", "ghs_secret");
    environment.put("INPUT_METHOD", "threshold");
    environment.put("INPUT_ISSUE", "true");
  }

  @AfterEach
  void stop() {
    github.close();
  }

  @Test
  void aRegressionOnMainOpensOneIssueThatIsClosedWhenItIsOver() throws IOException {
    Ran first = push(1, "1000");
    assertEquals(ExitCode.FINE, first.code());
    assertTrue(first.out().contains("recorded as the first run"), first.out());
    assertTrue(Files.readString(folder.resolve("summary.md")).contains("Recorded `amd-epyc-7763"));
    assertEquals("", state());
    assertEquals(ExitCode.REGRESSION, push(2, "1500").code());
    assertEquals("open", state());
    assertEquals(
        "Benchmarks: 1 regression in 1 benchmark on EPYC 7763",
        github.issue.path("title").asText());
    assertEquals(ExitCode.REGRESSION, push(3, "2500").code());
    assertTrue(github.issue.path("body").asText().contains("run=3.1"));
    assertEquals(ExitCode.FINE, push(4, "1000").code());
    assertEquals("closed", state());
  }

  @Test
  void theIssueStaysOpenWhileTheBranchIsAsSlowThoughThatIsItsBaselineByNow() throws IOException {
    push(1, "1000");
    push(2, "1500");
    assertTrue(body().contains("`example.com/x.BenchmarkX-8`"), body());
    assertTrue(body().contains("was 1 µs/op"), body());
    int run = 3;
    while (push(run, "150" + run).code() != ExitCode.FINE && run < 9) {
      run++;
    }
    assertEquals("open", state());
    assertTrue(body().contains("run=" + run + ".1"), body());
    assertEquals(
        "Benchmarks: 1 result still worse than before", github.issue.path("title").asText());
    assertEquals(ExitCode.FINE, push(run + 1, "1005").code());
    assertEquals("closed", state());
  }

  @Test
  void aCheckIsRedForWhatFailsTheStep() throws IOException {
    environment.put("INPUT_CHECK", "true");
    push(1, "1000");
    environment.put("INPUT_FAIL_ON", "never");
    assertEquals(ExitCode.FINE, push(2, "1500").code());
    assertEquals("success", conclusion());
    environment.put("INPUT_FAIL_ON", "regression");
    assertEquals(ExitCode.REGRESSION, push(3, "2500").code());
    assertEquals("failure", conclusion());
  }

  @Test
  void whatStopsTheActionHasAVerdictAllTheSame() throws IOException {
    environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
    environment.put("INPUT_FAIL_ON", "nonsense");
    assertEquals(ExitCode.INPUT, push(1, "1000").code());
    String output = Files.readString(folder.resolve("output"));
    assertTrue(output.contains("not-judged"), output);
  }

  @Test
  void modeSiteWritesThePagesOfWhatIsStored() throws IOException {
    push(1, "1000");
    environment.put("INPUT_MODE", "site");
    environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
    assertEquals(ExitCode.FINE, push(2, "1000").code());
    String output = Files.readString(folder.resolve("output"));
    String site = output.lines().filter(it -> it.contains("/site")).findFirst().orElse("");
    assertTrue(Files.exists(Path.of(site).resolve("index.html")), output);
  }

  private String body() {
    return github.issue.path("body").asText();
  }

  private String conclusion() {
    return github.bodies.stream()
        .filter(it -> it.has("conclusion"))
        .reduce((earlier, later) -> later)
        .orElseThrow()
        .path("conclusion")
        .asText();
  }

  private String state() {
    return github.issue.path("state").asText("");
  }

  private Ran push(int run, String nanoseconds) throws IOException {
    environment.put("GITHUB_RUN_ID", "" + run);
    Files.writeString(
        folder.resolve("bench.json"), HEADER + "BenchmarkX-8 1000 " + nanoseconds + " ns/op\n");
    return Ran.in(folder, "", environment, "action");
  }
}
