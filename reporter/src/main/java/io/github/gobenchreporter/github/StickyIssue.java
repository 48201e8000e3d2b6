package io.github.gobenchreporter.github;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHRepository;

/** Keeps at most one issue of ours open: opens it, brings it up to date, closes it. */
final class StickyIssue {
  /** The most that GitHub sends at once. */
  private static final int PAGE = 100;

  private final GHRepository repository;
  private final Issue issue;
  private final RetryPolicy retries;

  StickyIssue(GHRepository repository, Issue issue, RetryPolicy retries) {
    this.repository = repository;
    this.issue = issue;
    this.retries = retries;
  }

  Published publish() throws CallFailure {
    List<GHIssue> ours = retries.idempotent(this::ours);
    if (ours.isEmpty()) {
      return issue.open()
          ? create(issue.after(""))
          : new Published(Published.Kind.SILENT, "no regression, and no issue to close");
    }
    GHIssue there = ours.get(0);
    Marker newest = Marker.at(body(there)).orElseThrow();
    if (issue.marker().isBefore(newest)) {
      return new Published(Published.Kind.NEWER_THERE, "a newer run has written the issue already");
    }
    Issue after = issue.after(body(there));
    return after.open() ? update(there, after) : close(there);
  }

  /** Ours is what our author opened and what starts with a marker of our key. */
  private List<GHIssue> ours() throws IOException {
    return repository
        .queryIssues()
        .creator(issue.author())
        .state(GHIssueState.OPEN)
        .pageSize(PAGE)
        .list()
        .toList()
        .stream()
        .filter(it -> !it.isPullRequest())
        .filter(
            it ->
                Marker.at(body(it))
                    .map(marker -> marker.key().equals(issue.marker().key()))
                    .orElse(false))
        .sorted(Comparator.comparingInt(GHIssue::getNumber))
        .toList();
  }

  private static String body(GHIssue there) {
    return Optional.ofNullable(there.getBody()).orElse("");
  }

  private Published create(Issue first) throws CallFailure {
    GHIssue made =
        retries.atMostOnce(() -> repository.createIssue(first.title()).body(first.body()).create());
    return new Published(Published.Kind.CREATED, "issue #%d opened".formatted(made.getNumber()));
  }

  private Published update(GHIssue there, Issue after) throws CallFailure {
    if (body(there).equals(after.body())) {
      return new Published(Published.Kind.UNCHANGED, "the issue is up to date");
    }
    retries.idempotent(
        () -> {
          there.setBody(after.body());
          there.setTitle(after.title());
          return true;
        });
    return new Published(Published.Kind.UPDATED, "issue #%d updated".formatted(there.getNumber()));
  }

  /** What was measured last stands in it when it is closed. */
  private Published close(GHIssue there) throws CallFailure {
    retries.idempotent(
        () -> {
          there.setBody(issue.body());
          there.close();
          return true;
        });
    return new Published(Published.Kind.UPDATED, "issue #%d closed".formatted(there.getNumber()));
  }
}
