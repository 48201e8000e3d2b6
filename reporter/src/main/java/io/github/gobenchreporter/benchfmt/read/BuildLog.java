package io.github.gobenchreporter.benchfmt.read;

import io.github.gobenchreporter.benchfmt.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who does not build, and who suffers from it: a package that does not build takes down the first
 * package of the run too, because benchmark mode builds everything before it runs anything.
 */
final class BuildLog {
  private final Map<String, List<String>> output = new LinkedHashMap<>();
  private final Map<String, String> victims = new LinkedHashMap<>();
  private @Nullable String printing;

  /** A line {@code # import/path [import/path.test]}: what follows are its compiler messages. */
  void header(String importPath) {
    printing = packageOf(importPath);
    output.computeIfAbsent(printing, unused -> new ArrayList<>());
  }

  /** A line outside any package; a compiler message when it follows a header. */
  void line(String text) {
    if (printing != null) {
      add(printing, text);
    }
  }

  /** The compiler messages of the last header are over. */
  void endOfMessages() {
    printing = null;
  }

  /** A {@code build-output} event. */
  void output(String importPath, String text) {
    if (!text.startsWith("#")) {
      add(packageOf(importPath), text);
    }
  }

  private void add(String pkg, String text) {
    List<String> lines = output.computeIfAbsent(pkg, unused -> new ArrayList<>());
    if (lines.size() < Failure.MESSAGE_LINES && !text.isBlank()) {
      lines.add(text.strip());
    }
  }

  /**
   * {@code pkg} was reported as failing to build; {@code importPath} names the culprit, or is "".
   */
  void failed(String pkg, String importPath) {
    victims.merge(pkg, packageOf(importPath), (old, now) -> now.isEmpty() ? old : now);
  }

  List<Failure> failures() {
    List<Failure> failures = new ArrayList<>();
    victims.forEach((pkg, culprit) -> failures.add(failure(pkg, culprit)));
    return failures;
  }

  private Failure failure(String pkg, String named) {
    String culprit = named.isEmpty() && !output.containsKey(pkg) ? onlyCulprit() : named;
    if (culprit.isEmpty() || culprit.equals(pkg)) {
      return new Failure(pkg, "", Failure.Kind.BUILD_FAILED, output.getOrDefault(pkg, List.of()));
    }
    return new Failure(
        pkg, "", Failure.Kind.NOT_RUN, List.of("not run because " + culprit + " does not build"));
  }

  private String onlyCulprit() {
    return output.keySet().stream().findFirst().orElse("");
  }

  /**
   * {@code a/b [a/b.test]}, {@code a/b.test} and {@code a/b_test [a/b.test]} are all package a/b.
   */
  private static String packageOf(String importPath) {
    int bracket = importPath.indexOf(" [");
    String path = bracket < 0 ? importPath : importPath.substring(0, bracket);
    if (path.endsWith(".test") || path.endsWith("_test")) {
      path = path.substring(0, path.length() - ".test".length());
    }
    return path;
  }
}
