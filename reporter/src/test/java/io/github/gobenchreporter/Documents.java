package io.github.gobenchreporter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages a user reads: the README, {@code docs/}, and what stands beside them. */
public final class Documents {
  /** The top of the repository. */
  public static final Path ROOT = Path.of("..");

  private Documents() {}

  /** The README and the pages of {@code docs/}. */
  public static List<Path> manual() {
    return Stream.concat(Stream.of(ROOT.resolve("README.md")), markdownIn(ROOT.resolve("docs")))
        .toList();
  }

  /** Every page that is written by hand. */
  public static List<Path> all() {
    List<Path> pages = new ArrayList<>(manual());
    markdownIn(ROOT).filter(page -> !pages.contains(page)).forEach(pages::add);
    markdownIn(ROOT.resolve("reporter")).forEach(pages::add);
    return pages;
  }

  /** A page of {@code docs/}. */
  public static String page(String name) {
    return read(ROOT.resolve("docs").resolve(name));
  }

  /** The text of a page. */
  public static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> markdownIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
