package io.github.gobenchreporter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.gobenchreporter.ReporterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Why and where a workflow runs, read once from {@code GITHUB_*} and the event's file.
 *
 * @param variables the environment
 * @param event the event's payload
 */
public record GitHubContext(Map<String, String> variables, JsonNode event) {
  public GitHubContext {
    variables = Map.copyOf(variables);
  }

  public static GitHubContext of(Map<String, String> environment) {
    String file = environment.getOrDefault("GITHUB_EVENT_PATH", "");
    if (file.isEmpty()) {
      return new GitHubContext(environment, MissingNode.getInstance());
    }
    try {
      byte[] bytes = Files.readAllBytes(Path.of(file));
      return new GitHubContext(environment, new ObjectMapper().readTree(bytes));
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s: the event cannot be read (%s); GITHUB_EVENT_PATH names it"
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }

  public String eventName() {
    return variables.getOrDefault("GITHUB_EVENT_NAME", "");
  }

  /** Whether this is about a pull request, whose results are compared and never recorded. */
  public boolean isPullRequest() {
    return eventName().equals("pull_request") || eventName().equals("pull_request_target");
  }

  public String repository() {
    return variables.getOrDefault("GITHUB_REPOSITORY", "");
  }

  /** The branch or tag that the workflow runs on. */
  public String refName() {
    return variables.getOrDefault("GITHUB_REF_NAME", "");
  }

  /** Where the change is to go, else the current branch. */
  public Optional<String> baseRef() {
    String base = variables.getOrDefault("GITHUB_BASE_REF", "");
    String queue = event.path("merge_group").path("base_ref").asText("");
    return Optional.of(
            !base.isEmpty()
                ? base
                : queue.isEmpty() ? refName() : queue.replaceFirst("^refs/heads/", ""))
        .filter(name -> !name.isEmpty());
  }

  /** The number of the pull request; 0 where there is none. */
  public int pullRequest() {
    return event.path("pull_request").path("number").asInt(0);
  }

  /** The commit that people know: a pull request's newest, not its merge with the base. */
  public String commit() {
    String head = event.path("pull_request").path("head").path("sha").asText("");
    return head.isEmpty() ? variables.getOrDefault("GITHUB_SHA", "") : head;
  }

  /** Where the event is written down, for who must look closer. */
  public String eventPath() {
    return variables.getOrDefault("GITHUB_EVENT_PATH", "");
  }
}
