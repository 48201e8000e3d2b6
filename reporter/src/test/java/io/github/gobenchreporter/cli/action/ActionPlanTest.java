package io.github.gobenchreporter.cli.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.Recorder;
import io.github.gobenchreporter.baseline.Window;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.cli.action.PublishPlan.Forks;
import io.github.gobenchreporter.cli.action.PublishPlan.Ours;
import io.github.gobenchreporter.cli.baselines.FreezeJob;
import io.github.gobenchreporter.cli.baselines.RecordJob;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.compare.CompareJob;
import io.github.gobenchreporter.cli.compare.ConfirmOptions;
import io.github.gobenchreporter.cli.compare.EarlierRuns;
import io.github.gobenchreporter.cli.config.OptionsFile;
import io.github.gobenchreporter.cli.options.FailOn;
import io.github.gobenchreporter.cli.options.FailOn.What;
import io.github.gobenchreporter.cli.options.HeadOptions;
import io.github.gobenchreporter.cli.options.OutputOptions;
import io.github.gobenchreporter.cli.options.PolicyOptions;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.cli.profile.ProfileOptions;
import io.github.gobenchreporter.cli.publish.ForkReports;
import io.github.gobenchreporter.cli.publish.PublishJob;
import io.github.gobenchreporter.cli.publish.PublishOptions;
import io.github.gobenchreporter.cli.publish.ReportFiles;
import io.github.gobenchreporter.github.Publication.When;
import io.github.gobenchreporter.github.ReportTarget;
import io.github.gobenchreporter.github.WorkflowEvent;
import io.github.gobenchreporter.regression.Method;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActionPlanTest {
  private static final String HEAD = "8c1d0e4fc6b8a1f7d2e0b3c4a5968778695a4b3c";
  private static final String PUSHED = "3f2a9c1d0b7e4a5968778695a4b3c2d1e0f98765";
  private static final WorkflowEvent FINISHED =
      new WorkflowEvent("workflow_run", JsonNodeFactory.instance.objectNode());
  private static final String PULL_REQUEST =
      "{\"pull_request\": {\"number\": 12, \"head\": {\"sha\": \"" + HEAD + "\"}}}";
  private static final StoreOptions BRANCH =
      new StoreOptions(
          Optional.empty(), Optional.empty(), Optional.of("bench-baselines"), Optional.empty());
  private static final PolicyOptions POLICY = policy(List.of(), 20);
  private static final ConfirmOptions UNCONFIRMED =
      new ConfirmOptions(
          Optional.empty(),
          List.of(),
          2,
          Duration.ofMinutes(30),
          new EarlierRuns(List.of()),
          Optional.empty());
  private static final OutputOptions FILES = OutputOptions.into(Path.of("OUT"));
  private static final PublishOptions COMMENT =
      new PublishOptions(
          When.AUTO,
          Set.of(),
          "go-bench-reporter",
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
  private static final PublishPlan ON_PULL_REQUEST =
      new PublishPlan(
          new PublishJob(COMMENT, FailOn.DEFAULT),
          Optional.empty(),
          new Ours(new ReportTarget("o/r", 12, HEAD)));

  @Test
  void aPullRequestIsComparedWithItsBaseAndCommented() throws IOException {
    assertEquals(
        plan(
            Optional.of(compare(head(HEAD, true), "main")),
            Optional.empty(),
            Optional.of(ON_PULL_REQUEST)),
        plan("pull_request", PULL_REQUEST, Map.of("GITHUB_BASE_REF", "main")));
  }

  @Test
  void aPushIsComparedAndThenRecorded() throws IOException {
    RecordJob record =
        new RecordJob(
            head(PUSHED, false),
            new BaselineRef("release/1.2"),
            Optional.empty(),
            BRANCH,
            Recorder.DEFAULT_KEEP,
            RecordJob.Mode.ALLOW_FAILED,
            Optional.empty(),
            false);
    assertEquals(
        plan(
            Optional.of(compare(head(PUSHED, true), "release/1.2")),
            Optional.of(record),
            Optional.empty()),
        plan("push", "{}", Map.of("GITHUB_REF_NAME", "release/1.2")));
  }

  @Test
  void whoLooksOnlyIsCompared() throws IOException {
    for (String event : new String[] {"schedule", "workflow_dispatch", "merge_group"}) {
      assertEquals(
          plan(Optional.of(compare(head(PUSHED, true), "dev")), Optional.empty(), Optional.empty()),
          plan(
              event,
              "{\"merge_group\": {\"base_ref\": \"refs/heads/dev\"}}",
              Map.of("GITHUB_REF_NAME", "x")));
    }
  }

  @Test
  void aFinishedWorkflowRunIsPublishedByItsEvent() throws IOException {
    PublishPlan publish =
        new PublishPlan(
            new PublishJob(COMMENT, FailOn.DEFAULT),
            Optional.of(new ReportFiles(List.of("reports/*/report.json"))),
            new Forks(new ForkReports(FINISHED, Optional.empty(), BRANCH, POLICY)));
    assertEquals(
        plan(Optional.empty(), Optional.empty(), Optional.of(publish)),
        plan("workflow_run", "{}", Map.of("INPUT_RESULTS", "reports/*/report.json")));
  }

  @Test
  void theExampleOfTheDocumentationReadsItsSnapshot() throws IOException {
    CompareJob compare =
        plan(
                "pull_request",
                PULL_REQUEST,
                Map.of(
                    "INPUT_BASELINE_REF",
                    "main@amd-epyc-2024Q3",
                    "INPUT_CHIP_LABEL",
                    "amd-epyc-7763"))
            .compare()
            .map(CompareJob.class::cast)
            .orElseThrow();
    assertEquals("main@amd-epyc-2024Q3", compare.baseline().name());
    assertEquals("amd-epyc-7763", compare.head().label());
  }

  @Test
  void oneJobOfAMatrixDoesNotComment() throws IOException {
    Map<String, String> matrix = Map.of("INPUT_MODE", "compare", "GITHUB_BASE_REF", "main");
    assertEquals(Optional.empty(), plan("pull_request", PULL_REQUEST, matrix).publish());
    Map<String, String> never = Map.of("INPUT_COMMENT", "never", "GITHUB_BASE_REF", "main");
    assertEquals(Optional.empty(), plan("pull_request", PULL_REQUEST, never).publish());
  }

  @Test
  void theJobAfterAMatrixSpeaksForAll() throws IOException {
    Map<String, String> publish = Map.of("INPUT_MODE", "publish", "INPUT_RESULTS", "*.json");
    PublishPlan plan = plan("pull_request", PULL_REQUEST, publish).publish().orElseThrow();
    assertEquals(Optional.of(new ReportFiles(List.of("*.json"))), plan.files());
    assertEquals(ON_PULL_REQUEST.whose(), plan.whose());
  }

  @Test
  void thresholdsAreOneALine() throws IOException {
    CompareJob compare =
        plan(
                "push",
                "{}",
                Map.of(
                    "GITHUB_REF_NAME", "main",
                    "INPUT_THRESHOLDS", "ns/op=±2%\n\n  # noisy\n  BenchmarkX* ns/op=±10%\n",
                    "INPUT_RESULTS", "a.json\nb.json",
                    "INPUT_BASELINES", "my baselines",
                    "INPUT_WINDOW", "5"))
            .compare()
            .map(CompareJob.class::cast)
            .orElseThrow();
    assertEquals(policy(List.of("ns/op=±2%", "BenchmarkX* ns/op=±10%"), 5), compare.policies());
    assertEquals(List.of("a.json", "b.json"), compare.head().results());
    assertEquals(
        new StoreOptions(
            Optional.of("my baselines"), Optional.empty(), Optional.empty(), Optional.empty()),
        compare.stores());
  }

  @Test
  void whatTheWorkflowLeavesAtItsDefaultTheConfigurationSays() throws IOException {
    OptionsFile file =
        OptionsFile.parse("config.yml", "fail-on: never\nwindow: 7\nthresholds:\n- ns/op=±4%\n");
    ActionPlan plan =
        plan(
            "push",
            "{}",
            Map.of(
                "GITHUB_REF_NAME", "main",
                "INPUT_FAIL_ON", "regression",
                "INPUT_WINDOW", "5",
                "INPUT_THRESHOLDS", "B/op=+9%"),
            file);
    assertEquals(new FailOn(Set.of(What.NEVER)), plan.failOn());
    assertEquals(
        policy(List.of("ns/op=±4%", "B/op=+9%"), 5),
        plan.compare().map(CompareJob.class::cast).orElseThrow().policies());
  }

  @Test
  void aSuiteHasBaselinesAndSettingsOfItsOwn() throws IOException {
    OptionsFile file =
        OptionsFile.parse(
            "config.yml",
            "window: 7\nthresholds: ns/op=±4%\nsuites: {api: {window: 9, thresholds: B/op=off}}\n");
    Map<String, String> named = Map.of("GITHUB_REF_NAME", "main", "INPUT_NAME", "api");
    CompareJob compare = (CompareJob) plan("push", "{}", named, file).compare().orElseThrow();
    assertEquals(policy(List.of("ns/op=±4%", "B/op=off"), 9), compare.policies());
    assertEquals(Optional.of("api"), compare.stores().suite());
  }

  @Test
  void freezingTakesTheNameOfTheSnapshotApart() throws IOException {
    FreezeJob freeze =
        plan(
                "workflow_dispatch",
                "{}",
                Map.of("INPUT_MODE", "freeze", "INPUT_BASELINE_REF", "main@2026Q4"))
            .freeze()
            .orElseThrow();
    assertEquals("main", freeze.freezer().ref().name());
    assertEquals("main@2026Q4", freeze.freezer().as().name());
    assertEquals(Optional.<ChipLabel>empty(), freeze.chip());
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
  void aMisspeltInputIsAnErrorThatNamesIt() {
    for (String input : new String[] {"mode", "comment", "check", "fail-on", "window", "alpha"}) {
      String variable = "INPUT_" + input.toUpperCase(Locale.ROOT).replace('-', '_');
      ReporterException thrown =
          assertThrows(
              ReporterException.class,
              () -> plan("push", "{}", Map.of(variable, "atuo", "GITHUB_REF_NAME", "main")));
      assertTrue(
          thrown.getMessage().startsWith("input " + input + ": 'atuo' is "), thrown.getMessage());
    }
  }

  private static ActionPlan plan(
      Optional<CompareJob> compare, Optional<RecordJob> record, Optional<PublishPlan> publish) {
    return new ActionPlan(
        compare.map(job -> job),
        new FailOn(Set.of(What.REGRESSION)),
        record,
        Optional.empty(),
        Optional.empty(),
        publish);
  }

  private static CompareJob compare(HeadOptions head, String ref) {
    return new CompareJob(
        head,
        new BaselineRef(ref),
        BRANCH,
        POLICY,
        UNCONFIRMED,
        ProfileOptions.NONE,
        FILES,
        true,
        Optional.empty());
  }

  private static HeadOptions head(String commit, boolean askHost) {
    return new HeadOptions(List.of("bench.json"), "auto", askHost, Optional.of(commit), false);
  }

  private static PolicyOptions policy(List<String> thresholds, int window) {
    return new PolicyOptions(
        thresholds,
        Optional.empty(),
        Method.NOISE_AWARE,
        0.05,
        new Window(window, Optional.empty()),
        List.of(),
        List.of());
  }

  private static ActionPlan plan(String event, String payload, Map<String, String> more)
      throws IOException {
    return plan(event, payload, more, OptionsFile.NONE);
  }

  private static ActionPlan plan(
      String event, String payload, Map<String, String> more, OptionsFile configuration)
      throws IOException {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("GITHUB_EVENT_NAME", event);
    environment.put("GITHUB_REPOSITORY", "o/r");
    environment.put("GITHUB_SHA", PUSHED);
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            nowhere,
            nowhere,
            environment,
            Path.of(""),
            false);
    ActionInputs inputs = ActionInputs.of(environment);
    WorkflowEvent happened = new WorkflowEvent(event, new ObjectMapper().readTree(payload));
    ActionJobs jobs = new ActionJobs(console, inputs, configuration, happened, Path.of("OUT"));
    return ActionPlan.of(jobs, inputs.mode(), happened);
  }
}
