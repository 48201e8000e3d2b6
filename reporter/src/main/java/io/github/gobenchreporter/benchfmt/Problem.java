package io.github.gobenchreporter.benchfmt;

/**
 * A doubt about the input: something was left out, recovered or looked odd; reading went on.
 *
 * @param file name of the source as the user gave it
 * @param line 1-based, 0 for the source as a whole
 * @param message one line
 */
public record Problem(String file, long line, String message) {
  @Override
  public String toString() {
    return (line == 0 ? file : file + ":" + line) + ": " + message;
  }
}
