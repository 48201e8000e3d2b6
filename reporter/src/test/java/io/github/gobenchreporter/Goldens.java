package io.github.gobenchreporter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected outputs as whole files. {@code -Dgoldens=accept} writes them again. */
public final class Goldens {
  private static final boolean ACCEPT = "accept".equals(System.getProperty("goldens"));

  private Goldens() {}

  /** The folder of test resources. */
  public static Path resources() {
    return Path.of("src/test/resources");
  }

  /** Compares with the file of that name below {@link #resources}. */
  public static void assertGolden(String name, String actual) {
    assertGolden(resources().resolve(name), actual);
  }

  /** Compares with the file; on a mismatch what was got is left beside it, with {@code .got}. */
  public static void assertGolden(Path file, String actual) {
    try {
      if (ACCEPT) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
        return;
      }
      String expected = Files.exists(file) ? Files.readString(file) : "(no file)";
      Path got = Path.of(file + ".got");
      if (expected.equals(actual)) {
        Files.deleteIfExists(got);
      } else {
        Files.writeString(got, actual);
      }
      assertEquals(expected, actual, () -> file + " differs; -Dgoldens=accept takes what was got");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
