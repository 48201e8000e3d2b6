package io.github.gobenchreporter.cli.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.GitHubContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ActionPlanTest {
  private static final String PULL_REQUEST =
      "{\"pull_request\": {\"number\": 12, \"head\": {\"sha\": \"beef\"}}}";

  @Test
  void aPullRequestIsComparedWithItsBaseAndCommented() throws IOException {
    assertEquals(
        """
        compare --chip-label=auto --baseline-ref=main --baseline-branch=bench-baselines --commit=beef --fail-on=regression --ask-host --quiet --out=OUT -- bench.json
        publish --repo=o/r --pull=12 --sha=beef --comment=auto -- OUT/report.json""",
        plan("pull_request", PULL_REQUEST, Map.of("GITHUB_BASE_REF", "main")));
  }

  @Test
  void aPushIsComparedAndThenRecorded() throws IOException {
    assertEquals(
        """
        compare --chip-label=auto --baseline-ref=release/1.2 --baseline-branch=bench-baselines --commit=cafe --fail-on=regression --ask-host --quiet --out=OUT -- bench.json
        record --chip-label=auto --ref=release/1.2 --commit=cafe --baseline-branch=bench-baselines -- bench.json""",
        plan("push", "{}", Map.of("GITHUB_REF_NAME", "release/1.2")));
  }

  @Test
  void whoLooksOnlyIsCompared() throws IOException {
    for (String event : new String[] {"schedule", "workflow_dispatch", "merge_group"}) {
      String plan =
          plan(
              event,
              "{\"merge_group\": {\"base_ref\": \"refs/heads/dev\"}}",
              Map.of("GITHUB_REF_NAME", "x"));
      assertTrue(plan.startsWith("compare --chip-label=auto --baseline-ref=dev "), plan);
      assertEquals(1, plan.lines().count());
    }
  }

  @Test
  void aFinishedWorkflowRunIsPublishedByItsEvent() throws IOException {
    assertEquals(
        "publish --repo=o/r --event=/e.json --baseline-branch=bench-baselines --comment=auto -- reports/*/report.json",
        plan(
            "workflow_run",
            "{}",
            Map.of("INPUT_RESULTS", "reports/*/report.json", "GITHUB_EVENT_PATH", "/e.json")));
  }

  @Test
  void theExampleOfTheDocumentationReadsItsSnapshot() throws IOException {
    String plan =
        plan(
            "pull_request",
            PULL_REQUEST,
            Map.of(
                "INPUT_BASELINE_REF", "main@amd-epyc-2024Q3", "INPUT_CHIP_LABEL", "amd-epyc-7763"));
    assertTrue(
        plan.startsWith("compare --chip-label=amd-epyc-7763 --baseline-ref=main@amd-epyc-2024Q3 "),
        plan);
  }

  @Test
  void oneJobOfAMatrixDoesNotComment() throws IOException {
    Map<String, String> matrix = Map.of("INPUT_MODE", "compare", "GITHUB_BASE_REF", "main");
    assertEquals(1, plan("pull_request", PULL_REQUEST, matrix).lines().count());
    Map<String, String> never = Map.of("INPUT_COMMENT", "never", "GITHUB_BASE_REF", "main");
    assertEquals(1, plan("pull_request", PULL_REQUEST, never).lines().count());
  }

  @Test
  void thresholdsAreOneALine() throws IOException {
    String plan =
        plan(
            "push",
            "{}",
            Map.of(
                "GITHUB_REF_NAME", "main",
                "INPUT_THRESHOLDS", "ns/op=±2%\n\n  # noisy\n  BenchmarkX* ns/op=±10%\n",
                "INPUT_RESULTS", "a.json\nb.json",
                "INPUT_BASELINES", "my baselines",
                "INPUT_WINDOW", "5"));
    assertTrue(
        plan.startsWith(
            "compare --chip-label=auto --baseline-ref=main --baselines=my baselines"
                + " --threshold=ns/op=±2% --threshold=BenchmarkX* ns/op=±10% --window=5 "),
        plan);
    assertTrue(plan.lines().findFirst().orElseThrow().endsWith(" -- a.json b.json"), plan);
  }

  @Test
  void freezingTakesTheNameOfTheSnapshotApart() throws IOException {
    assertEquals(
        "freeze --ref=main --as=main@2026Q4 --all-chips --baseline-branch=bench-baselines",
        plan(
            "workflow_dispatch",
            "{}",
            Map.of("INPUT_MODE", "freeze", "INPUT_BASELINE_REF", "main@2026Q4")));
    assertThrows(
        ReporterException.class,
        () -> plan("workflow_dispatch", "{}", Map.of("INPUT_MODE", "freeze")));
  }

  @Test
  void aPullRequestIsNeverRecorded() {
    assertThrows(
        ReporterException.class,
        () -> plan("pull_request", PULL_REQUEST, Map.of("INPUT_MODE", "record")));
  }

  @Test
  void aMisspeltInputIsAnError() {
    for (String input : new String[] {"INPUT_MODE", "INPUT_COMMENT", "INPUT_CHECK"}) {
      assertThrows(
          ReporterException.class,
          () -> plan("push", "{}", Map.of(input, "atuo", "GITHUB_REF_NAME", "main")));
    }
  }

  private static String plan(String event, String payload, Map<String, String> more)
      throws IOException {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("GITHUB_EVENT_NAME", event);
    environment.put("GITHUB_REPOSITORY", "o/r");
    environment.put("GITHUB_SHA", "cafe");
    GitHubContext context = new GitHubContext(environment, new ObjectMapper().readTree(payload));
    return ActionPlan.of(ActionInputs.of(environment), context, "OUT").commands().stream()
        .map(command -> String.join(" ", command))
        .collect(Collectors.joining("\n"));
  }
}
