package io.github.gobenchreporter.cli.compare;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.baseline.BranchPoint;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.github.GitHubAccess;
import io.github.gobenchreporter.github.WorkflowEnvironment;
import io.github.gobenchreporter.github.WorkflowEvent;
import io.github.gobenchreporter.measure.CheckoutGit;
import io.github.gobenchreporter.measure.RawCommit;
import io.github.gobenchreporter.measure.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds where what was measured left the branch of its baseline: by the merge that is checked out,
 * else by git's merge base, else by GitHub's. Else the event tells where it can be at the latest.
 */
final class Branching {
  /** Everything that git is asked is in the clone at hand; one that takes longer hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** As long as that, too: without an answer it is said that nothing tells. */
  private static final Duration GITHUB = Duration.ofSeconds(10);

  /** So far back a commit is looked for that has a stored run. */
  private static final String DEPTH = "1000";

  private static final String COMMIT = "[0-9a-f]{40,64}";

  private final Tool git;
  private final Path folder;
  private final WorkflowEnvironment workflow;
  private final Optional<WorkflowEvent> event;

  private Branching(Console console) {
    git = CheckoutGit.offline(console.environment(), PATIENCE);
    folder = console.directory().toAbsolutePath();
    workflow = console.workflow();
    event = workflow.isWorkflow() ? Optional.of(workflow.event()) : Optional.empty();
  }

  /**
   * The point.
   *
   * @param baseline what it is to be compared with; a snapshot has no such point
   * @param measured the commit, where it was named; else what is checked out
   * @return empty where nothing tells
   */
  static Optional<BranchPoint> of(
      Console console, BaselineRef baseline, Optional<String> measured) {
    try {
      return baseline.isSnapshot()
          ? Optional.empty()
          : new Branching(console).point(baseline.name(), measured);
    } catch (ReporterException noGit) {
      return Optional.empty();
    }
  }

  private Optional<BranchPoint> point(String ref, Optional<String> measured) {
    Optional<RawCommit> checkedOut =
        isCheckout() ? RawCommit.read(git, folder, "HEAD") : Optional.empty();
    Optional<String> base = event.flatMap(WorkflowEvent::base).filter(it -> it.matches(COMMIT));
    Optional<Instant> time = base.flatMap(unused -> checkedOut).map(RawCommit::time);
    Optional<String> merged = checkedOut.flatMap(this::mergedInto);
    boolean other = event.flatMap(WorkflowEvent::baseRef).filter(it -> !it.equals(ref)).isPresent();
    if (merged.isPresent() && !other) {
      return merged.map(it -> new BranchPoint(before(it), time, true));
    }
    Optional<String> head = merged.or(() -> measured).or(() -> event.flatMap(WorkflowEvent::head));
    Optional<String> tip = base.filter(unused -> !other);
    return checkedOut
        .flatMap(unused -> mergeBase(head.orElse("HEAD"), ref, tip))
        .or(() -> head.flatMap(it -> askGitHub(tip.orElse(ref), it)))
        .map(it -> new BranchPoint(before(it), time, true))
        .or(() -> base.map(it -> new BranchPoint(before(it), time, false)));
  }

  /** What a shallow checkout of a pull request does not have. */
  private Optional<String> askGitHub(String base, String head) {
    GitHubAccess access = workflow.access();
    boolean asks = event.flatMap(WorkflowEvent::baseRef).isPresent() && !access.token().isEmpty();
    return asks && head.matches(COMMIT) && !workflow.repository().isEmpty()
        ? access.within(GITHUB).mergeBase().of(workflow.repository(), base, head)
        : Optional.empty();
  }

  /** A folder outside of any repository is no reason to start git. */
  private boolean isCheckout() {
    return Stream.iterate(folder, it -> it != null, Path::getParent)
        .anyMatch(it -> Files.exists(it.resolve(".git")));
  }

  /** Of the merge that a pull request's or a queue's job checks out, what was merged into. */
  private Optional<String> mergedInto(RawCommit commit) {
    Optional<String> head = event.flatMap(WorkflowEvent::head);
    List<String> parents = commit.parents();
    boolean merge = parents.size() > 1 && parents.indexOf(head.orElse("")) > 0;
    boolean queue = event.flatMap(WorkflowEvent::queueBase).isPresent();
    return queue
        ? event.flatMap(WorkflowEvent::base)
        : merge ? Optional.of(parents.get(0)) : Optional.empty();
  }

  private Optional<String> mergeBase(String measured, String ref, Optional<String> base) {
    return Stream.of(
            base, Optional.of("refs/remotes/origin/" + ref), Optional.of("refs/heads/" + ref))
        .flatMap(Optional::stream)
        .map(it -> git.run(folder, "merge-base", "--end-of-options", measured, it))
        .filter(Tool.Answer::ok)
        .map(it -> it.out().strip())
        .findFirst();
  }

  /** The commit and those before it that are at hand. */
  private List<String> before(String commit) {
    if (!isCheckout()) {
      return List.of(commit);
    }
    Tool.Answer list =
        git.run(folder, "rev-list", "--max-count=" + DEPTH, "--end-of-options", commit);
    List<String> commits = list.out().lines().filter(it -> it.matches(COMMIT)).toList();
    return list.ok() && !commits.isEmpty() ? commits : List.of(commit);
  }
}
