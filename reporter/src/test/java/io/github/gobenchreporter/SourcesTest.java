package io.github.gobenchreporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain rules that no compiler knows, held on the text of the sources. */
class SourcesTest {
  private static final Pattern NAME_IN_FULL =
      Pattern.compile(
          "(?<![\\w.$])(java|javax|io|com|org|freemarker|okhttp3)(\\.[a-z]\\w*)+\\.[A-Z]");

  @Test
  void twoClassesOfTheProgramNeverShareAName() throws IOException {
    Map<String, List<String>> byName = new TreeMap<>();
    for (Path file : sources("src/main/java")) {
      String name = file.getFileName().toString();
      byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(file.toString());
    }
    assertTrue(byName.size() > 400, "found " + byName.size());
    byName.remove("package-info.java");
    byName.values().removeIf(files -> files.size() == 1);
    assertEquals(Map.of(), byName);
  }

  @Test
  void noTestHelperIsNamedLikeAClassOfTheProgram() throws IOException {
    List<String> program =
        sources("src/main/java").stream().map(it -> it.getFileName().toString()).toList();
    List<String> shared =
        sources("src/test/java").stream()
            .map(it -> it.getFileName().toString())
            .filter(it -> !it.equals("package-info.java") && program.contains(it))
            .toList();
    assertEquals(List.of(), shared);
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java", "src/jmh/java"})
  void whatIsNamedIsImported(String folder) throws IOException {
    List<String> inFull = new ArrayList<>();
    for (Path file : sources(folder)) {
      for (String line : code(Files.readString(file)).split("\n")) {
        if (!line.startsWith("import ") && NAME_IN_FULL.matcher(line).find()) {
          inFull.add(file.getFileName() + ": " + line.strip());
        }
      }
    }
    assertEquals(List.of(), inFull);
  }

  /** Without comments and texts. */
  private static String code(String source) {
    return source
        .replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"")
        .replaceAll("\"(?:[^\"\\\\\n]|\\\\.)*\"", "\"\"")
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("//.*", "");
  }

  private static List<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(it -> it.toString().endsWith(".java")).sorted().toList();
    }
  }
}
