package io.github.gobenchreporter.measure;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A commit as git stores it; a shallow checkout changes nothing of it.
 *
 * @param parents their ids, of which a shallow checkout has no commits
 * @param time when it was committed
 */
public record RawCommit(List<String> parents, Instant time) {
  public RawCommit {
    parents = List.copyOf(parents);
  }

  /** The commit of that name; empty where git has none. */
  public static Optional<RawCommit> read(Tool git, Path folder, String name) {
    Tool.Answer commit = git.run(folder, "cat-file", "commit", name);
    List<String> header = commit.out().lines().takeWhile(it -> !it.isEmpty()).toList();
    return values(header, "committer ").stream()
        .findFirst()
        .filter(committer -> commit.ok())
        .map(committer -> new RawCommit(values(header, "parent "), time(committer)));
  }

  private static List<String> values(List<String> header, String key) {
    return header.stream()
        .filter(it -> it.startsWith(key))
        .map(it -> it.substring(key.length()).strip())
        .toList();
  }

  /** Of a line that ends with seconds since 1970 and a time zone. */
  private static Instant time(String committer) {
    String[] words = committer.split(" ");
    return Instant.ofEpochSecond(Long.parseLong(words[words.length - 2]));
  }
}
