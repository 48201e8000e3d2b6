package io.github.gobenchreporter.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gobenchreporter.ReporterException;

/**
 * The finished run of another workflow, as the {@code workflow_run} event describes it. These are
 * GitHub's own words, unlike those of the files the run left behind.
 *
 * @param repository {@code owner/name} of the base
 * @param repositoryId of the base
 * @param id of the run
 * @param attempt of the run
 * @param headSha what was measured
 * @param headOwner who owns the repository the branch is in
 * @param headBranch may hold anything a branch name can
 * @param headRepositoryId of the repository the branch is in
 */
public record WorkflowRun(
    String repository,
    long repositoryId,
    long id,
    int attempt,
    String headSha,
    String headOwner,
    String headBranch,
    long headRepositoryId) {

  /**
   * The run that has ended.
   *
   * @throws ReporterException if no pull request started it, or its fork is gone
   */
  public static WorkflowRun of(WorkflowEvent event) {
    JsonNode root = event.payload();
    JsonNode run = root.path("workflow_run");
    if (!run.path("event").asText("").equals("pull_request")) {
      throw ReporterException.input(
          "the workflow run was not started by a pull request; mode publish is for workflow_run events of those");
    }
    WorkflowRun read =
        new WorkflowRun(
            root.path("repository").path("full_name").asText(""),
            root.path("repository").path("id").asLong(0),
            run.path("id").asLong(0),
            run.path("run_attempt").asInt(1),
            run.path("head_sha").asText(""),
            run.path("head_repository").path("owner").path("login").asText(""),
            run.path("head_branch").asText(""),
            run.path("head_repository").path("id").asLong(0));
    boolean whole =
        read.repositoryId > 0
            && read.id > 0
            && read.headRepositoryId > 0
            && !read.headSha.isEmpty()
            && !read.headOwner.isEmpty()
            && !read.headBranch.isEmpty();
    if (!whole) {
      throw ReporterException.input(
          "the workflow_run event lacks the head's repository, branch or commit; was the fork deleted?");
    }
    return read;
  }
}
