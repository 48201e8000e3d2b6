package io.github.gobenchreporter.github;

import io.github.gobenchreporter.github.StickyComment.Conversation;
import java.util.Optional;
import org.kohsuke.github.GHCheckRun;
import org.kohsuke.github.GHCheckRunBuilder;
import org.kohsuke.github.GHCommitState;
import org.kohsuke.github.GHRepository;

/** The one publisher that calls GitHub. */
final class GitHubPublisher implements Publisher {
  private final GitHubAccess access;
  private final RetryPolicy retries;
  private Optional<GitHubConnection> connection = Optional.empty();
  private Optional<GHRepository> repository = Optional.empty();

  GitHubPublisher(GitHubAccess access, RetryPolicy retries) {
    this.access = access;
    this.retries = retries;
  }

  /** Something that may fail. */
  @FunctionalInterface
  private interface Job {
    Published run() throws CallFailure;
  }

  @Override
  public Published comment(ReportTarget target, Comment comment) {
    return attempt(
        "comment",
        target.pullRequest() > 0 ? "pull-requests: write" : "contents: write",
        () -> new StickyComment(conversation(target), comment, retries).publish());
  }

  @Override
  public Published checkRun(ReportTarget target, CheckRun check) {
    return attempt(
        "check run",
        "checks: write",
        () -> {
          GHRepository there = repository(target);
          retries.atMostOnce(() -> builder(there, target, check).create());
          return new Published(Published.Kind.CREATED, "check run created");
        });
  }

  @Override
  public Published status(ReportTarget target, CommitStatus status) {
    return attempt(
        "commit status",
        "statuses: write",
        () -> {
          GHRepository there = repository(target);
          retries.idempotent(
              () ->
                  there.createCommitStatus(
                      target.sha(),
                      status.success() ? GHCommitState.SUCCESS : GHCommitState.FAILURE,
                      status.url().isEmpty() ? null : status.url(),
                      status.description(),
                      status.context()));
          return new Published(Published.Kind.CREATED, "commit status set");
        });
  }

  @Override
  public Published issue(ReportTarget target, Issue issue) {
    return attempt(
        "issue",
        "issues: write",
        () -> new StickyIssue(repository(target), issue, retries).publish());
  }

  private Published attempt(String what, String permission, Job job) {
    try {
      return job.run();
    } catch (CallFailure failure) {
      Published.Kind kind =
          failure.kind() == CallFailure.Kind.READ_ONLY
              ? Published.Kind.READ_ONLY
              : Published.Kind.FAILED;
      String needs =
          failure.kind() == CallFailure.Kind.READ_ONLY
              ? "; permissions: { " + permission + " } is missing, or this is a fork's run"
              : "";
      String message = "no " + what + ": " + failure.getMessage() + needs;
      return new Published(
          kind, access.token().isEmpty() ? message : message.replace(access.token(), "***"));
    }
  }

  private GHRepository repository(ReportTarget target) throws CallFailure {
    if (repository.isEmpty()) {
      repository =
          Optional.of(
              retries.idempotent(
                  () -> {
                    if (connection.isEmpty()) {
                      connection = Optional.of(new GitHubConnection(access, retries));
                    }
                    return connection.get().repository(target.repository());
                  }));
    }
    return repository.get();
  }

  private Conversation conversation(ReportTarget target) throws CallFailure {
    GHRepository there = repository(target);
    return target.pullRequest() > 0
        ? Conversations.on(retries.idempotent(() -> there.getPullRequest(target.pullRequest())))
        : Conversations.on(retries.idempotent(() -> there.getCommit(target.sha())));
  }

  private static GHCheckRunBuilder builder(
      GHRepository there, ReportTarget target, CheckRun check) {
    GHCheckRunBuilder.Output output = new GHCheckRunBuilder.Output(check.title(), check.summary());
    for (Annotation each : check.annotations()) {
      output.add(
          new GHCheckRunBuilder.Annotation(each.file(), each.line(), level(each), each.message())
              .withTitle(each.title()));
    }
    GHCheckRunBuilder builder =
        there
            .createCheckRun(check.name(), target.sha())
            .withStatus(GHCheckRun.Status.COMPLETED)
            .withConclusion(
                check.success() ? GHCheckRun.Conclusion.SUCCESS : GHCheckRun.Conclusion.FAILURE)
            .add(output);
    return check.url().isEmpty() ? builder : builder.withDetailsURL(check.url());
  }

  private static GHCheckRun.AnnotationLevel level(Annotation annotation) {
    return switch (annotation.level()) {
      case ERROR -> GHCheckRun.AnnotationLevel.FAILURE;
      case WARNING -> GHCheckRun.AnnotationLevel.WARNING;
      case NOTICE -> GHCheckRun.AnnotationLevel.NOTICE;
    };
  }

  @Override
  public void close() {
    connection.ifPresent(GitHubConnection::close);
  }
}
