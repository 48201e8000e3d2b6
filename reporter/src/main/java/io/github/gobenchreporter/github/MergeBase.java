package io.github.gobenchreporter.github;

import java.io.IOException;
import java.util.Optional;

/** Where two commits parted, as GitHub knows it: a shallow checkout does not. */
public final class MergeBase {
  private final GitHubAccess access;
  private final RetryPolicy retries;

  MergeBase(GitHubAccess access, RetryPolicy retries) {
    this.access = access;
    this.retries = retries;
  }

  /**
   * The newest commit that both have.
   *
   * @param repository {@code owner/name}
   * @param base a branch or commit
   * @param head a commit, also of a fork
   * @return empty where GitHub does not tell
   * @see <a href="https://docs.github.com/en/rest/commits/commits#compare-two-commits">Compare two
   *     commits</a>
   */
  public Optional<String> of(String repository, String base, String head) {
    try {
      return Optional.of(retries.idempotent(() -> find(repository, base, head)));
    } catch (CallFailure failure) {
      return Optional.empty();
    }
  }

  private String find(String repository, String base, String head) throws IOException {
    try (GitHubConnection connection = new GitHubConnection(access, retries)) {
      return connection
          .repository(repository)
          .getCompare(base, head)
          .getMergeBaseCommit()
          .getSHA1();
    }
  }
}
