package io.github.gobenchreporter.store;

import io.github.gobenchreporter.ReporterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Baselines in a folder, for work at a desk and for repositories that keep them beside the code.
 */
public final class DirectoryStore implements BaselineStore {
  private final Path root;

  public DirectoryStore(Path root) {
    this.root = root;
  }

  @Override
  public String location() {
    return root.toString();
  }

  @Override
  public List<String> list(String folder) {
    Path directory = root.resolve(folder);
    if (Files.notExists(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .map(path -> path.getFileName() + (Files.isDirectory(path) ? "/" : ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw cannot("read", directory, e);
    }
  }

  @Override
  public Map<String, byte[]> read(Collection<String> paths) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (String path : paths) {
      try {
        contents.put(path, Files.readAllBytes(root.resolve(path)));
      } catch (NoSuchFileException absent) {
        continue;
      } catch (IOException e) {
        throw cannot("read", root.resolve(path), e);
      }
    }
    return contents;
  }

  @Override
  public void update(Supplier<Change> supplier) {
    Change change = supplier.get();
    NavigableMap<String, byte[]> write = new TreeMap<>(change.write());
    Map<String, byte[]> copied = read(change.copy().values());
    change.copy().forEach((to, from) -> write.put(to, copied.get(from)));
    write.descendingMap().forEach(this::write); // runs before the tables beside their folder
    change.delete().forEach(this::delete);
  }

  /**
   * A file appears whole or not at all: a killed writer leaves only a temporary file, which is no
   * run.
   */
  private void write(String path, byte[] content) {
    Path target = root.resolve(path);
    try {
      Files.createDirectories(target.getParent());
      Path temporary = Files.createTempFile(target.getParent(), ".writing", ".tmp");
      Files.write(temporary, content);
      makeReadable(temporary);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw cannot("write", target, e);
    }
  }

  /** Temporary files are private; stored ones are for everybody who may read the folder. */
  private static void makeReadable(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(
          file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private void delete(String path) {
    try {
      Files.deleteIfExists(root.resolve(path));
      deleteIfEmpty(root.resolve(path).getParent());
    } catch (IOException e) {
      throw cannot("delete", root.resolve(path), e);
    }
  }

  private static void deleteIfEmpty(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      if (entries.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(directory);
  }

  private static ReporterException cannot(String what, Path path, IOException e) {
    return ReporterException.outside(
        "%s: cannot %s (%s); check that it exists and is yours to %s"
            .formatted(path, what, e.getClass().getSimpleName(), what),
        e);
  }

  @Override
  public void close() {}
}
