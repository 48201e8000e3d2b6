package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.baseline.BaselineStore;
import io.github.gobenchreporter.baseline.DirectoryStore;
import picocli.CommandLine.Option;

/** Where baselines are kept. */
final class StoreOptions {
  @Option(
      names = "--baselines",
      paramLabel = "DIR",
      defaultValue = "baselines",
      description = "Folder that holds the baselines (default: ${DEFAULT-VALUE}).")
  private String directory;

  /** The store; the caller closes it. */
  BaselineStore open(Console console) {
    return new DirectoryStore(console.directory().resolve(directory));
  }
}
