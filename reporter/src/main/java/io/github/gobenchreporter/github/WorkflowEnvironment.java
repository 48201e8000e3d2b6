package io.github.gobenchreporter.github;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a workflow's runner tells its steps by environment variables.
 *
 * @param variables all of them
 */
public record WorkflowEnvironment(Map<String, String> variables) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  public WorkflowEnvironment {
    variables = Map.copyOf(variables);
  }

  /** Whether there is a runner. */
  public boolean isWorkflow() {
    return variables.getOrDefault("GITHUB_ACTIONS", "").equals("true");
  }

  /** The token; "" for none. */
  public String token() {
    return variables.getOrDefault("GITHUB_TOKEN", "").strip();
  }

  /** {@code owner/name}; "" where unknown. */
  public String repository() {
    return variables.getOrDefault("GITHUB_REPOSITORY", "");
  }

  /** How GitHub is reached. */
  public GitHubAccess access() {
    String url = variables.getOrDefault("GITHUB_API_URL", "");
    return new GitHubAccess(
        url.isEmpty() ? GitHubAccess.GITHUB : url, token(), variables, GitHubAccess.BUDGET);
  }

  /** The marker of this run's comment, for the reporter called {@code name}. */
  public Marker marker(String name, String commit) {
    return Marker.of(
        name,
        commit,
        number("GITHUB_RUN_ID"),
        (int) Math.min(999_999, number("GITHUB_RUN_ATTEMPT")));
  }

  /** The page of this run; "" outside of workflows. */
  public String runUrl() {
    String server = variables.getOrDefault("GITHUB_SERVER_URL", "");
    boolean known = !server.isEmpty() && !repository().isEmpty() && number("GITHUB_RUN_ID") > 0;
    return known ? server + "/" + repository() + "/actions/runs/" + number("GITHUB_RUN_ID") : "";
  }

  /** The page of this job. */
  public Optional<JobSummary> summary() {
    return file("GITHUB_STEP_SUMMARY").map(JobSummary::new);
  }

  /** Where outputs of this step go. */
  public Optional<EnvironmentFile> output() {
    return file("GITHUB_OUTPUT").map(EnvironmentFile::new);
  }

  /** The event that started the workflow. */
  public Optional<Path> event() {
    return file("GITHUB_EVENT_PATH");
  }

  /** The checkout. */
  public Optional<Path> workspace() {
    return file("GITHUB_WORKSPACE");
  }

  private Optional<Path> file(String name) {
    return Optional.of(variables.getOrDefault(name, "")).filter(it -> !it.isEmpty()).map(Path::of);
  }

  private long number(String name) {
    String text = variables.getOrDefault(name, "");
    return NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
  }

  /** The token does not appear in what a record prints of itself. */
  @Override
  public String toString() {
    return "WorkflowEnvironment[" + repository() + "]";
  }
}
