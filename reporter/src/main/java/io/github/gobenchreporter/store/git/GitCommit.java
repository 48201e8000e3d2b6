package io.github.gobenchreporter.store.git;

import io.github.gobenchreporter.store.Edit;
import io.github.gobenchreporter.text.OneLine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A change as a stream for {@code git fast-import}, which makes blobs, trees and the commit in one
 * go, without index or work tree. Copies need not have the blob at hand. Everything that came from
 * outside is quoted or counted, so that nothing in it can become a command.
 *
 * @see <a href="https://git-scm.com/docs/git-fast-import">git fast-import</a>
 */
final class GitCommit {
  /** Who the commits are by; the message says what was done for whom. */
  private static final String COMMITTER = "go-bench-reporter <noreply@github.com>";

  private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

  private GitCommit() {}

  /**
   * The stream that leaves the new commit in {@code ref}.
   *
   * @param tree of {@code tip}, for a commit that starts the history anew
   */
  static byte[] stream(String ref, GitTip tip, String tree, Edit change, Instant now) {
    GitCommit commit = new GitCommit();
    commit.line("feature done");
    commit.line("reset " + ref);
    commit.line("");
    commit.line("commit " + ref);
    commit.line("committer %s %d +0000".formatted(COMMITTER, now.getEpochSecond()));
    commit.data(wholeLines(change.message()).getBytes(StandardCharsets.UTF_8));
    if (tip.commit().isPresent()) {
      commit.line(change.squash() ? "M 040000 " + tree + " \"\"" : "from " + tip.commit().get());
    }
    commit.files(change);
    commit.line("done");
    return commit.stream.toByteArray();
  }

  private void files(Edit change) {
    change.copy().forEach((to, from) -> line("C " + quoted(from) + " " + quoted(to)));
    change.delete().forEach(path -> line("D " + quoted(path)));
    change
        .write()
        .forEach(
            (path, content) -> {
              line("M 100644 inline " + quoted(path));
              data(content);
            });
  }

  private void line(String text) {
    stream.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void data(byte[] content) {
    line("data " + content.length);
    stream.writeBytes(content);
    line("");
  }

  private static String quoted(String path) {
    return '"' + path.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** A message ends with its last line. */
  private static String wholeLines(String message) {
    return OneLine.each(message).strip() + "\n";
  }
}
