package io.github.gobenchreporter.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened in the repository, so that a workflow runs.
 *
 * @param name {@code push}, {@code pull_request} …; "" outside of workflows
 * @param payload as GitHub describes it; a missing node where there is no description
 * @see <a href="https://docs.github.com/en/webhooks/webhook-events-and-payloads">Payloads</a>
 */
public record WorkflowEvent(String name, JsonNode payload) {
  /** An event of which nothing else is known. */
  static WorkflowEvent withoutPayload(String name) {
    return new WorkflowEvent(name, MissingNode.getInstance());
  }

  /** Reads the payload. */
  public static WorkflowEvent read(String name, Path file) throws IOException {
    return new WorkflowEvent(name, new ObjectMapper().readTree(Files.readAllBytes(file)));
  }

  /** Whether a pull request is measured: its results are compared and never recorded. */
  public boolean isPullRequest() {
    return name.equals("pull_request") || name.equals("pull_request_target");
  }

  /** Whether a branch moved: what is measured is recorded. */
  public boolean isPush() {
    return name.equals("push");
  }

  /** Whether another workflow has ended, whose reports are to be published. */
  public boolean isWorkflowRun() {
    return name.equals("workflow_run");
  }

  /** The number of the pull request, also of one that was commented; 0 where there is none. */
  public int pullRequest() {
    JsonNode issue = payload.path("issue");
    return issue.has("pull_request")
        ? issue.path("number").asInt(0)
        : payload.path("pull_request").path("number").asInt(0);
  }

  /** A pull request's newest commit, which is not the merge that is checked out. */
  public Optional<String> head() {
    return text(payload.path("pull_request").path("head").path("sha"));
  }

  /** The tip of the branch that a pull request or a merge queue goes to, at the event. */
  public Optional<String> base() {
    return text(payload.path("pull_request").path("base").path("sha"))
        .or(() -> text(payload.path("merge_group").path("base_sha")));
  }

  /** The branch that a pull request or a merge queue goes to. */
  public Optional<String> baseRef() {
    return text(payload.path("pull_request").path("base").path("ref")).or(this::queueBase);
  }

  /** When it happened; empty for events that do not tell. */
  public Optional<Instant> time() {
    JsonNode pushed = payload.path("repository").path("pushed_at");
    if (isPush() && pushed.isIntegralNumber()) {
      return Optional.of(Instant.ofEpochSecond(pushed.asLong()));
    }
    return isPullRequest()
        ? text(payload.path("pull_request").path("updated_at")).flatMap(WorkflowEvent::instant)
        : Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The repository's main branch. */
  public Optional<String> defaultBranch() {
    return text(payload.path("repository").path("default_branch"));
  }

  /** Whether a pull request's branch is in the repository that it goes to. */
  public boolean isOfRepository() {
    JsonNode pull = payload.path("pull_request");
    Optional<String> head = text(pull.path("head").path("repo").path("full_name"));
    return head.isPresent() && head.equals(text(pull.path("base").path("repo").path("full_name")));
  }

  /** The labels of a pull request, each with its description after it. */
  public List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (JsonNode label : payload.path("pull_request").path("labels")) {
      labels.add(label.path("name").asText("") + " " + label.path("description").asText(""));
    }
    return labels;
  }

  /** The messages of the commits that were pushed; none for other events. */
  public List<String> pushedMessages() {
    List<String> messages = new ArrayList<>();
    for (JsonNode commit : isPush() ? payload.path("commits") : MissingNode.getInstance()) {
      messages.add(commit.path("message").asText(""));
    }
    return messages;
  }

  /** The branch that a merge queue merges into. */
  public Optional<String> queueBase() {
    return text(payload.path("merge_group").path("base_ref"))
        .map(ref -> ref.replaceFirst("^refs/heads/", ""));
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node.asText("")).filter(text -> !text.isEmpty());
  }
}
