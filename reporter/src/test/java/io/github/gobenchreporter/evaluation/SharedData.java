package io.github.gobenchreporter.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Third-party data beside the repository, for tests and figures that use it where it exists. */
public final class SharedData {
  private SharedData() {}

  /**
   * The folder named by the system property {@code shared.data}, or the one beside the checkout.
   */
  public static Path folder() {
    return Path.of(System.getProperty("shared.data", "../../shared/data"));
  }

  /** Whether there is such a file or folder below it. */
  public static boolean has(String path) {
    return Files.exists(folder().resolve(path));
  }

  /** Those lists of paths, each separated by ", ", of which every file or folder is there. */
  public static Stream<String> present(String... paths) {
    return Stream.of(paths).filter(list -> Stream.of(list.split(", ")).allMatch(SharedData::has));
  }
}
