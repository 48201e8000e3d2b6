package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.GitHubContext;
import io.github.gobenchreporter.cli.action.ActionInputs.Comment;
import io.github.gobenchreporter.cli.action.ActionInputs.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The commands that the action runs, in order; each is a command line of this program.
 *
 * @param compare writes report files into {@code out}
 * @param record stores the run
 * @param freeze makes a snapshot
 * @param publish writes to GitHub
 */
record ActionPlan(
    Optional<List<String>> compare,
    Optional<List<String>> record,
    Optional<List<String>> freeze,
    Optional<List<String>> publish) {

  /**
   * The plan for an event. {@code auto} is: a pull request is compared and commented, a push
   * compared and recorded, a finished workflow run published, everything else compared.
   *
   * @param out a folder for the report files
   */
  static ActionPlan of(ActionInputs inputs, GitHubContext github, String out) {
    ActionArguments arguments = new ActionArguments(inputs, github);
    Mode asked = inputs.mode();
    boolean workflowRun = github.eventName().equals("workflow_run");
    Mode mode = asked == Mode.auto && workflowRun ? Mode.publish : asked;
    boolean compare = mode == Mode.auto || mode == Mode.compare;
    boolean record = mode == Mode.record || mode == Mode.auto && github.eventName().equals("push");
    if (record && github.isPullRequest()) {
      throw ReporterException.input(
          "mode record: what a pull request measures is not recorded; run it on a push to the branch");
    }
    return new ActionPlan(
        compare ? Optional.of(arguments.compare(out)) : Optional.empty(),
        record ? Optional.of(arguments.record()) : Optional.empty(),
        mode == Mode.freeze ? Optional.of(arguments.freeze()) : Optional.empty(),
        mode == Mode.publish
            ? Optional.of(arguments.publish(inputs.lines(ActionInput.RESULTS)))
            : comments(mode, inputs, github)
                ? Optional.of(arguments.publish(List.of(out + "/report.json")))
                : Optional.empty());
  }

  /** A job of a matrix says mode: compare, and one job after it speaks for all. */
  private static boolean comments(Mode mode, ActionInputs inputs, GitHubContext github) {
    boolean asked = inputs.comment() == Comment.always || inputs.check();
    boolean byItself = mode == Mode.auto && github.isPullRequest();
    return switch (mode) {
      case auto, compare -> asked || byItself && inputs.comment() != Comment.never;
      case record, publish, freeze -> false;
    };
  }

  /** All commands, for those who only look. */
  List<List<String>> commands() {
    List<List<String>> all = new ArrayList<>();
    compare.ifPresent(all::add);
    record.ifPresent(all::add);
    freeze.ifPresent(all::add);
    publish.ifPresent(all::add);
    return all;
  }
}
