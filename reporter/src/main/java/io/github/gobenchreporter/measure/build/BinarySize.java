package io.github.gobenchreporter.measure.build;

import io.github.gobenchreporter.measure.code.ObjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How large a program is.
 *
 * @param text bytes of machine code; 0 where the format of the file is not known
 * @param data bytes of data that is not zero
 * @param total bytes of the file
 */
public record BinarySize(long text, long data, long total) {
  /** Of a file; empty where there is none. */
  static Optional<BinarySize> of(Path file) {
    try {
      List<ObjectFile.Section> sections =
          ObjectFile.read(file).map(ObjectFile::sections).orElse(List.of());
      return Optional.of(
          new BinarySize(
              sum(sections, "\\.text|__text"),
              sum(sections, "\\.(noptr)?data|__(noptr)?data"),
              Files.size(file)));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  private static long sum(List<ObjectFile.Section> sections, String names) {
    return sections.stream()
        .filter(it -> it.name().matches(names))
        .mapToLong(it -> it.content().remaining())
        .sum();
  }
}
