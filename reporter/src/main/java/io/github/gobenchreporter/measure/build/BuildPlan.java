package io.github.gobenchreporter.measure.build;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.measure.PackagePatterns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What to build and how often.
 *
 * @param packages patterns as for go build
 * @param flags of go build
 * @param count builds
 * @param cold whether everything is built, standard library and all, in a cache of its own
 * @param patience how long one build may take
 * @param folder of the module
 */
public record BuildPlan(
    List<String> packages,
    List<String> flags,
    int count,
    boolean cold,
    Duration patience,
    Path folder) {
  /** Those that measuring needs for itself. */
  private static final Set<String> OWN =
      Set.of("gcflags", "ldflags", "debug-actiongraph", "o", "n");

  /**
   * Checks the flags.
   *
   * @throws ReporterException naming a pattern or a flag that cannot be measured with
   */
  public BuildPlan {
    packages = PackagePatterns.checked(packages);
    flags = List.copyOf(flags);
    for (String flag : flags) {
      String name = flag.replaceFirst("^--?", "").replaceFirst("=.*", "");
      if (!flag.startsWith("-") || OWN.contains(name)) {
        throw ReporterException.input(
            "%s after --: only flags of go build stand there, and not %s, which measuring needs"
                .formatted(flag, String.join(", ", OWN.stream().sorted().toList())));
      }
    }
  }
}
