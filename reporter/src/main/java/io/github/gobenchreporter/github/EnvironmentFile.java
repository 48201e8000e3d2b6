package io.github.gobenchreporter.github;

import io.github.gobenchreporter.ReporterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file by which a step tells the runner something, such as {@code GITHUB_OUTPUT}. A value stands
 * between two lines of a random word, so that no value can end itself and begin another.
 */
public record EnvironmentFile(Path path) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,99}");

  /**
   * Appends {@code name} with its value.
   *
   * @throws ReporterException if the file cannot be written
   */
  public void put(String name, String value) {
    String delimiter = "ghadelimiter_" + UUID.randomUUID();
    if (!NAME.matcher(name).matches() || value.contains(delimiter)) {
      throw new IllegalArgumentException("output " + name);
    }
    append(path, name + "<<" + delimiter + "\n" + value + "\n" + delimiter + "\n");
  }

  static void append(Path path, String text) {
    try {
      Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s: cannot be written (%s); the runner names it, check the space there"
              .formatted(path, e.getMessage()),
          e);
    }
  }
}
