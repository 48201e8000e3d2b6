package io.github.gobenchreporter.benchfmt;

import java.util.List;

/**
 * A benchmark, or a whole package, that gave no result and why.
 *
 * @param pkg import path, or ""
 * @param name as printed, with or without {@code -N}; "" for the whole package
 * @param kind what happened
 * @param message the first lines of what was printed, at most {@link #MESSAGE_LINES}
 */
public record Failure(String pkg, String name, Kind kind, List<String> message) {
  /** How much of a message is kept. */
  public static final int MESSAGE_LINES = 10;

  /** What happened to it. */
  public enum Kind {
    FAILED("failed"),
    SKIPPED("skipped"),
    PANICKED("panicked"),
    EXITED("exited"),
    BUILD_FAILED("does not build"),
    NOT_RUN("not run"),
    TIMED_OUT("timed out"),
    TRUNCATED("the results end in the middle");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** How a report says it. */
    public String words() {
      return words;
    }
  }

  public Failure {
    message = List.copyOf(message);
  }

  /** Whether the whole package is meant. */
  public boolean wholePackage() {
    return name.isEmpty();
  }
}
