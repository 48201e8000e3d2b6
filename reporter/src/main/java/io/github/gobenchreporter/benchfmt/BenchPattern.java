package io.github.gobenchreporter.benchfmt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
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

  /** What neither Java nor Go takes; the rest of a pattern is Go's to judge. */
  private static final Pattern BROKEN = Pattern.compile("(?:Unclosed|Unmatched|Dangling) .*");

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

  /**
   * Whether a pattern of {@code go test -bench} runs a benchmark function, or some of its
   * sub-benchmarks; true where only Go can read the pattern.
   */
  public static boolean selects(String pattern, String function) {
    try {
      return topLevel(pattern).stream().anyMatch(it -> it.matcher(function).find());
    } catch (PatternSyntaxException e) {
      return true;
    }
  }

  /** What is wrong with a pattern that no Go can read; empty where Go may. */
  public static Optional<String> fault(String pattern) {
    try {
      topLevel(pattern);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(e.getDescription()).filter(it -> BROKEN.matcher(it).matches());
    }
  }

  /**
   * What stands before the first slash of each alternative. As in Go's {@code testing}, neither
   * counts within brackets, and parentheses do not count within square ones.
   */
  private static List<Pattern> topLevel(String pattern) {
    List<Pattern> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean below = false;
    int round = 0;
    int square = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean outside = round == 0 && square == 0;
      if (c == '|' && outside) {
        parts.add(Pattern.compile(part.toString()));
        part.setLength(0);
        below = false;
        continue;
      }
      below |= c == '/' && outside;
      part.append(below ? "" : c);
      if (c == '\\' && i + 1 < pattern.length()) {
        i++;
        part.append(below ? "" : pattern.charAt(i));
      }
      square = Math.max(0, square + (c == '[' ? 1 : c == ']' ? -1 : 0));
      round += square > 0 ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    parts.add(Pattern.compile(part.toString()));
    return parts;
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
