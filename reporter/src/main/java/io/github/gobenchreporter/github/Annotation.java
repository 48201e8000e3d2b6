package io.github.gobenchreporter.github;

/**
 * A remark at a line of a file.
 *
 * @param level how bad it is
 * @param file relative to the checkout, with slashes; "" where it is not known
 * @param line 1-based; 0 where it is not known
 * @param title a few words, plain text
 * @param message plain text
 */
public record Annotation(Level level, String file, int line, String title, String message) {
  /** GitHub's levels, by the name of their workflow command. */
  public enum Level {
    ERROR,
    WARNING,
    NOTICE
  }
}
