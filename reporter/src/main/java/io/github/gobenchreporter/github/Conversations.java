package io.github.gobenchreporter.github;

import io.github.gobenchreporter.github.StickyComment.Conversation;
import io.github.gobenchreporter.github.StickyComment.Note;
import io.github.gobenchreporter.github.StickyComment.Writer;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHCommit;
import org.kohsuke.github.GHCommitComment;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHUser;

/**
 * GitHub's two kinds of comments, on a pull request and on a commit, as one kind of conversation.
 */
final class Conversations {
  /** The most that GitHub sends at once. */
  private static final int PAGE = 100;

  private Conversations() {}

  /** Deletes a comment. */
  @FunctionalInterface
  private interface Deletion {
    void run() throws IOException;
  }

  static Conversation on(GHPullRequest pull) {
    return new Conversation(
        () -> {
          List<Note> notes = new ArrayList<>();
          for (GHIssueComment each : pull.queryComments().list().withPageSize(PAGE)) {
            notes.add(
                note(
                    each.getId(),
                    author(each),
                    each.getBody(),
                    each.getHtmlUrl(),
                    each::update,
                    each::delete));
          }
          return notes;
        },
        pull::comment);
  }

  static Conversation on(GHCommit commit) {
    return new Conversation(
        () -> {
          List<Note> notes = new ArrayList<>();
          for (GHCommitComment each : commit.listComments().withPageSize(PAGE)) {
            notes.add(
                note(
                    each.getId(),
                    author(each),
                    each.getBody(),
                    each.getHtmlUrl(),
                    each::update,
                    each::delete));
          }
          return notes;
        },
        commit::createComment);
  }

  private static Note note(
      long id,
      String author,
      @Nullable String body,
      @Nullable URL page,
      Writer update,
      Deletion deletion) {
    return new Note(
        id,
        author,
        Optional.ofNullable(body).orElse(""),
        Optional.ofNullable(page).map(URL::toString).orElse(""),
        update,
        () -> {
          deletion.run();
          return true;
        });
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

  /** A commit's comments come without names, so GitHub is asked for those that may be ours. */
  private static String author(GHCommitComment comment) throws IOException {
    boolean marked = Marker.at(Optional.ofNullable(comment.getBody()).orElse("")).isPresent();
    GHUser user = marked ? comment.getUser() : null;
    return user == null ? "" : user.getLogin();
  }
}
