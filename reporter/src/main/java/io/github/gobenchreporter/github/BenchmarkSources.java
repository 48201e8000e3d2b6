package io.github.gobenchreporter.github;

import io.github.gobenchreporter.report.markdown.SourceFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a checkout Go's files are, and the functions that benchmarks begin with: {@code func
 * BenchmarkX(}.
 */
public final class BenchmarkSources implements SourceFiles {
  private static final Pattern FUNCTION =
      Pattern.compile("^func (Benchmark\\w*)\\(", Pattern.MULTILINE);
  private static final Set<String> NOT_OURS = Set.of(".git", "vendor", "node_modules", "testdata");
  private static final int MOST_FILES = 20_000;
  private static final long LARGEST = 1024 * 1024;

  /**
   * A function.
   *
   * @param folder relative to the checkout, with slashes; "" for the checkout itself
   * @param file relative to the checkout, with slashes
   * @param line 1-based
   */
  public record Source(String folder, String file, int line) {}

  private final Map<String, List<Source>> functions = new HashMap<>();

  /** The paths of all files of the same name. */
  private final Map<String, List<String>> files = new HashMap<>();

  private BenchmarkSources() {}

  /** Reads the test files of a checkout; what cannot be read is as if it were not there. */
  public static BenchmarkSources of(Path checkout) {
    BenchmarkSources sources = new BenchmarkSources();
    try {
      Files.walkFileTree(checkout, sources.visitor(checkout));
    } catch (IOException e) {
      return sources;
    }
    return sources;
  }

  private SimpleFileVisitor<Path> visitor(Path checkout) {
    return new SimpleFileVisitor<>() {
      private int files;

      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = String.valueOf(folder.getFileName());
        boolean ours = folder.equals(checkout) || !NOT_OURS.contains(name);
        return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        note(checkout, file);
        boolean test = file.getFileName().toString().endsWith("_test.go");
        if (test && attributes.isRegularFile() && attributes.size() <= LARGEST) {
          read(checkout, file);
        }
        return ++files < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private static String path(Path checkout, Path file) {
    return checkout.relativize(file).toString().replace('\\', '/');
  }

  private void note(Path checkout, Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(".go")) {
      files.computeIfAbsent(name, unused -> new ArrayList<>()).add(path(checkout, file));
    }
  }

  private void read(Path checkout, Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    String path = path(checkout, file);
    String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    Matcher function = FUNCTION.matcher(text);
    while (function.find()) {
      int line =
          1 + (int) text.substring(0, function.start()).chars().filter(c -> c == '\n').count();
      functions
          .computeIfAbsent(function.group(1), unused -> new ArrayList<>())
          .add(new Source(folder, path, line));
    }
  }

  /**
   * Where a benchmark's function is; empty where none, or more than one, can be meant.
   *
   * @param pkg import path, as in {@code pkg:}
   * @param function {@code BenchmarkRead}
   */
  public Optional<Source> function(String pkg, String function) {
    List<Source> all = functions.getOrDefault(function, List.of());
    return all.size() == 1 ? Optional.of(all.get(0)) : ofPackage(all, pkg);
  }

  @Override
  public Optional<String> find(String pkg, String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    List<String> fitting =
        files.getOrDefault(name, List.of()).stream()
            .filter(path -> ("/" + path).endsWith("/" + file))
            .toList();
    if (fitting.size() < 2 || fitting.contains(file) && !file.equals(name)) {
      return fitting.contains(file) ? Optional.of(file) : fitting.stream().findFirst();
    }
    List<Source> sources = new ArrayList<>();
    for (String path : fitting) {
      sources.add(new Source(path.substring(0, Math.max(0, path.lastIndexOf('/'))), path, 1));
    }
    return ofPackage(sources, pkg).map(Source::file);
  }

  /** The deepest folder the import path ends in. */
  private static Optional<Source> ofPackage(List<Source> sources, String pkg) {
    List<Source> fitting =
        sources.stream()
            .filter(it -> ("/" + pkg).endsWith("/" + it.folder()) && !it.folder().isEmpty())
            .sorted(Comparator.comparingInt(it -> -it.folder().length()))
            .toList();
    boolean one =
        fitting.size() == 1
            || fitting.size() > 1 && !fitting.get(0).folder().equals(fitting.get(1).folder());
    return one ? Optional.of(fitting.get(0)) : Optional.empty();
  }
}
