package io.github.gobenchreporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** THIRD-PARTY.txt names every library in the jar, with what must be passed on. */
class LicencesTest {
  /** Libraries that only tests and tools use; all others on the class path are in the jar. */
  private static final Pattern NOT_IN_THE_JAR =
      Pattern.compile(
          "(apiguardian|archunit|autolink|commonmark|error_prone_annotations|junit|mockwebserver|opentest4j|slf4j|"
              + "surefire|maven-surefire|go-bench-reporter|common-java5).*");

  private static final Pattern TEXT = Pattern.compile("META-INF/.*(LICENSE|NOTICE)(\\.txt|\\.md)?");
  private static final String LISTED =
      flat(Documents.read(Documents.ROOT.resolve("THIRD-PARTY.txt")));
  private static final String APACHE = flat(Documents.read(Documents.ROOT.resolve("LICENSE")));

  @Test
  void everyLibraryOnTheClassPathIsListedAndNoOther() throws IOException {
    List<String> there =
        jars().stream()
            .map(jar -> jar.getFileName().toString().replaceFirst("\\.jar$", ""))
            .sorted()
            .toList();
    List<String> listed =
        Pattern.compile("[\\w.-]+:([\\w.-]+):([\\w.-]+) \\| (Apache-2\\.0|MIT)")
            .matcher(LISTED)
            .results()
            .map(line -> line.group(1) + "-" + line.group(2))
            .sorted()
            .toList();
    assertTrue(there.size() > 20, there.toString());
    assertEquals(there, listed);
  }

  @Test
  void everyLicenceAndNoticeOfALibraryIsPassedOn() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path jar : jars()) {
      try (JarFile file = new JarFile(jar.toFile())) {
        for (JarEntry entry : Collections.list(file.entries())) {
          if (TEXT.matcher(entry.getName()).matches()
              && !isPassedOn(file.getInputStream(entry), entry.getName())) {
            missing.add(jar.getFileName() + " " + entry.getName());
          }
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  /** Apache's own text is in LICENSE; what a library says after it must be in the list. */
  private static boolean isPassedOn(InputStream text, String name) throws IOException {
    String whole = flat(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    String end = "limitations under the License.";
    boolean apache = name.contains("LICENSE") && whole.startsWith(APACHE.substring(0, 200));
    String own = apache ? whole.substring(whole.indexOf(end) + end.length()) : whole;
    return LISTED.contains(own.strip());
  }

  private static List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    ClassLoader loader = LicencesTest.class.getClassLoader();
    for (URL url : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
      if (url.openConnection() instanceof JarURLConnection connection) {
        Path jar = Path.of(connection.getJarFile().getName());
        if (!NOT_IN_THE_JAR.matcher(jar.getFileName().toString()).matches()) {
          jars.add(jar);
        }
      }
    }
    return jars;
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
