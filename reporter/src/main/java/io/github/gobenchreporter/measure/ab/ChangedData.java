package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.measure.CheckoutGit;
import io.github.gobenchreporter.measure.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /** Between the commits, and in what the head has not committed; untracked files do not count. */
  static ChangedData between(Checkout head, Path base) {
    Tool.Answer committed = diff(head.git(), base, "HEAD", head.head());
    Tool.Answer edited = diff(head.git(), head.top(), "HEAD");
    if (!committed.ok() || !edited.ok()) {
      return new ChangedData(head.top(), Optional.empty());
    }
    Stream<String> paths = Arrays.stream((committed.out() + edited.out()).split("\0"));
    return new ChangedData(
        head.top(), Optional.of(paths.filter(ChangedData::isData).distinct().toList()));
  }

  private static Tool.Answer diff(Tool git, Path tree, String... commits) {
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
    return git.run(tree, command);
  }

  private static boolean isData(String path) {
    return !path.isEmpty() && (isTestdata(path) || !COMPILED.matcher(path).matches());
  }

  /**
   * Whether benchmarks of a package may read one of them: it is in a testdata folder beside or
   * above the package, or the binary contains its name or the path to its folder. In doubt they
   * may.
   *
   * @param binary of the package's tests
   * @param folder of the package, in the head's tree
   */
  boolean mayBeReadBy(Path binary, Path folder) {
    if (paths.isEmpty()) {
      return true;
    }
    if (!folder.startsWith(top)) {
      return false; // Outside the checkout, so the same on both sides.
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
    String text = text(binary);
    return names.stream().map(ChangedData::latin1).anyMatch(text::contains);
  }

  private static String text(Path binary) {
    try {
      return Files.readString(binary, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As UTF-8 looks when it is read byte by byte. */
  private static String latin1(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Whether the package is where the outermost testdata of a path is, or below. */
  private static boolean isAtOrBelow(Path place, String path) {
    int end = ("/" + path).indexOf("/" + TESTDATA + "/");
    return end == 0 || place.startsWith(Path.of(path.substring(0, end - 1)));
  }

  private static boolean isTestdata(String path) {
    return ("/" + path).contains("/" + TESTDATA + "/");
  }

  /** How a program names a file: by its name, or by its folder and what it finds there. */
  private static List<String> names(Path place, Path file) {
    String name = file.getFileName().toString();
    Path parent = file.getParent() == null ? Path.of("") : file.getParent();
    String folder = place.relativize(parent).toString();
    return folder.matches("[./]*") ? List.of(name) : List.of(name, folder + "/");
  }
}
