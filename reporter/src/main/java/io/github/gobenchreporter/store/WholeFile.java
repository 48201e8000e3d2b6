package io.github.gobenchreporter.store;

import io.github.gobenchreporter.process.Temporary;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes files that appear whole or not at all: a writer that is killed leaves at most a hidden
 * temporary file, one that finds the disk full leaves nothing.
 */
public final class WholeFile {
  private static final String PREFIX = ".writing";

  private WholeFile() {}

  /** Puts {@code content} into {@code target}, whose folder exists. */
  public static void write(Path target, byte[] content) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(folder, PREFIX, ".tmp");
    boolean moved = false;
    try {
      Files.write(temporary, content);
      makeReadable(temporary);
      Temporary.move(temporary, target);
      moved = true;
    } finally {
      if (!moved) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  /** Temporary files are private; these are for everybody who may read the folder. */
  private static void makeReadable(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  /** The system's word for what went wrong, such as {@code No space left on device}. */
  static String why(IOException e) {
    boolean told = e instanceof FileSystemException other && other.getReason() != null;
    if (told) {
      return ((FileSystemException) e).getReason();
    }
    String message = e.getMessage();
    return e instanceof FileSystemException || message == null
        ? e.getClass().getSimpleName()
        : message;
  }
}
