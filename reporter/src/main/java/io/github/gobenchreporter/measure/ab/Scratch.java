package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.process.ChildEnvironment;
import io.github.gobenchreporter.process.LockedFolder;
import io.github.gobenchreporter.process.Temporary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A temporary folder for trees and binaries, gone when it is closed or at the next start. */
final class Scratch implements AutoCloseable {
  private static final String PREFIX = "go-bench-reporter-ab-";

  private final LockedFolder folder;
  private final Path temporary;

  private Scratch(LockedFolder folder) throws IOException {
    this.folder = folder;
    this.temporary = Files.createDirectory(folder.path().resolve("tmp"));
  }

  /** Where one belongs: what a runner has for it, else where everything temporary goes. */
  static Path temporary(Map<String, String> environment) {
    String usual = environment.getOrDefault("TMPDIR", Temporary.usual().toString());
    return Path.of(environment.getOrDefault("RUNNER_TEMP", usual));
  }

  /** Makes one in {@code parent} and sweeps away what killed processes left there. */
  static Scratch in(Path parent) {
    try {
      return new Scratch(LockedFolder.in(parent, PREFIX));
    } catch (IOException e) {
      throw ReporterException.outside(
          "no temporary folder can be made in %s (%s); check TMPDIR and the space there"
              .formatted(parent, e.getMessage()),
          e);
    }
  }

  Path folder() {
    return folder.path();
  }

  /** Lets what tools write for themselves land here, too, so that it goes however they end. */
  Tool tool(String program, ChildEnvironment environment, Duration patience) {
    return new Tool(program, environment.with("TMPDIR", temporary.toString()), patience);
  }

  @Override
  public void close() {
    folder.close();
  }
}
