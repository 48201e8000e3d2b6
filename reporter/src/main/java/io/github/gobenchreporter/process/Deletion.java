package io.github.gobenchreporter.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deletes what it meets and can delete; symbolic links are not followed. */
final class Deletion extends SimpleFileVisitor<Path> {
  private final Set<Path> but;

  private Deletion(Set<Path> but) {
    this.but = but;
  }

  /** Deletes a file, or a folder and all in it, but not these paths. */
  static void of(Path top, Set<Path> but) {
    try {
      Files.walkFileTree(top, new Deletion(but));
    } catch (IOException e) {
      return; // What cannot be deleted is litter, no failure.
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes unused) {
    folder.toFile().setWritable(true); // Benchmarks may take it away.
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes unused) {
    return deleted(file);
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException gone) {
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException unused) {
    return deleted(folder);
  }

  private FileVisitResult deleted(Path path) {
    try {
      if (!but.contains(path)) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      return FileVisitResult.CONTINUE;
    }
    return FileVisitResult.CONTINUE;
  }
}
