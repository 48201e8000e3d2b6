package io.github.gobenchreporter.measure;

import io.github.gobenchreporter.ReporterException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Patterns as {@code --packages} takes them, and what {@code go list} does not call an error: one,
 * such as {@code ./typo/...}, that selects nothing. Measuring the others would pass for measuring
 * all.
 */
public final class PackagePatterns {
  /** As {@code go list} says it on standard error, the pattern as Go quotes text. */
  private static final Pattern WARNING =
      Pattern.compile("warning: \"((?:[^\"\\\\]|\\\\.)*)\" matched no packages");

  private PackagePatterns() {}

  /**
   * Refuses what would be taken for something else: nothing at all, options, files.
   *
   * @throws ReporterException naming the first
   */
  public static List<String> checked(List<String> patterns) {
    for (String pattern : patterns) {
      boolean other = pattern.startsWith("-") || pattern.contains("=") || pattern.endsWith(".go");
      if (other || pattern.isBlank()) {
        throw ReporterException.input(
            "--packages '%s': no pattern of packages; see go help packages".formatted(pattern));
      }
    }
    return List.copyOf(patterns);
  }

  /** The patterns that {@code go list} says select nothing. */
  public static List<String> selectingNothing(Tool.Answer answer) {
    return WARNING.matcher(answer.errors()).results().map(it -> it.group(1)).toList();
  }

  /**
   * Refuses patterns that select nothing.
   *
   * @throws ReporterException naming them, if there are any
   */
  public static void refuse(Collection<String> patterns) {
    if (!patterns.isEmpty()) {
      throw ReporterException.input(
          "--packages '%s': no package matches; try it with go list"
              .formatted(String.join("', '", patterns)));
    }
  }
}
