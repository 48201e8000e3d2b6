package io.github.gobenchreporter.github;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kohsuke.github.GHPullRequestCommitDetail;

/** What the commits of a pull request say of themselves. */
public final class CommitMessages {
  private final GitHubAccess access;
  private final RetryPolicy retries;

  CommitMessages(GitHubAccess access, RetryPolicy retries) {
    this.access = access;
    this.retries = retries;
  }

  /**
   * The messages, oldest first; GitHub lists 250 commits.
   *
   * @return empty where GitHub does not tell
   */
  public Optional<List<String>> of(ReportTarget target) {
    try {
      return Optional.of(retries.idempotent(() -> messages(target)));
    } catch (CallFailure failure) {
      return Optional.empty();
    }
  }

  private List<String> messages(ReportTarget target) throws IOException {
    try (GitHubConnection connection = new GitHubConnection(access, retries)) {
      List<String> messages = new ArrayList<>();
      for (GHPullRequestCommitDetail each :
          connection
              .repository(target.repository())
              .getPullRequest(target.pullRequest())
              .listCommits()
              .withPageSize(100)) {
        messages.add(Optional.ofNullable(each.getCommit().getMessage()).orElse(""));
      }
      return messages;
    }
  }
}
