package io.github.gobenchreporter.benchfmt;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Regular expressions for {@code go test -bench} that select given benchmarks and nothing else.
 *
 * <p>Go splits a pattern at top-level bars (since 1.20) and then at slashes, and matches each part
 * by itself, so each part is quoted and anchored: {@code
 * ^BenchmarkDecode$/^size=1k$|^BenchmarkGet$}.
 */
public final class BenchPattern {
  private static final String META = "\\.+*?()|[]{}^$";

  private BenchPattern() {}

  /** The pattern for names without their {@code -N}. */
  public static String of(Collection<String> names) {
    return names.stream().map(BenchPattern::of).collect(Collectors.joining("|"));
  }

  /** The pattern for one name without its {@code -N}. */
  public static String of(String name) {
    return Arrays.stream(name.split("/", -1))
        .map(part -> "^" + quote(part) + "$")
        .collect(Collectors.joining("/"));
  }

  /** As {@code regexp.QuoteMeta}. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted.append(META.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return quoted.toString();
  }
}
