package io.github.gobenchreporter.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gobenchreporter.ReporterException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PullRequestLookupTest {
  private static final String OTHER = "0000000000000000000000000000000000000000";
  private FakeGitHub github;

  @BeforeEach
  void start() throws IOException {
    github = new FakeGitHub();
  }

  @AfterEach
  void stop() {
    github.close();
  }

  @Test
  void theOnePullRequestWithThisHeadIsFound() throws IOException {
    github.pulls.add(github.pull(4, OTHER, "fork", 9, 1));
    github.pulls.add(github.pull(6, FakeGitHub.SHA, "other", 10, 1));
    ObjectNode pull = github.pull(5, FakeGitHub.SHA, "fork", 9, 1);
    pull.putArray("labels")
        .addObject()
        .put("name", "bench-accept: X ns/op +7%")
        .put("description", "until 2027-02-26: why");
    github.pulls.add(pull);
    assertEquals(
        List.of(
            new PullRequestLookup.Found(
                new ReportTarget("o/r", 5, FakeGitHub.SHA),
                "main",
                List.of("bench-accept: X ns/op +7% until 2027-02-26: why"))),
        find(event("pull_request", "topic")));
    assertTrue(
        github.requests.get(1).contains("head=fork%3Atopic")
            && github.requests.get(1).contains("state=open"),
        github.requests::toString);
  }

  @Test
  void onePullRequestThatHasMovedOnIsNone() throws IOException {
    assertEquals(List.of(), find(event("pull_request", "topic")));
    github.pulls.add(github.pull(4, OTHER, "fork", 9, 1));
    assertEquals(List.of(), find(event("pull_request", "topic")));
  }

  @Test
  void aSecondPullRequestOfTheSameBranchSilencesNone() throws IOException {
    for (int number = 9; number >= 3; number--) {
      github.pulls.add(github.pull(number, FakeGitHub.SHA, "fork", 9, 1));
    }
    assertEquals(
        List.of(3, 4, 5, 6, 7),
        find(event("pull_request", "topic")).stream()
            .map(it -> it.target().pullRequest())
            .toList());
  }

  @Test
  void aDeletedForkAnotherBaseAndAnotherEventAreNotFound() throws IOException {
    github.pulls.add(github.pull(5, FakeGitHub.SHA, "fork", 0, 1));
    github.pulls.add(github.pull(6, FakeGitHub.SHA, "fork", 9, 2));
    assertEquals(List.of(), find(event("pull_request", "topic")));
    assertThrows(ReporterException.class, () -> find(event("push", "topic")));
    assertThrows(ReporterException.class, () -> find("{}"));
  }

  @Test
  void aBranchMayHaveAnyName() throws IOException {
    github.pulls.add(github.pull(5, FakeGitHub.SHA, "fork", 9, 1));
    find(event("pull_request", "a&state=all#x?$(reboot)"));
    assertTrue(github.requests.get(1).contains("state=open"), github.requests::toString);
    assertTrue(!github.requests.get(1).contains("state=all"), github.requests::toString);
  }

  private List<PullRequestLookup.Found> find(String event) throws IOException {
    GitHubAccess access = new GitHubAccess(github.url(), "token", Map.of(), Duration.ofMinutes(5));
    return access
        .lookup()
        .find(
            WorkflowRun.of(new WorkflowEvent("workflow_run", new ObjectMapper().readTree(event))));
  }

  private static String event(String event, String branch) {
    return """
    {"repository": {"id": 1, "full_name": "o/r"},
     "workflow_run": {"id": 77, "run_attempt": 2, "event": "%s", "head_sha": "%s",
       "head_branch": "%s", "head_repository": {"id": 9, "owner": {"login": "fork"}}}}
    """
        .formatted(event, FakeGitHub.SHA, branch);
  }
}
