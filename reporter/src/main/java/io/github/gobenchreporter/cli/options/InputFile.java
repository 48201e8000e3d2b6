package io.github.gobenchreporter.cli.options;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Console;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A file that the user named: also a pipe, such as a shell's {@code <(command)}, which can be read
 * once and whose end comes when its writer's does.
 */
public final class InputFile {
  private InputFile() {}

  /** Opens it. */
  public static InputStream open(Console console, String name) throws IOException {
    Path file = path(console, name);
    // A channel asks for its position, as do a file's own shortcuts, and a pipe has none.
    return isOnce(file)
        ? new BufferedInputStream(new FileInputStream(file.toFile()))
        : Files.newInputStream(file);
  }

  /**
   * All that is in it.
   *
   * @param most bytes
   * @throws IOException also where it has more
   */
  public static byte[] bytes(Console console, String name, int most) throws IOException {
    try (InputStream in = open(console, name)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new IOException("it is larger than %d bytes".formatted(most));
      }
      return bytes;
    }
  }

  /** Whether what is read of it is gone. */
  static boolean isOnce(Console console, String name) {
    try {
      return name.equals(FileNames.STANDARD_INPUT) || isOnce(console.directory().resolve(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isOnce(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  private static Path path(Console console, String name) throws IOException {
    try {
      return console.directory().resolve(name);
    } catch (InvalidPathException e) {
      throw new FileSystemException(name, null, e.getReason());
    }
  }

  /** What is said of a file that cannot be read. */
  public static ReporterException unreadable(String file, IOException e) {
    return ReporterException.input(
        "%s: cannot be read (%s); check its name and who may read it"
            .formatted(file, Console.why(e)));
  }
}
