package io.github.gobenchreporter.store;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Files to write, copy and delete together.
 *
 * @param write path → content
 * @param copy path → the path whose stored content it gets, without reading it
 * @param delete paths
 * @param message for people who read the history: a subject line, perhaps a body
 * @param squash whether a store with a history forgets it: what is there now becomes its beginning
 */
public record Edit(
    Map<String, byte[]> write,
    Map<String, String> copy,
    Set<String> delete,
    String message,
    boolean squash) {
  /** Nothing to do. */
  public static final Edit NONE = new Edit(Map.of(), Map.of(), Set.of(), "");

  /** A change that keeps the history. */
  public Edit(
      Map<String, byte[]> write, Map<String, String> copy, Set<String> delete, String message) {
    this(write, copy, delete, message, false);
  }

  public Edit {
    write = Collections.unmodifiableMap(new TreeMap<>(write));
    copy = Collections.unmodifiableMap(new TreeMap<>(copy));
    delete = Collections.unmodifiableSet(new TreeSet<>(delete));
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return !squash && write.isEmpty() && copy.isEmpty() && delete.isEmpty();
  }
}
