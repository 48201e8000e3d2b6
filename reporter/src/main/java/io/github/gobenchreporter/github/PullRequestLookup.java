package io.github.gobenchreporter.github;

import io.github.gobenchreporter.ReporterException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.kohsuke.github.GHCommitPointer;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequest;

/**
 * Finds the pull requests of a finished workflow run by what GitHub says alone: the event names no
 * pull request for forks, and whatever the run's files name is the fork's word.
 */
public final class PullRequestLookup {
  /** Of one branch; more get no comment. */
  private static final int MOST = 5;

  private final GitHubAccess access;
  private final RetryPolicy retries;

  PullRequestLookup(GitHubAccess access, RetryPolicy retries) {
    this.access = access;
    this.retries = retries;
  }

  /**
   * What was found.
   *
   * @param target the pull request and the commit measured
   * @param base the branch it is to go to
   * @param labels each with its description after it
   */
  public record Found(ReportTarget target, String base, List<String> labels) {
    public Found {
      labels = List.copyOf(labels);
    }
  }

  /**
   * The open pull requests that have this head: usually one, but one branch may be on its way to
   * several bases, and each has its own verdict; none where it was closed, or has moved on to
   * another commit.
   *
   * @throws ReporterException if GitHub cannot be asked
   */
  public List<Found> find(WorkflowRun run) {
    List<GHPullRequest> found;
    try {
      found =
          retries.idempotent(
              () ->
                  open(run).stream()
                      .filter(it -> matches(it, run))
                      .sorted(Comparator.comparing(GHPullRequest::getNumber))
                      .limit(MOST)
                      .toList());
    } catch (CallFailure failure) {
      throw ReporterException.outside("no pull request found: " + failure.getMessage());
    }
    return found.stream().map(pull -> found(pull, run)).toList();
  }

  private static Found found(GHPullRequest pull, WorkflowRun run) {
    ReportTarget target = new ReportTarget(run.repository(), pull.getNumber(), run.headSha());
    List<String> labels =
        pull.getLabels().stream()
            .map(it -> it.getName() + " " + Objects.requireNonNullElse(it.getDescription(), ""))
            .toList();
    return new Found(target, pull.getBase().getRef(), labels);
  }

  private List<GHPullRequest> open(WorkflowRun run) throws IOException {
    try (GitHubConnection connection = new GitHubConnection(access, retries)) {
      return connection
          .repository(run.repository())
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
