package io.github.gobenchreporter.github;

import io.github.gobenchreporter.github.StickyComment.Conversation;
import io.github.gobenchreporter.github.StickyComment.Note;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kohsuke.github.GHCheckRun;
import org.kohsuke.github.GHCheckRunBuilder;
import org.kohsuke.github.GHCommit;
import org.kohsuke.github.GHCommitComment;
import org.kohsuke.github.GHCommitState;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHUser;

/** The one publisher that calls GitHub. */
final class GitHubPublisher implements Publisher {
  private static final int PAGE = 100;

  private final GitHubAccess access;
  private final RetryPolicy patience;
  private Optional<GitHubConnection> connection = Optional.empty();
  private Optional<GHRepository> repository = Optional.empty();

  GitHubPublisher(GitHubAccess access, RetryPolicy patience) {
    this.access = access;
    this.patience = patience;
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
        () -> {
          Conversation conversation =
              target.pullRequest() > 0 ? ofPullRequest(target) : ofCommit(target);
          return new StickyComment(conversation, comment, patience).publish();
        });
  }

  @Override
  public Published checkRun(ReportTarget target, CheckRun check) {
    return attempt(
        "check run",
        "checks: write",
        () -> {
          GHRepository there = repository(target);
          patience.once(() -> builder(there, target, check).create());
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
          patience.again(
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
        () -> new StickyIssue(repository(target), issue, patience).publish());
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
              patience.again(
                  () -> {
                    if (connection.isEmpty()) {
                      connection = Optional.of(new GitHubConnection(access, patience));
                    }
                    return connection.get().repository(target.repository());
                  }));
    }
    return repository.get();
  }

  private Conversation ofPullRequest(ReportTarget target) throws CallFailure {
    GHRepository there = repository(target);
    GHPullRequest pull = patience.again(() -> there.getPullRequest(target.pullRequest()));
    return new Conversation(
        () -> {
          List<Note> notes = new ArrayList<>();
          for (GHIssueComment each : pull.queryComments().list().withPageSize(PAGE)) {
            notes.add(
                new Note(
                    each.getId(),
                    author(each),
                    Optional.ofNullable(each.getBody()).orElse(""),
                    Optional.ofNullable(each.getHtmlUrl()).map(URL::toString).orElse(""),
                    each::update,
                    () -> {
                      each.delete();
                      return true;
                    }));
          }
          return notes;
        },
        pull::comment);
  }

  /** Whoever deleted their account has no name; {@code getUser} would ask GitHub for each. */
  @SuppressWarnings("deprecation")
  private static String author(GHIssueComment comment) {
    try {
      return comment.getUserName();
    } catch (NullPointerException ghost) {
      return "";
    }
  }

  private Conversation ofCommit(ReportTarget target) throws CallFailure {
    GHRepository there = repository(target);
    GHCommit commit = patience.again(() -> there.getCommit(target.sha()));
    return new Conversation(
        () -> {
          List<Note> notes = new ArrayList<>();
          for (GHCommitComment each : commit.listComments().withPageSize(PAGE)) {
            notes.add(
                new Note(
                    each.getId(),
                    author(each),
                    Optional.ofNullable(each.getBody()).orElse(""),
                    Optional.ofNullable(each.getHtmlUrl()).map(URL::toString).orElse(""),
                    each::update,
                    () -> {
                      each.delete();
                      return true;
                    }));
          }
          return notes;
        },
        commit::createComment);
  }

  private static String author(GHCommitComment comment) throws IOException {
    boolean marked = Marker.at(Optional.ofNullable(comment.getBody()).orElse("")).isPresent();
    GHUser user = marked ? comment.getUser() : null;
    return user == null ? "" : user.getLogin();
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
