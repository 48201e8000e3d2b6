package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What tells that two packages have the same {@code testdata}. */
final class Testdata {
  /** Bytes of a folder that are still read: seconds, of a budget of minutes. */
  private static final long MOST_BYTES = 1L << 30;

  /** Files that are still looked at: a link may lead to a whole disk. */
  private static final int MOST_FILES = 100_000;

  private Testdata() {}

  /**
   * SHA-256 of names and contents, of what links lead to as well; the same for a folder that is not
   * there and an empty one. Empty where the folder is too large to read, or cannot be read.
   */
  static Optional<String> digest(Path folder) {
    MessageDigest digest = Sha256.begin();
    long left = MOST_BYTES;
    try {
      for (Map.Entry<String, Path> file : files(folder).entrySet()) {
        long size = Files.size(file.getValue());
        left -= size;
        if (left < 0) {
          return Optional.empty();
        }
        digest.update((file.getKey() + "\0" + size + "\0").getBytes(StandardCharsets.UTF_8));
        read(file.getValue(), size, digest);
      }
      return Optional.of(Sha256.hex(digest));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Path> files(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
        all.filter(Files::isRegularFile)
            .limit(MOST_FILES + 1)
            .forEach(file -> files.put(folder.relativize(file).toString(), file));
      }
      if (files.size() > MOST_FILES) {
        throw new IOException("more than %d files".formatted(MOST_FILES));
      }
    }
    return files;
  }

  /** Not more than the size: what a link leads to, such as a file of the kernel, may not end. */
  private static void read(Path file, long size, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      long left = size;
      while (left > 0) {
        int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (count < 0) {
          return;
        }
        digest.update(buffer, 0, count);
        left -= count;
      }
    }
  }
}
