package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.process.ChildEnvironment;
import io.github.gobenchreporter.process.Temporary;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder for trees and binaries, gone when it is closed. One that a killed process left
 * is known by its lock, which nobody holds any more, and goes when the next one is made.
 */
final class Scratch implements AutoCloseable {
  private static final String PREFIX = "go-bench-reporter-ab-";
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel channel;
  private final Path temporary;

  private Scratch(Path folder, FileChannel channel) throws IOException {
    this.folder = folder;
    this.temporary = Files.createDirectory(folder.resolve("tmp"));
    this.channel = channel;
  }

  /** Where one belongs: what a runner has for it, else where everything temporary goes. */
  static Path temporary(Map<String, String> environment) {
    String usual = environment.getOrDefault("TMPDIR", System.getProperty("java.io.tmpdir"));
    return Path.of(environment.getOrDefault("RUNNER_TEMP", usual));
  }

  /** Makes one in {@code parent} and sweeps away what killed processes left there. */
  static Scratch in(Path parent) {
    try {
      sweep(parent);
      // Real: Go and git name files by their real path.
      Path folder = Files.createTempDirectory(parent, PREFIX).toRealPath();
      // Locked before it has the name by which others look for it.
      Path lock = folder.resolve("new-" + LOCK);
      FileChannel channel = open(lock);
      channel.lock();
      Files.move(lock, folder.resolve(LOCK));
      Temporary.remember(folder, () -> delete(folder));
      return new Scratch(folder, channel);
    } catch (IOException e) {
      throw ReporterException.outside(
          "no temporary folder can be made in %s (%s); check TMPDIR and the space there"
              .formatted(parent, e.getMessage()),
          e);
    }
  }

  private static FileChannel open(Path lock) throws IOException {
    return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void sweep(Path parent) throws IOException {
    Instant litter = Instant.now().minus(Duration.ofDays(1));
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path each : folders) {
        if (Files.isRegularFile(each.resolve(LOCK))) {
          sweepUnlessHeld(each);
        } else if (Files.getLastModifiedTime(each).toInstant().isBefore(litter)) {
          delete(each); // Written by a child that outlived its folder.
        }
      }
    }
  }

  private static void sweepUnlessHeld(Path folder) {
    try (FileChannel channel = open(folder.resolve(LOCK));
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        delete(folder);
      }
    } catch (IOException | OverlappingFileLockException e) {
      return; // Somebody else's, or just being swept.
    }
  }

  Path folder() {
    return folder;
  }

  /** Lets what tools write for themselves land here, too, so that it goes however they end. */
  Tool tool(String program, ChildEnvironment environment, Duration patience) {
    return new Tool(program, environment.with("TMPDIR", temporary.toString()), patience);
  }

  @Override
  public void close() {
    delete(folder);
    Temporary.forget(folder);
    try {
      channel.close();
    } catch (IOException e) {
      return;
    }
  }

  /**
   * What cannot be deleted stays, and its lock with it, so that the next start tries again: a child
   * of a killed process may still be writing. Symbolic links are not followed.
   */
  private static void delete(Path folder) {
    Path lock = folder.resolve(LOCK);
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes unused) {
              each.toFile().setWritable(true); // Benchmarks may take it away.
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes unused) {
              if (!file.equals(lock)) {
                deleteQuietly(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException unused) {
              if (!each.equals(folder)) {
                deleteQuietly(each);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      return;
    }
    String[] left = folder.toFile().list();
    if (left != null && left.length <= 1) {
      deleteQuietly(lock);
      deleteQuietly(folder);
    }
  }

  private static void deleteQuietly(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      return; // Litter.
    }
  }
}
