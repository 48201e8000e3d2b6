package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.Arguments;
import io.github.gobenchreporter.cli.GitHubContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the action's inputs into command lines. */
final class ActionArguments {
  private static final Pattern SNAPSHOT = Pattern.compile("(.+)@[^@]+");

  private final ActionInputs inputs;
  private final GitHubContext github;

  ActionArguments(ActionInputs inputs, GitHubContext github) {
    this.inputs = inputs;
    this.github = github;
  }

  List<String> compare(String out) {
    List<String> line = withLabel("compare");
    line.add("--baseline-ref=" + baselineRef());
    store(line);
    policy(line);
    option(line, "--confirm-command", ActionInput.CONFIRM_COMMAND);
    line.add("--commit=" + github.commit());
    option(line, "--fail-on", ActionInput.FAIL_ON);
    line.addAll(List.of("--ask-host", "--quiet", "--out=" + out));
    operands(line, inputs.lines(ActionInput.RESULTS));
    return line;
  }

  List<String> record() {
    if (github.refName().isEmpty()) {
      throw ReporterException.input(
          "GITHUB_REF_NAME is not set, so nothing says what to record under");
    }
    List<String> line = withLabel("record");
    line.addAll(List.of("--ref=" + github.refName(), "--commit=" + github.commit()));
    store(line);
    operands(line, inputs.lines(ActionInput.RESULTS));
    return line;
  }

  /** {@code baseline-ref: main@2026Q4} freezes {@code main} under that name. */
  List<String> freeze() {
    String name = inputs.get(ActionInput.BASELINE_REF).orElse("");
    Matcher snapshot = SNAPSHOT.matcher(name);
    if (!snapshot.matches()) {
      throw ReporterException.input(
          "input baseline-ref: '%s' names no snapshot; write for example main@2026Q4"
              .formatted(name));
    }
    List<String> line =
        new ArrayList<>(List.of("freeze", "--ref=" + snapshot.group(1), "--as=" + name));
    String label = inputs.text(ActionInput.CHIP_LABEL);
    line.add(label.equals("auto") ? "--all-chips" : "--chip-label=" + label);
    store(line);
    return line;
  }

  /**
   * A finished workflow run names no pull request that could be trusted: its event is looked into.
   */
  List<String> publish(List<String> reports) {
    List<String> line = new ArrayList<>(List.of("publish", "--repo=" + github.repository()));
    if (github.eventName().equals("workflow_run")) {
      line.add("--event=" + github.eventPath());
      option(line, "--baseline-ref", ActionInput.BASELINE_REF);
      store(line);
      policy(line);
    } else if (github.pullRequest() > 0) {
      line.addAll(List.of("--pull=" + github.pullRequest(), "--sha=" + github.commit()));
    } else {
      line.add("--sha=" + github.commit());
    }
    comment(line);
    option(line, "--templates", ActionInput.TEMPLATES);
    if (inputs.check()) {
      line.add("--check");
    }
    operands(line, reports);
    return line;
  }

  /** A commit gets a comment only where somebody asks for one. */
  private void comment(List<String> line) {
    boolean onCommit = github.pullRequest() == 0 && !github.eventName().equals("workflow_run");
    if (onCommit && inputs.comment() == ActionInputs.Comment.auto) {
      line.add("--comment=never");
    } else {
      option(line, "--comment", ActionInput.COMMENT);
    }
  }

  private void policy(List<String> line) {
    inputs.lines(ActionInput.THRESHOLDS).forEach(rule -> line.add("--threshold=" + rule));
    option(line, "--method", ActionInput.METHOD);
    option(line, "--alpha", ActionInput.ALPHA);
    option(line, "--window", ActionInput.WINDOW);
  }

  private List<String> withLabel(String command) {
    return new ArrayList<>(List.of(command, "--chip-label=" + inputs.text(ActionInput.CHIP_LABEL)));
  }

  /** Names come from outside: whatever they look like, they are no options. */
  private static void operands(List<String> line, List<String> names) {
    line.add(Arguments.OPERANDS);
    line.addAll(names);
  }

  private String baselineRef() {
    return inputs
        .get(ActionInput.BASELINE_REF)
        .or(github::baseRef)
        .orElseThrow(
            () ->
                ReporterException.input(
                    "input baseline-ref is missing, and no GITHUB_REF_NAME says which branch this is"));
  }

  private void store(List<String> line) {
    if (inputs.get(ActionInput.BASELINES).isPresent()) {
      option(line, "--baselines", ActionInput.BASELINES);
    } else {
      option(line, "--baseline-branch", ActionInput.BASELINE_BRANCH);
    }
  }

  private void option(List<String> line, String option, ActionInput input) {
    inputs.get(input).ifPresent(value -> line.add(option + "=" + value));
  }
}
