package io.github.gobenchreporter.report.markdown;

import java.util.Optional;

/** Where in the head's repository a file is that Go names. */
@FunctionalInterface
public interface SourceFiles {
  /** Nobody has the head's files at hand. */
  SourceFiles NONE = (pkg, file) -> Optional.empty();

  /**
   * A file's path from the repository's root, with slashes; empty where none, or more than one, can
   * be meant.
   *
   * @param pkg import path; "" where it is not known
   * @param file as Go prints it: its name, or with folders before it
   */
  Optional<String> find(String pkg, String file);
}
