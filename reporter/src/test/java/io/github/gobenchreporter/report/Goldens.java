package io.github.gobenchreporter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts compared whole with files of {@code src/test/resources}. {@code -Dgoldens=accept} rewrites
 * them; a mismatch leaves {@code name.got.ext} beside the file.
 */
public final class Goldens {
  private static final Path FOLDER = Path.of("src/test/resources");

  private Goldens() {}

  public static void assertGolden(String name, String text) {
    Path golden = FOLDER.resolve(name);
    int dot = name.lastIndexOf('.');
    Path got = FOLDER.resolve(name.substring(0, dot) + ".got" + name.substring(dot));
    try {
      if ("accept".equals(System.getProperty("goldens"))) {
        Files.createDirectories(golden.getParent());
        Files.writeString(golden, text);
      }
      String expected = Files.exists(golden) ? Files.readString(golden) : "";
      if (expected.equals(text)) {
        Files.deleteIfExists(got);
      } else {
        Files.writeString(got, text);
      }
      assertEquals(expected, text, golden + " differs; compare with " + got);
    } catch (IOException e) {
      throw new AssertionError(golden.toString(), e);
    }
  }
}
