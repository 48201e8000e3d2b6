package io.github.gobenchreporter.process;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Temporary files and folders, which go also when a signal ends this process early (INT, TERM,
 * HUP): then the processes that it started are ended first, since they may still write there. They
 * lie in one folder of this process, which the next start sweeps away where a KILL ended it.
 */
public final class Temporary {
  private static final String PREFIX = "go-bench-reporter-tmp-";

  /** How long children may take to end by themselves, git to take its locks away. */
  private static final long PATIENCE_SECONDS = 2;

  private static final int ROUNDS = 4;

  /**
   * As long as a busy machine may keep a thread from its next step; four of them nobody notices.
   */
  private static final long PAUSE_MILLIS = 100;

  private static final Map<Path, Runnable> LEFT = new ConcurrentHashMap<>();
  private static volatile boolean ending;
  private static @Nullable LockedFolder own;

  static {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(Temporary::end, "temporary"));
    } catch (IllegalStateException tooLate) {
      ending = true;
    }
  }

  private Temporary() {}

  /**
   * Makes a folder where everything temporary goes.
   *
   * @throws IOException if that cannot be written, or this process is ending
   */
  public static Path folder(String prefix) throws IOException {
    return remember(Files.createTempDirectory(own(), prefix));
  }

  /**
   * Makes a file where everything temporary goes.
   *
   * @throws IOException if that cannot be written, or this process is ending
   */
  public static Path file(String prefix, String suffix) throws IOException {
    return remember(Files.createTempFile(own(), prefix, suffix));
  }

  private static synchronized Path own() throws IOException {
    LockedFolder made = own;
    if (made == null) {
      made = LockedFolder.made(usual(), PREFIX);
      own = made;
    }
    return made.path();
  }

  /** Where everything temporary goes. */
  public static Path usual() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** Whoever goes on while this process ends would leave something behind. */
  private static Path remember(Path path) throws IOException {
    remember(path, () -> delete(path));
    if (ending) {
      throw new IOException("the program is ending");
    }
    return path;
  }

  /** What to do with a path, should this process end early; until it is deleted otherwise. */
  public static void remember(Path path, Runnable cleanup) {
    LEFT.put(path, cleanup);
    if (ending) {
      cleanup.run();
    }
  }

  /** The path was taken care of. */
  public static void forget(Path path) {
    LEFT.remove(path);
  }

  /** Whether a signal is ending this process: what fails now fails because of that. */
  public static boolean isEnding() {
    return ending;
  }

  /**
   * Puts a file where it stays, in place of what is there: whole or not at all where the file
   * system can do that.
   *
   * @throws IOException if it cannot be put there
   */
  public static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes a file, or a folder and all in it; what cannot be deleted is litter, no failure. */
  public static void delete(@Nullable Path path) {
    if (path != null) {
      Deletion.of(path, Set.of());
      forget(path);
    }
  }

  /** Deletes all in a folder, but not the folder. */
  public static void clear(Path folder) {
    Deletion.of(folder, Set.of(folder));
  }

  private static void end() {
    if (!LEFT.isEmpty()) {
      ending = true;
      endChildren();
      cleanUp(Map.copyOf(LEFT));
    }
    closeOwn();
  }

  private static synchronized void closeOwn() {
    if (own != null) {
      own.close();
    }
  }

  /** What works in this process still may put a file into a folder while that is deleted. */
  private static void cleanUp(Map<Path, Runnable> left) {
    for (int round = 0; round < ROUNDS; round++) {
      left.values().forEach(Runnable::run);
      if (left.keySet().stream().noneMatch(Files::exists)) {
        return;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A child that ends may have started another one just before, which then has no parent here. */
  private static void endChildren() {
    List<ProcessHandle> children = ProcessHandle.current().descendants().toList();
    for (int round = 0; round < ROUNDS; round++) {
      boolean politely = round == 0;
      children.forEach(politely ? ProcessHandle::destroy : ProcessHandle::destroyForcibly);
      await(children);
      List<ProcessHandle> left = new ArrayList<>(ProcessHandle.current().descendants().toList());
      children.stream().filter(ProcessHandle::isAlive).forEach(left::add);
      ProcessHandle.allProcesses().filter(Temporary::worksThere).forEach(left::add);
      children = left;
    }
  }

  private static boolean worksThere(ProcessHandle process) {
    String command = process.info().commandLine().orElse("");
    return process.pid() != ProcessHandle.current().pid()
        && LEFT.keySet().stream().anyMatch(path -> command.contains(path.toString()));
  }

  private static void await(List<ProcessHandle> children) {
    CompletableFuture<?>[] ends =
        children.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException stillThere) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
