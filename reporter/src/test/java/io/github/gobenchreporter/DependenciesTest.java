package io.github.gobenchreporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the program imports is what its pom declares: nothing comes along with something else. */
class DependenciesTest {
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^import (?:static )?((?!java\\.|javax\\.|io\\.github\\.gobench)[\\w.]+);");
  private static final Pattern DECLARED = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");

  @Test
  void allThatIsImportedIsDeclaredAndTheOtherWayRound() throws Exception {
    Set<String> imported = new TreeSet<>();
    for (Path file : sources()) {
      Matcher line = IMPORT.matcher(Files.readString(file));
      while (line.find()) {
        imported.add(artifact(line.group(1)));
      }
    }
    assertTrue(imported.size() > 5, imported.toString());
    assertEquals(declared(), imported);
  }

  /** Of the main part of the pom, for compiling. */
  private static Set<String> declared() throws IOException {
    String pom = Files.readString(Path.of("pom.xml")).split("<build>")[0];
    Set<String> declared = new TreeSet<>();
    Matcher dependency = DECLARED.matcher(pom);
    while (dependency.find()) {
      if (!dependency.group(1).contains("<scope>")) {
        Matcher artifact = ARTIFACT.matcher(dependency.group(1));
        assertTrue(artifact.find());
        declared.add(artifact.group(1));
      }
    }
    return declared;
  }

  /** The name of the jar that holds what is imported: a class, one in it, or a member. */
  private static String artifact(String imported) throws IOException {
    for (String name = imported; name.contains("."); name = outer(name)) {
      try {
        CodeSource source =
            Class.forName(name, false, DependenciesTest.class.getClassLoader())
                .getProtectionDomain()
                .getCodeSource();
        Path jar = Path.of(source.getLocation().getPath()).getFileName();
        return jar.toString().replaceFirst("-\\d.*", "");
      } catch (ClassNotFoundException e) {
        continue;
      }
    }
    throw new IOException("no class for import " + imported);
  }

  private static String outer(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(it -> it.toString().endsWith(".java")).sorted().toList();
    }
  }
}
