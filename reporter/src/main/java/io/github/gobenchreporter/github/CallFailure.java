package io.github.gobenchreporter.github;

import java.io.IOException;

/** A call of GitHub's API that did not succeed, and what that means. */
final class CallFailure extends Exception {
  private static final long serialVersionUID = 1;

  /** What it means. */
  enum Kind {
    READ_ONLY,
    UNAUTHORIZED,
    NOT_FOUND,
    TOO_LONG,
    LIMITED,
    /** The request may or may not have arrived. */
    UNREACHABLE,
    REFUSED
  }

  private final Kind kind;
  private final long waitSeconds;

  CallFailure(Kind kind, String message, long waitSeconds, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.waitSeconds = waitSeconds;
  }

  Kind kind() {
    return kind;
  }

  /** How long GitHub asks to wait. */
  long waitSeconds() {
    return waitSeconds;
  }

  /** What answers is not GitHub's API. */
  static final class Stranger extends IOException {
    private static final long serialVersionUID = 1;

    Stranger(int status) {
      super(
          "not GitHub's API (%d): a proxy's page? see HTTPS_PROXY and GITHUB_API_URL"
              .formatted(status));
    }
  }

  /** GitHub asks to wait. */
  static final class Limit extends IOException {
    private static final long serialVersionUID = 1;
    private final long seconds;

    Limit(long seconds) {
      super("rate limit");
      this.seconds = seconds;
    }

    long seconds() {
      return seconds;
    }
  }
}
