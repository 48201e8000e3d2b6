package io.github.gobenchreporter.measure.ab;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.measure.GoList;
import io.github.gobenchreporter.measure.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The modules of one side's tree, and their packages with benchmarks.
 *
 * @param go that belongs to the tree
 * @param folder the user's folder in the tree
 */
record GoModules(Tool go, Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EVERYTHING = "./...";
  private static final String LINE =
      "{{.ImportPath}}\t{{.Dir}}{{range .TestGoFiles}}\t{{.}}{{end}}{{range .XTestGoFiles}}\t{{.}}{{end}}";

  /** As Go finds benchmarks: a function of this name in a test file. */
  private static final Pattern BENCHMARK = Pattern.compile("(?m)^func (Benchmark\\w*)\\(");

  /**
   * What patterns select.
   *
   * @param packages those with benchmarks, by import path
   * @param nothing patterns that select no package, be it with benchmarks or without
   */
  record Selected(Map<String, TestPackage> packages, Set<String> nothing) {}

  /**
   * What patterns select. {@code ./...} means all modules at or below the folder, be they of a
   * workspace or not.
   *
   * @param flags of go build that choose files, such as {@code -tags}
   */
  Selected select(List<String> patterns, List<String> flags) {
    boolean everything = patterns.equals(List.of(EVERYTHING));
    Map<String, TestPackage> found = new LinkedHashMap<>();
    Set<String> nothing = new LinkedHashSet<>(patterns);
    for (Path module : everything ? modules() : List.of(folder)) {
      for (String pattern : patterns) {
        if (list(module, pattern, flags, found)) {
          nothing.remove(pattern);
        }
      }
    }
    return new Selected(found, nothing);
  }

  /** Whether there is such a package. */
  private boolean list(
      Path module, String pattern, List<String> flags, Map<String, TestPackage> found) {
    List<String> arguments = new ArrayList<>(List.of("-e", "-f", LINE));
    arguments.addAll(flags);
    arguments.addAll(List.of("--", pattern));
    Tool.Answer answer = GoList.ofPackages(go, module, arguments);
    boolean any = false;
    for (String line : answer.out().split("\n")) {
      String[] parts = line.split("\t");
      any |= parts.length > 1; // What is not there has no folder.
      if (parts.length > 2) {
        Path folder = Path.of(parts[1]);
        List<String> files = List.of(parts).subList(2, parts.length);
        List<String> benchmarks = benchmarks(folder, files);
        if (!benchmarks.isEmpty()) {
          found.putIfAbsent(parts[0], new TestPackage(parts[0], folder, module, benchmarks));
        }
      }
    }
    return any;
  }

  private static List<String> benchmarks(Path folder, List<String> files) {
    List<String> names = new ArrayList<>();
    for (String file : files) {
      try {
        // What is no UTF-8 does not build, which is said elsewhere.
        byte[] source = Files.readAllBytes(folder.resolve(file));
        Matcher found = BENCHMARK.matcher(new String(source, StandardCharsets.UTF_8));
        while (found.find()) {
          names.add(found.group(1));
        }
      } catch (IOException e) {
        throw ReporterException.outside(
            "%s cannot be read (%s); check who may read it"
                .formatted(folder.resolve(file), e.getMessage()),
            e);
      }
    }
    return names;
  }

  /** The folders of all modules at or below the folder; the folder itself where there is none. */
  private List<Path> modules() {
    Set<Path> modules = new TreeSet<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes unused) {
              return each.equals(folder) || isForGo(each.getFileName().toString())
                  ? FileVisitResult.CONTINUE
                  : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes unused) {
              // What is no file, or a link to none, may not end when it is read.
              if (file.endsWith("go.mod") && Files.isRegularFile(file)) {
                modules.add(file.getParent());
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unused) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s cannot be read (%s); check who may read it".formatted(folder, e.getMessage()), e);
    }
    Path work = work();
    if (!work.toString().isEmpty()) {
      modules.retainAll(usedBy(work));
    }
    // The folder may be part of a module that begins above it.
    String mod = go.run(folder, "env", "GOMOD").out().strip();
    boolean within = !mod.isEmpty() && !mod.equals("/dev/null");
    return Stream.concat(
            within || modules.isEmpty() ? Stream.of(folder) : Stream.empty(), modules.stream())
        .distinct()
        .toList();
  }

  /** As {@code ./...} does. */
  private static boolean isForGo(String name) {
    return !name.startsWith(".")
        && !name.startsWith("_")
        && !name.equals("testdata")
        && !name.equals("vendor");
  }

  /** The workspace file in force; an empty path where there is none. */
  Path work() {
    String file = go.run(folder, "env", "GOWORK").out().strip();
    return file.equals("off") ? Path.of("") : Path.of(file);
  }

  private List<Path> usedBy(Path work) {
    List<Path> used = new ArrayList<>();
    for (JsonNode use :
        json(requireNonNull(work.getParent()), "work", "edit", "-json", work.toString())
            .path("Use")) {
      used.add(work.resolveSibling(use.path("DiskPath").asText()).normalize());
    }
    return used;
  }

  /**
   * Folders beside the tree that its modules are replaced by or its workspace uses.
   *
   * @param top of the tree
   */
  Set<Path> beside(Path top) {
    Set<Path> beside = new TreeSet<>();
    Path work = work();
    Set<Path> modules = new TreeSet<>(modules());
    if (!work.toString().isEmpty()) {
      beside.addAll(usedBy(work));
      replaced(
          requireNonNull(work.getParent()),
          json(requireNonNull(work.getParent()), "work", "edit", "-json"),
          beside);
    }
    for (Path module : modules) {
      if (Files.exists(module.resolve("go.mod"))) {
        replaced(module, json(module, "mod", "edit", "-json"), beside);
      }
    }
    beside.removeIf(path -> path.startsWith(top));
    return beside;
  }

  private static void replaced(Path from, JsonNode file, Set<Path> into) {
    for (JsonNode replace : file.path("Replace")) {
      String path = replace.path("New").path("Path").asText();
      if (path.startsWith("./") || path.startsWith("../")) {
        into.add(from.resolve(path).normalize());
      }
    }
  }

  private JsonNode json(Path from, String... arguments) {
    Tool.Answer answer = go.run(from, arguments);
    try {
      return JSON.readTree(answer.ok() ? answer.out() : "{}");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
