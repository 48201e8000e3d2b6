package io.github.gobenchreporter.cli.options;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Problem;
import io.github.gobenchreporter.cli.command.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Which files the words of a command line stand for: files, globs, or {@code -}.
 *
 * @param console of which the folder is that of relative names
 */
public record FileNames(Console console) {
  static final String STANDARD_INPUT = "-";

  private static final Pattern WILD = Pattern.compile("[*?\\[{]");

  /** A doubt for each file that is on both sides: what it holds is compared with itself. */
  public List<Problem> shared(List<String> base, List<String> head) {
    Map<Object, String> before = byPlace(base);
    List<Problem> shared = new ArrayList<>();
    byPlace(head)
        .forEach(
            (place, file) -> {
              if (before.containsKey(place)) {
                shared.add(new Problem(file, 0, "is head and --base, compared with itself"));
              }
            });
    if (shared.stream().anyMatch(it -> it.file().equals(STANDARD_INPUT))) {
      throw ReporterException.input(
          "- is head and --base, and can be read once only; give one of them as a file");
    }
    return shared;
  }

  /** Each file once, however it is written. */
  public List<String> all(List<String> names) {
    return List.copyOf(byPlace(names).values());
  }

  private Map<Object, String> byPlace(List<String> names) {
    Map<Object, String> files = new LinkedHashMap<>();
    for (String name : names) {
      for (String file : expand(name)) {
        Path path = console.directory().resolve(file).normalize();
        files.putIfAbsent(file.equals(STANDARD_INPUT) ? STANDARD_INPUT : path, file);
      }
    }
    return files;
  }

  /** The files that a name stands for: itself, or those its glob matches. */
  public List<String> expand(String name) {
    List<String> found = any(name);
    if (found.isEmpty()) {
      throw ReporterException.input(
          name + ": matches no file; check the name, and whether what writes it has run");
    }
    return found;
  }

  /** The same; none where a glob matches nothing. */
  public List<String> any(String name) {
    return WILD.matcher(name).find() && !exists(name) ? matches(name) : List.of(name);
  }

  private boolean exists(String name) {
    try {
      return Files.exists(console.directory().resolve(name));
    } catch (InvalidPathException notAPath) {
      return false;
    }
  }

  /** The files below the glob's fixed part that match it, sorted. */
  private List<String> matches(String glob) {
    int wild = WILD.split(glob, 2)[0].lastIndexOf('/');
    String fixed = wild < 0 ? "" : glob.substring(0, wild + 1);
    int depth = glob.contains("**") ? Integer.MAX_VALUE : depth(glob.substring(fixed.length()));
    Path start = console.directory().resolve(fixed);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
      Path real = start.toRealPath();
      try (Stream<Path> files = Files.walk(real, depth)) {
        return files
            .filter(Files::isRegularFile)
            .map(path -> fixed + real.relativize(path))
            .filter(name -> matcher.matches(Path.of(name)))
            .sorted()
            .toList();
      }
    } catch (PatternSyntaxException e) {
      throw ReporterException.input(
          "%s: is no glob (%s); write for example 'out/*.txt'".formatted(glob, e.getDescription()));
    } catch (IOException e) {
      throw unlisted(glob, e);
    } catch (UncheckedIOException e) {
      throw unlisted(glob, requireNonNull(e.getCause()));
    }
  }

  private static ReporterException unlisted(String glob, IOException e) {
    return ReporterException.input(
        "%s: cannot be listed (%s); name the folder".formatted(glob, Console.why(e)));
  }

  /** How many folders deep a glob without {@code **} looks; a group may hold slashes, too. */
  private static int depth(String glob) {
    return 1 + (int) glob.chars().filter(c -> c == '/').count();
  }
}
