package io.github.gobenchreporter.store;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.process.Temporary;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A temporary folder that goes when it is closed. One that a killed process left behind disturbs
 * nobody, since every process has its own, and goes when the next one starts.
 */
public record ScratchFolder(Path path) implements AutoCloseable {
  /**
   * Makes a new one.
   *
   * @throws ReporterException if no temporary folder can be made
   */
  public static ScratchFolder create() {
    try {
      return new ScratchFolder(Temporary.folder("go-bench-reporter-git-"));
    } catch (IOException e) {
      throw ReporterException.outside(
          "no temporary folder can be made (%s); check TMPDIR and the space there"
              .formatted(e.getMessage()),
          e);
    }
  }

  /** Deletes what is in it. */
  public void clear() {
    Temporary.clear(path);
  }

  @Override
  public void close() {
    Temporary.delete(path);
  }
}
