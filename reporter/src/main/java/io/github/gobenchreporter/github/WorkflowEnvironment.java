package io.github.gobenchreporter.github;

import io.github.gobenchreporter.ReporterException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a workflow's runner tells its steps by environment variables, and by the event's file. */
public final class WorkflowEnvironment {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final String GITHUB = "https://github.com";

  private final Map<String, String> variables;
  private @Nullable WorkflowEvent event;

  public WorkflowEnvironment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** All variables of the process. */
  public Map<String, String> variables() {
    return variables;
  }

  /** Whether there is a runner. */
  public boolean isWorkflow() {
    return text("GITHUB_ACTIONS").equals("true");
  }

  /** The token that the action was given, else that of the environment; "" for none. */
  public String token() {
    String given = text("INPUT_GITHUB_TOKEN").strip();
    return given.isEmpty() ? text("GITHUB_TOKEN").strip() : given;
  }

  /** Who writes with the runner's token: GitHub's bot, or that of Gitea or Forgejo. */
  public String writer() {
    return text("FORGEJO_ACTIONS").equals("true")
        ? "forgejo-actions"
        : text("GITEA_ACTIONS").equals("true") ? "gitea-actions" : Comment.ACTIONS;
  }

  /** {@code owner/name}; "" where unknown. */
  public String repository() {
    return text("GITHUB_REPOSITORY");
  }

  /** Where people read the repository: {@code https://github.com}, or an Enterprise Server. */
  public String server() {
    String server = text("GITHUB_SERVER_URL");
    return server.isEmpty() ? GITHUB : server;
  }

  /** The repository's page; "" where unknown. */
  public String repositoryUrl() {
    return repository().isEmpty() ? "" : server() + "/" + repository();
  }

  /** How GitHub is reached. */
  public GitHubAccess access() {
    String url = text("GITHUB_API_URL");
    return new GitHubAccess(
        url.isEmpty() ? GitHubAccess.GITHUB : url, token(), variables, GitHubAccess.BUDGET);
  }

  /**
   * Why the workflow runs; its file is read once.
   *
   * @throws ReporterException if there is a file that cannot be read
   */
  public synchronized WorkflowEvent event() {
    if (event == null) {
      String name = text("GITHUB_EVENT_NAME");
      event =
          file("GITHUB_EVENT_PATH")
              .map(it -> readEvent(name, it))
              .orElseGet(() -> WorkflowEvent.withoutPayload(name));
    }
    return event;
  }

  private static WorkflowEvent readEvent(String name, Path file) {
    try {
      return WorkflowEvent.read(name, file);
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s: the event cannot be read (%s); GITHUB_EVENT_PATH names it"
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }

  /** The branch or tag that the workflow runs on. */
  public Optional<String> ref() {
    return find("GITHUB_REF_NAME");
  }

  /** The branch that a change is to go to, else the current one. */
  public Optional<String> baseRef(WorkflowEvent event) {
    return find("GITHUB_BASE_REF").or(event::queueBase).or(this::ref);
  }

  /** The commit that people know: a pull request's newest, not its merge with the base. */
  public String commit(WorkflowEvent event) {
    return event.head().orElseGet(() -> text("GITHUB_SHA"));
  }

  /** Who started the workflow. */
  public Optional<String> actor() {
    return find("GITHUB_ACTOR");
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
    boolean known = !repository().isEmpty() && number("GITHUB_RUN_ID") > 0;
    return known ? repositoryUrl() + "/actions/runs/" + number("GITHUB_RUN_ID") : "";
  }

  /** What is kept of a run with its results: who measured it, and where its log is. */
  public Map<String, String> runFacts() {
    Map<String, String> facts = new LinkedHashMap<>();
    find("RUNNER_NAME").ifPresent(runner -> facts.put("runner", runner));
    find("GITHUB_RUN_ID")
        .ifPresent(id -> facts.put("run-id", id + "." + find("GITHUB_RUN_ATTEMPT").orElse("1")));
    if (!runUrl().isEmpty()) {
      facts.put("run-url", runUrl());
    }
    return facts;
  }

  /** The page of this job. */
  public Optional<JobSummary> summary() {
    return file("GITHUB_STEP_SUMMARY").map(path -> new JobSummary(path, runUrl()));
  }

  /** Where outputs of this step go. */
  public Optional<EnvironmentFile> output() {
    return file("GITHUB_OUTPUT").map(EnvironmentFile::new);
  }

  /** The checkout. */
  public Optional<Path> workspace() {
    return file("GITHUB_WORKSPACE");
  }

  /** A folder that the runner empties after the job. */
  public Optional<Path> temporary() {
    return file("RUNNER_TEMP");
  }

  private Optional<Path> file(String name) {
    return Optional.of(text(name)).filter(it -> !it.isEmpty()).map(Path::of);
  }

  private Optional<String> find(String name) {
    return Optional.of(text(name)).filter(it -> !it.isBlank());
  }

  private String text(String name) {
    return variables.getOrDefault(name, "");
  }

  private long number(String name) {
    String text = text(name);
    return NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
  }
}
