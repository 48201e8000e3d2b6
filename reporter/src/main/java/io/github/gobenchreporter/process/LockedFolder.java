package io.github.gobenchreporter.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder of this process, gone when it is closed. One that a killed process left is known by its
 * lock, which nobody holds any more, and goes when the next one of its name is made.
 */
public final class LockedFolder implements AutoCloseable {
  private static final String LOCK = "lock";

  /** In place of the lock where a folder is to stay. */
  private static final String KEPT = "kept";

  /**
   * Of this process: whoever opens and closes a lock file gives up what the process holds of it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private LockedFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes one, which goes also when a signal ends this process, and sweeps away what killed
   * processes left.
   *
   * @param parent where it is made
   * @param prefix of its name, and of those that are looked at
   * @throws IOException if it cannot be made
   */
  public static LockedFolder in(Path parent, String prefix) throws IOException {
    LockedFolder made = made(parent, prefix);
    Temporary.remember(made.path, made::delete);
    return made;
  }

  /** The same, but for signals. */
  static LockedFolder made(Path parent, String prefix) throws IOException {
    sweep(parent, prefix);
    // Real: Go and git name files by their real path.
    Path folder = Files.createTempDirectory(parent, prefix).toRealPath();
    // Locked before it has the name by which others look for it.
    HELD.add(folder);
    Path lock = folder.resolve("new-" + LOCK);
    FileChannel channel = open(lock);
    channel.lock();
    Files.move(lock, folder.resolve(LOCK));
    return new LockedFolder(folder, channel);
  }

  private static FileChannel open(Path lock) throws IOException {
    return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /**
   * Sweeps away what killed processes left.
   *
   * @throws IOException if the parent cannot be read
   */
  public static void sweep(Path parent, String prefix) throws IOException {
    Instant litter = Instant.now().minus(Duration.ofDays(1));
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, prefix + "*")) {
      for (Path each : folders) {
        if (Files.isRegularFile(each.resolve(LOCK))) {
          sweepUnlessHeld(each);
        } else if (isLitter(each, litter)) {
          delete(each); // Written by a child that outlived its folder.
        }
      }
    }
  }

  private static boolean isLitter(Path folder, Instant limit) {
    try {
      return !Files.exists(folder.resolve(KEPT))
          && Files.getLastModifiedTime(folder).toInstant().isBefore(limit);
    } catch (IOException gone) {
      return false; // Somebody else swept it first.
    }
  }

  private static void sweepUnlessHeld(Path folder) {
    if (isHeldHere(folder)) {
      return;
    }
    try (FileChannel channel = open(folder.resolve(LOCK));
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        delete(folder);
      }
    } catch (IOException e) {
      return; // Just being swept.
    }
  }

  private static boolean isHeldHere(Path folder) {
    try {
      return HELD.contains(folder.toRealPath());
    } catch (IOException gone) {
      return true;
    }
  }

  /** Where it is, as a real path. */
  public Path path() {
    return path;
  }

  /** Leaves the folder to the user: nobody sweeps it. */
  public void keep() {
    try {
      Files.move(path.resolve(LOCK), path.resolve(KEPT));
    } catch (IOException e) {
      return; // Then the next start sweeps it.
    } finally {
      release();
    }
  }

  private void delete() {
    delete(path);
  }

  private void release() {
    Temporary.forget(path);
    HELD.remove(path);
    try {
      channel.close();
    } catch (IOException e) {
      return;
    }
  }

  @Override
  public void close() {
    delete();
    release();
  }

  /**
   * What cannot be deleted stays, and its lock with it, so that the next start tries again: a child
   * of a killed process may still be writing.
   */
  private static void delete(Path folder) {
    Path lock = folder.resolve(LOCK);
    Deletion.of(folder, Set.of(folder, lock));
    String[] left = folder.toFile().list();
    if (left != null && left.length <= 1) {
      Deletion.of(folder, Set.of());
    }
  }
}
