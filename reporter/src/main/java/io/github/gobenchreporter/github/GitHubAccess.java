package io.github.gobenchreporter.github;

import java.time.Duration;
import java.util.Map;

/**
 * How GitHub is reached.
 *
 * @param apiUrl {@code GITHUB_API_URL}; that of an Enterprise Server too
 * @param token a workflow's, an App's or a user's
 * @param environment for proxies
 * @param budget the time all requests may take together
 */
public record GitHubAccess(
    String apiUrl, String token, Map<String, String> environment, Duration budget) {
  /** Where github.com answers. */
  public static final String GITHUB = "https://api.github.com";

  /** The time given where nobody says otherwise. */
  public static final Duration BUDGET = Duration.ofMinutes(2);

  public GitHubAccess {
    environment = Map.copyOf(environment);
  }

  /** The same with another budget. */
  public GitHubAccess within(Duration time) {
    return new GitHubAccess(apiUrl, token, environment, time);
  }

  /** The publisher; the library is loaded now and not before. */
  public Publisher open() {
    return new GitHubPublisher(
        this, new RetryPolicy(budget, System::nanoTime, GitHubAccess::sleep));
  }

  /** The files of repositories. */
  public RepositoryFile files() {
    return new RepositoryFile(this, new RetryPolicy(budget, System::nanoTime, GitHubAccess::sleep));
  }

  /** What commits say of themselves. */
  public CommitMessages messages() {
    return new CommitMessages(this, new RetryPolicy(budget, System::nanoTime, GitHubAccess::sleep));
  }

  /** Where commits parted. */
  public MergeBase mergeBase() {
    return new MergeBase(this, new RetryPolicy(budget, System::nanoTime, GitHubAccess::sleep));
  }

  /** The pull request a finished workflow run belongs to. */
  public PullRequestLookup lookup() {
    return new PullRequestLookup(
        this, new RetryPolicy(budget, System::nanoTime, GitHubAccess::sleep));
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The token does not appear in what a record prints of itself. */
  @Override
  public String toString() {
    return "GitHubAccess[" + apiUrl + "]";
  }
}
