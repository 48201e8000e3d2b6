package io.github.gobenchreporter.store;

import static java.util.Objects.requireNonNull;

import io.github.gobenchreporter.ReporterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
    } catch (NoSuchFileException gone) {
      return List.of();
    } catch (IOException e) {
      throw cannot("read", directory, e);
    }
  }

  @Override
  public Map<String, byte[]> read(Collection<String> paths) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (String path : paths) {
      Path file = root.resolve(path);
      try {
        checkPlain(file);
        contents.put(path, Files.readAllBytes(file));
      } catch (NoSuchFileException absent) {
        // A path that is not there is left out.
      } catch (IOException e) {
        throw cannot("read", file, e);
      }
    }
    return contents;
  }

  /**
   * Looks at what is there before it is read: reading a pipe might never end.
   *
   * @throws ReporterException if it is no file
   */
  private static void checkPlain(Path file) throws IOException {
    boolean plain =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
            .isRegularFile();
    if (!plain && !Files.isRegularFile(file)) {
      throw ReporterException.input(
          "%s: %s; delete it, or restore the file".formatted(file, what(file)));
    }
  }

  private static String what(Path file) {
    if (Files.isDirectory(file)) {
      return "is a folder";
    }
    return Files.exists(file)
        ? "is neither a file nor a folder"
        : "is a link that leads to no file";
  }

  @Override
  public void update(Supplier<Edit> supplier) {
    if (Files.notExists(root) && supplier.get().isEmpty()) {
      return; // No folder is made for nothing.
    }
    try {
      FolderLock alone = FolderLock.of(root);
      try {
        make(supplier.get());
      } finally {
        alone.release();
      }
    } catch (IOException e) {
      throw cannot("write", root, e);
    }
  }

  private void make(Edit change) {
    NavigableMap<String, byte[]> write = new TreeMap<>(change.write());
    Map<String, byte[]> copied = read(change.copy().values());
    change.copy().forEach((to, from) -> write.put(to, copied.get(from)));
    write.descendingMap().forEach(this::write); // runs before the tables beside their folder
    change.delete().forEach(this::delete);
  }

  private void write(String path, byte[] content) {
    Path target = root.resolve(path);
    try {
      Files.createDirectories(target.getParent());
      WholeFile.write(target, content);
    } catch (IOException e) {
      throw cannot("write", target, e);
    }
  }

  private void delete(String path) {
    try {
      Files.deleteIfExists(root.resolve(path));
      deleteIfEmpty(requireNonNull(root.resolve(path).getParent()));
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
        "%s: cannot %s (%s); check that it exists, is yours to %s, and has space left"
            .formatted(path, what, WholeFile.why(e), what),
        e);
  }

  @Override
  public void close() {}
}
