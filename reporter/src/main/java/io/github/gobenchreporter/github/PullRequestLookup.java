package io.github.gobenchreporter.github;

import io.github.gobenchreporter.ReporterException;
import java.io.IOException;
import java.util.List;
import org.kohsuke.github.GHCommitPointer;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequest;

/**
 * Finds the pull request of a finished workflow run by what GitHub says alone: the event names no
 * pull request for forks, and whatever the run's files name is the fork's word.
 */
public final class PullRequestLookup {
  private final GitHubAccess access;
  private final RetryPolicy patience;

  PullRequestLookup(GitHubAccess access, RetryPolicy patience) {
    this.access = access;
    this.patience = patience;
  }

  /**
   * What was found.
   *
   * @param target the pull request and the commit measured
   * @param base the branch it is to go to
   */
  public record Found(Target target, String base) {}

  /** The pull request; refused unless exactly one open pull request has this head and this base. */
  public Found find(WorkflowRun run) {
    List<GHPullRequest> found;
    try {
      found = patience.again(() -> open(run)).stream().filter(it -> matches(it, run)).toList();
    } catch (Failure failure) {
      throw ReporterException.outside("no pull request found: " + failure.getMessage());
    }
    if (found.size() != 1) {
      throw ReporterException.input(
          "%s open pull requests have the head %s that was measured; nothing is published"
              .formatted(found.isEmpty() ? "no" : "several", run.headSha()));
    }
    GHPullRequest pull = found.get(0);
    Target target = new Target(run.repository(), pull.getNumber(), run.headSha());
    return new Found(target, pull.getBase().getRef());
  }

  private List<GHPullRequest> open(WorkflowRun run) throws IOException {
    try (GitHubConnection connection = new GitHubConnection(access, patience)) {
      return connection
          .github()
          .getRepository(run.repository())
          .queryPullRequests()
          .state(GHIssueState.OPEN)
          .head(run.headOwner() + ":" + run.headBranch())
          .list()
          .withPageSize(100)
          .toList();
    }
  }

  private static boolean matches(GHPullRequest pull, WorkflowRun run) {
    GHCommitPointer head = pull.getHead();
    return head.getSha().equals(run.headSha())
        && head.getRepository() != null
        && head.getRepository().getId() == run.headRepositoryId()
        && pull.getBase().getRepository().getId() == run.repositoryId();
  }
}
