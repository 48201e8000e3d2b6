package io.github.gobenchreporter.cli.options;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the last run's files out of the folder of {@code --out}, so that they do not pass for this
 * one's where this one fails. Therefore it is the first thing that is done, before the command line
 * is understood: what is refused for an option that does not exist fails, too.
 */
public final class OldFiles {
  private static final String OUT = "--out";

  private OldFiles() {}

  /**
   * Removes what the command writes, and nothing else; what is named as an input stays.
   *
   * @param words of the command line, right or wrong
   * @throws ReporterException if a file cannot be removed
   */
  public static void remove(Console console, Syntax syntax, String... words) {
    List<Path> old =
        folders(words).stream()
            .flatMap(it -> in(console, it, syntax.outputs()).stream())
            .distinct()
            .toList();
    if (old.isEmpty()) {
      return;
    }
    Set<Path> inputs = inputs(console, words);
    for (Path file : old) {
      try {
        if (!inputs.contains(real(file))) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        throw ReporterException.outside(
            "%s: cannot be removed (%s); remove it, or give another --out"
                .formatted(file, Console.why(e)));
      }
    }
  }

  /** Every folder that {@code --out} may mean. */
  private static List<String> folders(String... words) {
    List<String> folders = new ArrayList<>();
    for (int i = 0; i < words.length && !words[i].equals(Arguments.OPERANDS); i++) {
      if (words[i].startsWith(OUT + "=")) {
        folders.add(words[i].substring(OUT.length() + 1));
      } else if (words[i].equals(OUT) && i + 1 < words.length && !words[i + 1].startsWith("--")) {
        folders.add(words[i + 1]);
      }
    }
    folders.removeIf(String::isBlank);
    return folders;
  }

  private static List<Path> in(Console console, String name, List<String> outputs) {
    List<PathMatcher> ours =
        outputs.stream().map(it -> FileSystems.getDefault().getPathMatcher("glob:" + it)).toList();
    try {
      Path folder = console.directory().resolve(name);
      if (outputs.isEmpty() || !Files.isDirectory(folder)) {
        return List.of();
      }
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .filter(file -> ours.stream().anyMatch(it -> it.matches(file.getFileName())))
            .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
            .toList();
      }
    } catch (IOException | InvalidPathException unusable) {
      return List.of(); // It is told where the command writes there.
    }
  }

  /** The files that words may name: as they are, behind an equals sign, or by a glob. */
  private static Set<Path> inputs(Console console, String... words) {
    FileNames files = new FileNames(console);
    return Stream.of(words)
        .flatMap(word -> Stream.of(word, word.substring(word.indexOf('=') + 1)))
        .flatMap(word -> expand(files, word).stream())
        .flatMap(name -> path(console, name))
        .map(OldFiles::real)
        .collect(Collectors.toSet());
  }

  private static List<String> expand(FileNames files, String word) {
    try {
      return files.any(word);
    } catch (ReporterException noGlob) {
      return List.of();
    }
  }

  private static Stream<Path> path(Console console, String name) {
    try {
      return Stream.of(console.directory().resolve(name));
    } catch (InvalidPathException noPath) {
      return Stream.of();
    }
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }
}
