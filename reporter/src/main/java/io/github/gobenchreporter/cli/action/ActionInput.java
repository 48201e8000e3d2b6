package io.github.gobenchreporter.cli.action;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The inputs of action.yml; a test keeps them, action.yml and docs/inputs.md the same. */
enum ActionInput {
  RESULTS("results", "bench.json"),
  CHIP_LABEL("chip-label", "auto"),
  BASELINE_REF("baseline-ref", ""),
  BASELINE_BRANCH("baseline-branch", "bench-baselines"),
  BASELINES("baselines", ""),
  MODE("mode", "auto"),
  THRESHOLDS("thresholds", ""),
  METHOD("method", ""),
  ALPHA("alpha", ""),
  WINDOW("window", ""),
  UNTIL("until", ""),
  COMMIT("commit", ""),
  FAIL_ON("fail-on", "regression"),
  PARTIAL("partial", "false"),
  EARLIER("earlier", ""),
  COMMENT("comment", "auto"),
  CHECK("check", "false"),
  ISSUE("issue", "false"),
  WEBHOOK("webhook", ""),
  CONFIRM_COMMAND("confirm-command", ""),
  CONFIRM("confirm", "none"),
  BASE("base", ""),
  PACKAGES("packages", ""),
  BENCH("bench", ""),
  BUDGET("budget", ""),
  TEST_FLAGS("test-flags", ""),
  TEMPLATES("templates", ""),
  NAME("name", "go-bench-reporter"),
  WHY("why", ""),
  RUNS("runs", ""),
  REPLACE("replace", "false"),
  GITHUB_TOKEN("github-token", "${{ github.token }}"),
  JAVA_HOME("java-home", ""),
  JAR("jar", ""),
  MIRROR("mirror", "");

  private final String input;
  private final String byDefault;

  ActionInput(String input, String byDefault) {
    this.input = input;
    this.byDefault = byDefault;
  }

  /** As a workflow writes it. */
  String input() {
    return input;
  }

  /** As action.yml has it. */
  String byDefault() {
    return byDefault;
  }

  /** The input for an option, {@code threshold} without its dashes. */
  static Optional<ActionInput> ofOption(String option) {
    String input = option.equals("threshold") ? THRESHOLDS.input : option;
    return Arrays.stream(values()).filter(it -> it.input.equals(input)).findFirst();
  }

  /** The variable that action.yml hands it over in. */
  String variable() {
    return "INPUT_" + input.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
