package io.github.gobenchreporter.github;

/**
 * What became of something published.
 *
 * @param kind what happened
 * @param message one line for the log, without secrets
 * @param url the page of what was published; "" where there is none
 */
public record Published(Kind kind, String message, String url) {
  Published(Kind kind, String message) {
    this(kind, message, "");
  }

  /** What happened. */
  public enum Kind {
    CREATED,
    UPDATED,
    /** The same text is there already. */
    UNCHANGED,
    /** There was nothing to say and no comment yet. */
    SILENT,
    /** A newer run has spoken. */
    NEWER_THERE,
    /** The token may not write, as on pull requests from forks. */
    READ_ONLY,
    /** GitHub did not do as asked. */
    FAILED
  }

  /** Whether nothing more is to be done about it. */
  public boolean fine() {
    return kind != Kind.FAILED;
  }
}
