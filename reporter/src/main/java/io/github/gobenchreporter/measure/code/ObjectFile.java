package io.github.gobenchreporter.measure.code;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * What a 64-bit little-endian executable is made of.
 *
 * @param machine whose instructions it holds
 * @param fixed whether addresses in its data stand there as they are; else something fills them in
 *     when it is started
 * @param sections that are loaded into memory
 * @param symbols none where they were stripped
 * @param file all of it
 */
public record ObjectFile(
    Machine machine, boolean fixed, List<Section> sections, List<Symbol> symbols, ByteBuffer file) {
  /** Kinds of instructions that are told apart. */
  enum Machine {
    AMD64,
    ARM64,
    OTHER
  }

  /**
   * A section that is loaded.
   *
   * @param name as the format has it
   * @param address where it is loaded
   * @param size in bytes
   * @param content its bytes; none for memory that begins as zeros
   */
  public record Section(String name, long address, long size, ByteBuffer content) {}

  public ObjectFile {
    sections = List.copyOf(sections);
    symbols = List.copyOf(symbols);
  }

  /** The executable in a file; empty where the format is another or the file is damaged. */
  public static Optional<ObjectFile> read(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      ByteBuffer bytes =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
              .order(ByteOrder.LITTLE_ENDIAN);
      return of(bytes);
    }
  }

  private static Optional<ObjectFile> of(ByteBuffer bytes) {
    try {
      return Elf.is(bytes)
          ? Optional.of(new Elf(bytes).read())
          : MachO.is(bytes) ? Optional.of(new MachO(bytes).read()) : Optional.empty();
    } catch (IndexOutOfBoundsException | ArithmeticException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  /** Bytes of a file from an offset on. */
  static ByteBuffer slice(ByteBuffer file, long offset, long size) {
    return file.slice(Math.toIntExact(offset), Math.toIntExact(size))
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The text at a place, up to its zero or so many bytes. */
  static String text(ByteBuffer file, int at, int most) {
    int end = at;
    while (end - at < most && file.get(end) != 0) {
      end++;
    }
    byte[] bytes = new byte[end - at];
    file.get(at, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
