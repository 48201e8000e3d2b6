package io.github.gobenchreporter.measure.code;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Where functions of two binaries lie within cache lines: a loop that crosses a line on one side
 * only may take a tenth longer there, though its code is the same.
 */
public final class CacheLines {
  /** Bytes of a line on amd64 and most of arm64; on Apple silicon two of them make one. */
  private static final int LINE = 64;

  private CacheLines() {}

  /**
   * The share of these functions that begin at the same place of a line in both; empty where a
   * binary cannot be read, 1 where there are none.
   */
  public static Optional<Double> shared(Path base, Path head, Set<String> functions) {
    Optional<Executable> before = Executable.read(base);
    Optional<Executable> now = Executable.read(head);
    if (before.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    int shared = 0;
    for (String name : functions) {
      Symbol old = before.get().named(name);
      Symbol function = now.get().named(name);
      if (old != null && function != null) {
        shared += (function.address() - old.address()) % LINE == 0 ? 1 : 0;
      }
    }
    return Optional.of(functions.isEmpty() ? 1 : (double) shared / functions.size());
  }
}
