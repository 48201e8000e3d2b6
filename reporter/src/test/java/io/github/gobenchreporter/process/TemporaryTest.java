package io.github.gobenchreporter.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That all of it goes when a signal comes is shown by {@code KilledAbTest}, with real signals. */
class TemporaryTest {
  @TempDir private Path outside;

  @Test
  void aFolderGoesWithAllThatIsInItButLinksAreNotFollowed() throws Exception {
    Files.writeString(outside.resolve("mine"), "x");
    Path folder = Temporary.folder("temporary-test-");
    Files.createDirectories(folder.resolve("deep/er"));
    Files.writeString(folder.resolve("deep/er/file"), "x");
    Files.createSymbolicLink(folder.resolve("link"), outside);
    Temporary.delete(folder);
    assertFalse(Files.exists(folder));
    assertTrue(Files.exists(outside.resolve("mine")));
  }

  @Test
  void aFolderThatIsClearedStays() throws Exception {
    Path folder = Temporary.folder("temporary-test-");
    Files.createDirectories(folder.resolve("deep"));
    Files.writeString(folder.resolve("deep/file"), "x");
    Temporary.clear(folder);
    assertArrayEquals(new String[0], folder.toFile().list());
    Temporary.delete(folder);
  }

  @Test
  void whatIsGoneAlreadyIsNoFailure() throws Exception {
    Path file = Temporary.file("temporary-test-", ".txt");
    Temporary.delete(file);
    Temporary.delete(file);
    Temporary.delete(null);
    assertFalse(Files.exists(file));
  }
}
