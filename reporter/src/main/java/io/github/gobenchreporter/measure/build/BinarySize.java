package io.github.gobenchreporter.measure.build;

import io.github.gobenchreporter.measure.ab.ExecutableSections;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * How large a program is.
 *
 * @param text bytes of machine code; 0 where the format of the file is not known
 * @param data bytes of data that is not zero
 * @param total bytes of the file
 */
public record BinarySize(long text, long data, long total) {
  /** Of a file. */
  static BinarySize of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
              .order(ByteOrder.LITTLE_ENDIAN);
      Map<String, ByteBuffer> sections = ExecutableSections.loaded(bytes);
      return new BinarySize(
          sum(sections, "\\.text|.*__text.*"),
          sum(sections, "\\.(noptr)?data|.*__(noptr)?data.*"),
          channel.size());
    }
  }

  private static long sum(Map<String, ByteBuffer> sections, String names) {
    return sections.entrySet().stream()
        .filter(it -> it.getKey().matches(names))
        .mapToLong(it -> it.getValue().remaining())
        .sum();
  }
}
