package io.github.gobenchreporter.github;

/**
 * A place beyond the process where reports are shown. Nothing here throws for what GitHub does: a
 * failing API costs the comment, never the verdict.
 */
public interface Publisher extends AutoCloseable {
  /** Creates or edits the one comment of a pull request, or of a commit where there is none. */
  Published comment(ReportTarget target, Comment comment);

  /** Adds a check run to the commit. */
  Published checkRun(ReportTarget target, CheckRun check);

  /** Sets a status of the commit. */
  Published status(ReportTarget target, CommitStatus status);

  /** Keeps one issue open while there is something to say, and closes it afterwards. */
  Published issue(ReportTarget target, Issue issue);

  @Override
  void close();
}
