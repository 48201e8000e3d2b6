package io.github.gobenchreporter.store;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.ReporterException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/**
 * A temporary folder that goes when it is closed. One that a killed process left behind disturbs
 * nobody, since every process has its own, and goes when the next one starts a day later.
 */
public record ScratchFolder(Path path) implements AutoCloseable {
  private static final String PREFIX = "go-bench-reporter-git-";
  private static final Duration LITTER = Duration.ofDays(1);

  /**
   * Makes a new one.
   *
   * @throws ReporterException if no temporary folder can be made
   */
  public static ScratchFolder create() {
    try {
      Path folder = Files.createTempDirectory(PREFIX);
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
    delete(false);
  }

  @Override
  public void close() {
    delete(true);
  }

  /** What cannot be deleted stays: it is litter, no failure. */
  private void delete(boolean itself) {
    try {
      Files.walkFileTree(
          path,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes unused)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException unused)
                throws IOException {
              if (itself || !folder.equals(path)) {
                Files.deleteIfExists(folder);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      return;
    }
  }
}
