package io.github.gobenchreporter.github;

import io.github.gobenchreporter.github.CallFailure.Kind;
import io.github.gobenchreporter.github.RetryPolicy.Call;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Keeps one comment of ours in a conversation, whoever else writes there and however many jobs try
 * at once.
 *
 * <p>Ours is what our author wrote and what starts with a marker of our key; a marker alone proves
 * nothing, because anybody can write one. Of several the oldest stays, and jobs that race all come
 * to that one.
 *
 * <p>GitHub has no edit on the condition that nothing has changed, so an older run can read, wait,
 * and write over a newer one. Therefore each reads again just before its edit, and looks a moment
 * after it: the newer run then finds the older text and replaces it, and looks again. Only an older
 * edit that takes longer than that moment is not noticed.
 */
final class StickyComment {
  /** A comment that is there. */
  record Note(long id, String author, String body, String url, Writer update, Call<?> delete) {
    Optional<Marker> marker() {
      return Marker.at(body);
    }
  }

  /** Sends a text. */
  @FunctionalInterface
  interface Writer {
    void write(String body) throws IOException;
  }

  /** A pull request's or a commit's comments. */
  record Conversation(Call<List<Note>> list, Writer create) {}

  /**
   * From reading a comment to having edited it takes less than a second, but where there are
   * thousands of comments: then as long as it took here, twice.
   */
  private static final long MOMENT_MILLIS = 1000;

  /** Each look leaves one older run less that can have written over the newest. */
  private static final int MOST_LOOKS = 10;

  private final Conversation conversation;
  private final Comment comment;
  private final RetryPolicy retries;

  StickyComment(Conversation conversation, Comment comment, RetryPolicy retries) {
    this.conversation = conversation;
    this.comment = comment;
    this.retries = retries;
  }

  Published publish() throws CallFailure {
    if (!ours().isEmpty()) {
      return edit();
    }
    if (comment.onlyEdit()) {
      return new Published(Published.Kind.SILENT, "nothing to say, and no comment to correct");
    }
    create();
    List<Note> after = ours();
    return after.size() > 1
        ? edit()
        : new Published(
            Published.Kind.CREATED, "comment created", after.isEmpty() ? "" : after.get(0).url());
  }

  /** Whatever a look after the edit finds, what was done before counts as an edit. */
  private Published edit() throws CallFailure {
    long begun = retries.leftMillis();
    Published outcome = settle(ours());
    for (int look = 0; look < MOST_LOOKS && outcome.kind() == Published.Kind.UPDATED; look++) {
      retries.pause(Math.max(MOMENT_MILLIS, 2 * (begun - retries.leftMillis())));
      begun = retries.leftMillis();
      List<Note> after = ours();
      Published found = after.isEmpty() ? outcome : settle(after);
      if (after.isEmpty() || found.kind() == Published.Kind.UNCHANGED) {
        return outcome;
      }
      outcome = found;
    }
    return outcome;
  }

  private List<Note> ours() throws CallFailure {
    return retries.idempotent(conversation.list()).stream()
        .filter(note -> note.author().equals(comment.author()))
        .filter(
            note -> note.marker().map(it -> it.key().equals(comment.marker().key())).orElse(false))
        .sorted(Comparator.comparingLong(Note::id))
        .toList();
  }

  /**
   * A connection that dropped may have dropped after the comment was made: look before asking
   * again.
   */
  private void create() throws CallFailure {
    String body = comment.body();
    for (int attempt = 1; ; attempt++) {
      String text = body;
      try {
        retries.atMostOnce(write(() -> conversation.create().write(text)));
        return;
      } catch (CallFailure failure) {
        if (failure.kind() == Kind.TOO_LONG && body.equals(comment.body())) {
          body = comment.shorter().get();
        } else if (failure.kind() != Kind.UNREACHABLE || attempt > 2) {
          throw failure;
        } else if (!ours().isEmpty()) {
          return;
        }
      }
    }
  }

  /** Leaves one of our comments, with the newest run's text; somebody may have deleted them all. */
  private Published settle(List<Note> ours) throws CallFailure {
    if (ours.isEmpty()) {
      return new Published(Published.Kind.SILENT, "the comment was deleted meanwhile");
    }
    Note kept = ours.get(0);
    Note newest = ours.stream().reduce(kept, StickyComment::later);
    boolean older = comment.marker().isBefore(newest.marker().orElseThrow());
    String text = older ? newest.body() : Replaced.text(comment.body(), kept.body());
    boolean same = kept.body().equals(text) || isShorter(kept);
    if (!same) {
      update(kept, text);
    }
    for (Note duplicate : ours.subList(1, ours.size())) {
      delete(duplicate);
    }
    if (older) {
      return new Published(
          Published.Kind.NEWER_THERE, "a newer run has commented already", kept.url());
    }
    return same
        ? new Published(Published.Kind.UNCHANGED, "comment is up to date", kept.url())
        : new Published(Published.Kind.UPDATED, "comment updated", kept.url());
  }

  /** Whether this run has left its shorter text there; only then that is made again. */
  private boolean isShorter(Note note) {
    return note.marker().equals(Optional.of(comment.marker()))
        && note.body().length() < comment.body().length()
        && note.body().equals(comment.shorter().get());
  }

  private static Note later(Note a, Note b) {
    return a.marker().orElseThrow().isBefore(b.marker().orElseThrow()) ? b : a;
  }

  private void update(Note note, String text) throws CallFailure {
    try {
      retries.idempotent(write(() -> note.update().write(text)));
    } catch (CallFailure failure) {
      if (failure.kind() != Kind.TOO_LONG || !text.startsWith(comment.body())) {
        throw failure;
      }
      retries.idempotent(write(() -> note.update().write(comment.shorter().get())));
    }
  }

  /** Another job may have been faster. */
  private void delete(Note note) throws CallFailure {
    try {
      retries.idempotent(note.delete());
    } catch (CallFailure failure) {
      if (failure.kind() != Kind.NOT_FOUND) {
        throw failure;
      }
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private static Call<Boolean> write(Step step) {
    return () -> {
      step.run();
      return true;
    };
  }
}
