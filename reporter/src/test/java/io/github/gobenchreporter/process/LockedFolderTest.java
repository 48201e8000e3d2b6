package io.github.gobenchreporter.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that a killed process leaves, and those that a running one holds. */
class LockedFolderTest {
  @TempDir private Path parent;

  private Path left(String name, String... files) throws IOException {
    Path folder = Files.createDirectories(parent.resolve(name));
    for (String file : files) {
      Files.writeString(folder.resolve(file), "x");
    }
    return folder;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatAKilledProcessLeftGoesAndNothingElse() throws Exception {
    left("work-1", "lock", "file");
    left("work-2", "file");
    left("other-1", "lock", "file");
    Path litter = left("work-3", "file");
    Files.setLastModifiedTime(litter, FileTime.from(Instant.EPOCH));
    Path kept = left("work-4", "kept", "file");
    Files.setLastModifiedTime(kept, FileTime.from(Instant.EPOCH));
    LockedFolder.sweep(parent, "work-");
    assertEquals(List.of("other-1", "work-2", "work-4"), names());
  }

  @Test
  void whatThisProcessHoldsStaysHoweverOftenItIsSwept() throws Exception {
    try (LockedFolder first = LockedFolder.in(parent, "work-");
        LockedFolder second = LockedFolder.in(parent, "work-")) {
      LockedFolder.sweep(parent, "work-");
      LockedFolder.sweep(parent, "work-");
      assertTrue(Files.exists(first.path()));
      assertTrue(Files.exists(second.path()));
    }
    assertEquals(List.of(), names());
  }

  @Test
  void aKeptFolderIsNeverSwept() throws Exception {
    LockedFolder folder = LockedFolder.in(parent, "work-");
    Files.writeString(folder.path().resolve("profile"), "x");
    folder.keep();
    LockedFolder.sweep(parent, "work-");
    assertTrue(Files.exists(folder.path().resolve("profile")));
    assertFalse(Files.exists(folder.path().resolve("lock")));
  }
}
