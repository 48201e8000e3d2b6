package io.github.gobenchreporter.store.git;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.store.BaselineStore;
import io.github.gobenchreporter.store.Edit;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Baselines on a branch of a git repository, through the git command line, which has the
 * credentials. Reading fetches the newest commit's list of files and then the wanted files, however
 * long the history is. Nobody's work tree, index or configuration is touched.
 *
 * <p>Several writers agree by the server's order: a push that comes second is refused, and the
 * change is computed again from the new tip. Pushes are not forced.
 */
public final class GitBranchStore implements BaselineStore {
  /** Of one git command, which moves some megabytes at most. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** A hundred writers with pushes of a few seconds each are through by then. */
  private static final Duration LONGEST_RETRYING = Duration.ofMinutes(10);

  private static final int MOST_ATTEMPTS = 100;

  /** Pauses double, up to about as long as a push takes. */
  private static final int FIRST_PAUSE_MILLIS = 100;

  private static final int LONGEST_PAUSE_MILLIS = 4_000;

  /** Somebody else is writing, or just did. */
  private static final Pattern CONTENTION =
      Pattern.compile(
          "fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref|already exists"
              + "|incorrect old value|failed to lock|unable to create '[^']*\\.lock'");

  /** What fails in the words of contention, and fails again however often it is tried. */
  private static final Pattern FOR_GOOD =
      Pattern.compile(
          "exists; cannot create|name too long|no space left|quota exceeded|permission denied|read-only",
          Pattern.CASE_INSENSITIVE);

  private final GitBranch branch;
  private final GitScratch scratch;
  private final Clock clock;
  private final Random jitter = new Random();
  private @Nullable GitTip tip;

  private GitBranchStore(GitBranch branch, GitScratch scratch, Clock clock) {
    this.branch = branch;
    this.scratch = scratch;
    this.clock = clock;
  }

  /** The store on {@code branch}; the remote is asked when something is read. */
  public static GitBranchStore open(GitBranch branch) {
    return open(branch, Clock.systemUTC(), PATIENCE);
  }

  /**
   * The store on {@code branch}.
   *
   * @param clock tells the time of commits
   * @param patience how long one git command may take
   */
  static GitBranchStore open(GitBranch branch, Clock clock, Duration patience) {
    return new GitBranchStore(branch, GitScratch.open(branch, patience), clock);
  }

  @Override
  public String location() {
    return branch.branch() + " of " + scratch.url();
  }

  private GitTip tip() {
    GitTip known = tip;
    if (known == null) {
      known = scratch.fetch();
      tip = known;
    }
    return known;
  }

  @Override
  public List<String> list(String folder) {
    return tip().list(folder);
  }

  @Override
  public Map<String, byte[]> read(Collection<String> paths) {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String path : paths) {
      String id = tip().blobs().get(path);
      if (id != null) {
        wanted.put(path, id);
      }
    }
    Map<String, byte[]> contents = new LinkedHashMap<>();
    if (!wanted.isEmpty()) {
      Map<String, byte[]> blobs = scratch.blobs(wanted.values());
      wanted.forEach((path, id) -> contents.computeIfAbsent(path, unused -> blobs.get(id)));
    }
    return contents;
  }

  @Override
  public void update(Supplier<Edit> supplier) {
    long deadline = System.nanoTime() + LONGEST_RETRYING.toNanos();
    for (int attempt = 1; ; attempt++) {
      Edit change = supplier.get();
      if (change.isEmpty()) {
        return;
      }
      tip()
          .obstacle(change)
          .ifPresent(
              path -> {
                throw ReporterException.input(
                    "%s: %s is there and is no baseline; use another branch or label"
                        .formatted(location(), path));
              });
      scratch.commit(tip(), change, clock.instant());
      if (pushed(tip(), change.squash())) {
        return;
      }
      if (attempt == MOST_ATTEMPTS || System.nanoTime() > deadline) {
        throw ReporterException.outside(
            "%s: others kept writing, %d attempts came second; nothing was stored, try again"
                .formatted(location(), attempt));
      }
      pause(attempt);
      tip = scratch.fetch();
    }
  }

  /**
   * Pushes; false where somebody else was faster. A push that fails after the server took it, since
   * the connection broke, is told from the new tip.
   */
  private boolean pushed(GitTip before, boolean squash) {
    GitProcess.Result result = scratch.push(before, squash);
    if (!result.ok()) {
      String said = result.text() + result.errors();
      if (FOR_GOOD.matcher(said).find()) {
        throw scratch.failure(result);
      }
      if (CONTENTION.matcher(said).find()) {
        return false;
      }
      GitTip now = tipAfter(result);
      if (!now.commit().equals(Optional.of(scratch.committed()))) {
        if (now.commit().equals(before.commit())) {
          throw scratch.failure(result);
        }
        return false;
      }
    }
    tip = null;
    return true;
  }

  private GitTip tipAfter(GitProcess.Result failed) {
    try {
      return scratch.fetch();
    } catch (ReporterException unreachable) {
      throw scratch.failure(failed);
    }
  }

  private void pause(int attempt) {
    int longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt, 10));
    try {
      TimeUnit.MILLISECONDS.sleep(jitter.nextInt(longest));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ReporterException.outside(location() + ": interrupted; nothing was stored", e);
    }
  }

  @Override
  public void close() {
    scratch.close();
  }
}
