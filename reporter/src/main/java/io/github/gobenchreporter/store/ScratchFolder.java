package io.github.gobenchreporter.store;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.process.Temporary;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A temporary folder that goes when it is closed. One that a killed process left behind disturbs
 * nobody, since every process has its own, and goes when the next one starts a day later.
 */
public record ScratchFolder(Path path) implements AutoCloseable {
  private static final String PREFIX = "go-bench-reporter-git-";

  /** No job runs for a day: the longest that GitHub hosts is six hours. */
  private static final Duration LITTER = Duration.ofDays(1);

  /**
   * Makes a new one.
   *
   * @throws ReporterException if no temporary folder can be made
   */
  public static ScratchFolder create() {
    try {
      Path folder = Temporary.folder(PREFIX);
      sweep(requireNonNull(folder.getParent()));
      return new ScratchFolder(folder);
    } catch (IOException e) {
      throw ReporterException.outside(
          "no temporary folder can be made (%s); check TMPDIR and the space there"
              .formatted(e.getMessage()),
          e);
    }
  }

  private static void sweep(Path parent) throws IOException {
    Instant limit = Instant.now().minus(LITTER);
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path each : folders) {
        if (Files.getLastModifiedTime(each).toInstant().isBefore(limit)) {
          new ScratchFolder(each).close();
        }
      }
    } catch (NoSuchFileException another) {
      return; // Somebody else swept it first.
    }
  }

  /** Deletes what is in it. */
  public void clear() {
    Temporary.clear(path);
  }

  @Override
  public void close() {
    Temporary.delete(path);
  }
}
