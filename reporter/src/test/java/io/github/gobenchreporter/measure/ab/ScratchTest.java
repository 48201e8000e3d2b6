package io.github.gobenchreporter.measure.ab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
  @TempDir private Path parent;

  @Test
  void goesWithAllThatIsInIt() throws Exception {
    Path folder;
    try (Scratch scratch = Scratch.in(parent)) {
      folder = scratch.folder();
      Path deep = Files.createDirectories(folder.resolve("base/deep"));
      Files.writeString(deep.resolve("file"), "x");
      Files.createSymbolicLink(folder.resolve("link"), parent);
      deep.toFile().setWritable(false);
    }
    assertFalse(Files.exists(folder));
    assertTrue(Files.exists(parent), "links are not followed");
  }

  @Test
  void whatAKilledProcessLeftGoesAtTheNextStart() throws Exception {
    Path left = Files.createDirectories(parent.resolve("go-bench-reporter-ab-1/base"));
    Files.writeString(left.resolve("file"), "x");
    Files.writeString(left.resolveSibling("lock"), "");
    Path others = Files.createDirectories(parent.resolve("something-else/lock"));
    try (Scratch scratch = Scratch.in(parent)) {
      assertFalse(Files.exists(left.getParent()));
      assertTrue(Files.exists(others));
      assertEquals(parent.toRealPath(), scratch.folder().getParent());
    }
  }
}
