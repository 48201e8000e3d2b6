package io.github.gobenchreporter.store;

import io.github.gobenchreporter.ReporterException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One writer at a time in a folder. The lock is the system's, on a file that is there only while
 * somebody writes, so it ends with a process that is killed.
 */
final class FolderLock {
  /** Beside the chips; hidden, so it is none. */
  static final String NAME = ".lock";

  /** Writing takes seconds; a queue of a matrix of jobs is through by then. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Short beside a write, long beside what asking costs. */
  private static final long PAUSE_MILLIS = 20;

  /** A file is told from one made since by its size, which is drawn from so many. */
  private static final int LARGEST = 1 << 20;

  /** The system's lock is the process's: its threads need one of their own. */
  private static final ReentrantLock HERE = new ReentrantLock();

  private final Path file;
  private final RandomAccessFile opened;

  private FolderLock(Path file, RandomAccessFile opened) {
    this.file = file;
    this.opened = opened;
  }

  /** Waits until nobody else writes below {@code folder}, which is made where it is missing. */
  static FolderLock of(Path folder) throws IOException {
    HERE.lock();
    boolean held = false;
    try {
      Files.createDirectories(folder);
      FolderLock lock = await(folder);
      held = true;
      return lock;
    } finally {
      if (!held) {
        HERE.unlock();
      }
    }
  }

  private static FolderLock await(Path folder) throws IOException {
    Random random = new Random();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      FolderLock lock = attempt(folder.resolve(NAME), 1 + random.nextInt(LARGEST));
      if (lock != null) {
        return lock;
      }
      if (System.nanoTime() > deadline) {
        throw ReporterException.outside(
            "%s: somebody else has been writing for %d minutes; nothing was stored, try again"
                .formatted(folder, PATIENCE.toMinutes()));
      }
      pause(folder);
    }
  }

  /**
   * The lock, if it is free. Who had it deletes the file, and who waited then has a file that
   * nobody else finds: the file of that name is ours if it has the size that we gave ours. (To open
   * it again would end the lock.)
   */
  private static @Nullable FolderLock attempt(Path file, int size) throws IOException {
    checkPlain(file);
    RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw");
    boolean held = false;
    try {
      if (opened.getChannel().tryLock() != null) {
        opened.setLength(size); // A length takes no space, so a full disk can still be cleared.
        held = sizeOf(file) == size;
      }
      return held ? new FolderLock(file, opened) : null;
    } finally {
      if (!held) {
        opened.close();
      }
    }
  }

  /** Through a link somebody else's file would be written to. */
  private static void checkPlain(Path file) throws IOException {
    try {
      BasicFileAttributes there =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!there.isRegularFile()) {
        throw ReporterException.input(
            "%s: is no plain file, so nobody can hold it; delete it".formatted(file));
      }
    } catch (NoSuchFileException free) {
      return;
    }
  }

  private static long sizeOf(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException gone) {
      return -1;
    }
  }

  private static void pause(Path folder) {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ReporterException.outside(folder + ": interrupted; nothing was stored", e);
    }
  }

  /** Lets the next one in. */
  void release() throws IOException {
    try (opened) {
      Files.deleteIfExists(file);
    } finally {
      HERE.unlock();
    }
  }
}
