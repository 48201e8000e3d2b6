package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.measure.CheckoutGit;
import io.github.gobenchreporter.measure.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files that differ between the trees and are not compiled: what a benchmark may read while it
 * runs, so that equal binaries do not do the same.
 *
 * @param top of the head's tree
 * @param paths below it, as git has them; empty where git does not tell
 */
record ChangedData(Path top, Optional<List<String>> paths) {
  /** What goes into the binary, or says how it is made; in testdata nothing does. */
  private static final Pattern COMPILED =
      Pattern.compile(
          "(?:.*/)?(?:go\\.(?:mod|sum|work|work\\.sum)|[^/]*\\.(?:go|s|S|c|h|cc|cpp|cxx|hh|hpp|m|f|syso|swig|swigcxx))");

  /** Names that are still searched for in a binary: each takes some ten milliseconds. */
  private static final int MOST_NAMES = 100;

  private static final String TESTDATA = "testdata";

  /** Between the commits, and what is not committed of the head; untracked files are results. */
  static ChangedData between(Checkout head, Path base) {
    List<String> paths = new ArrayList<>();
    boolean told =
        add(paths, head.git(), base, "HEAD", head.head())
            && add(paths, head.git(), head.top(), "HEAD");
    return new ChangedData(head.top(), told ? Optional.of(List.copyOf(paths)) : Optional.empty());
  }

  private static boolean add(List<String> paths, Tool git, Path tree, String... commits) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "diff",
                "--name-only",
                "--no-renames",
                "--no-ext-diff",
                "--no-textconv",
                CheckoutGit.NOT_IN_SUBMODULES,
                "-z"));
    command.addAll(List.of(commits));
    command.add("--");
    Tool.Answer answer = git.run(tree, command);
    for (String path : answer.out().split("\0")) {
      boolean compiled = COMPILED.matcher(path).matches() && !isTestdata(path);
      if (!path.isEmpty() && !compiled) {
        paths.add(path);
      }
    }
    return answer.ok();
  }

  /**
   * Whether benchmarks of a package may read one of them: it is in a testdata folder beside or
   * above the package, or the binary has its name or the way to its folder. In doubt they may.
   *
   * @param binary of the package's tests
   * @param folder of the package, in the head's tree
   */
  boolean mayBeReadBy(Path binary, Path folder) throws IOException {
    if (paths.isEmpty()) {
      return true;
    }
    if (!folder.startsWith(top)) {
      return false; // Of another repository, which has one state.
    }
    Path place = top.relativize(folder);
    Set<String> names = new LinkedHashSet<>();
    for (String path : paths.get()) {
      if (isTestdata(path) && isAtOrBelow(place, path)) {
        return true;
      }
      names.addAll(names(place, Path.of(path)));
    }
    if (names.isEmpty()) {
      return false;
    }
    if (names.size() > MOST_NAMES) {
      return true;
    }
    String text = Files.readString(binary, StandardCharsets.ISO_8859_1);
    return names.stream()
        .map(it -> new String(it.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
        .anyMatch(text::contains);
  }

  /** Whether the package is where the outermost testdata of a path is, or below. */
  private static boolean isAtOrBelow(Path place, String path) {
    String above = ("/" + path).replaceFirst("/" + TESTDATA + "/.*", "");
    return above.isEmpty() || place.startsWith(Path.of(above.substring(1)));
  }

  private static boolean isTestdata(String path) {
    return ("/" + path).contains("/" + TESTDATA + "/");
  }

  /** How a program names a file: by its name, or by its folder and what it finds there. */
  private static List<String> names(Path place, Path file) {
    String name = file.getFileName().toString();
    Path parent = file.getParent() == null ? Path.of("") : file.getParent();
    String way = place.relativize(parent).toString();
    return way.isEmpty() || way.matches("[./]*") ? List.of(name) : List.of(name, way + "/");
  }
}
