package io.github.gobenchreporter.measure.ab;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * The head's files once more, beside the base's: there its benchmarks run, so that what they write
 * is not found in the user's checkout, and both sides read and write on one disk. Made when
 * something is to be run.
 */
final class HeadTree {
  /** Bytes in a checkout that is still copied: seconds, of a budget of minutes. */
  private static final long MOST_BYTES = 2L << 30;

  private final Checkout user;
  private final Path top;
  private final List<String> notes;
  private boolean isMade;
  private boolean isThere;

  /**
   * A tree that does not exist yet.
   *
   * @param scratch where to; the tree lies at the same path below it as the user's below the root
   * @param notes take what the reader of the report should know
   */
  HeadTree(Checkout user, Path scratch, List<String> notes) {
    this.user = user;
    this.top = scratch.resolve(user.top().toString().substring(1));
    this.notes = notes;
  }

  /** The folder in this tree; the user's own where that is none of the checkout's. */
  Path folder(Path ofUser) {
    if (!ofUser.startsWith(user.top())) {
      return ofUser;
    }
    if (!isMade) {
      isMade = true;
      isThere = make();
    }
    return isThere ? top.resolve(user.top().relativize(ofUser)) : ofUser;
  }

  private boolean make() {
    try {
      Copying copying = new Copying(user.top(), top);
      Files.walkFileTree(user.top(), copying);
      BaseTree.repository(user, top);
      return true;
    } catch (IOException e) {
      notes.add(
          "benchmarks of the head run in the checkout itself, for it cannot be copied: "
              + e.getMessage());
      return false;
    }
  }

  /** Copies all but what git keeps of itself. */
  private static final class Copying extends SimpleFileVisitor<Path> {
    private static final String GIT = ".git";

    private final Path from;
    private final Path to;
    private long bytes;

    private Copying(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes unused)
        throws IOException {
      if (folder.endsWith(GIT)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      Files.createDirectories(copy(folder));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      bytes += attributes.size();
      if (bytes > MOST_BYTES) {
        throw new IOException("it has more than %d GiB".formatted(MOST_BYTES >> 30));
      }
      if (!attributes.isOther() && !file.endsWith(GIT)) {
        Files.copy(
            file,
            copy(file),
            LinkOption.NOFOLLOW_LINKS,
            StandardCopyOption.COPY_ATTRIBUTES,
            StandardCopyOption.REPLACE_EXISTING);
      }
      return FileVisitResult.CONTINUE;
    }

    private Path copy(Path path) {
      return to.resolve(from.relativize(path));
    }
  }
}
