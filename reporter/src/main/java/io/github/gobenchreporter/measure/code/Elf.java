package io.github.gobenchreporter.measure.code;

import io.github.gobenchreporter.measure.code.ObjectFile.Machine;
import io.github.gobenchreporter.measure.code.ObjectFile.Section;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads ELF (<a href="https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html">gABI</a>).
 *
 * @param file of which {@link #is} is true
 */
record Elf(ByteBuffer file) {
  private static final int MAGIC = 0x464c457f;
  private static final int CLASS_64_LITTLE_ENDIAN = 0x0102;
  private static final int ET_EXEC = 2;
  private static final int EM_X86_64 = 62;
  private static final int EM_AARCH64 = 183;
  private static final int SHT_SYMTAB = 2;
  private static final int SHT_NOBITS = 8;
  private static final long SHF_ALLOC = 2;
  private static final int STT_FUNC = 2;
  private static final int SYMBOL_SIZE = 24;

  static boolean is(ByteBuffer file) {
    return file.getInt(0) == MAGIC && file.getShort(4) == CLASS_64_LITTLE_ENDIAN;
  }

  ObjectFile read() {
    List<Section> sections = new ArrayList<>();
    List<Symbol> symbols = new ArrayList<>();
    int count = Short.toUnsignedInt(file.getShort(60));
    int names = offset(header(Short.toUnsignedInt(file.getShort(62))));
    for (int i = 0; i < count; i++) {
      int at = header(i);
      int type = file.getInt(at + 4);
      if (type == SHT_SYMTAB) {
        symbols(offset(at), file.getLong(at + 32), offset(header(file.getInt(at + 40))), symbols);
      } else if ((file.getLong(at + 8) & SHF_ALLOC) != 0) {
        String name = ObjectFile.text(file, names + file.getInt(at), Integer.MAX_VALUE);
        long size = file.getLong(at + 32);
        long kept = type == SHT_NOBITS ? 0 : size;
        sections.add(
            new Section(
                name,
                file.getLong(at + 16),
                size,
                ObjectFile.slice(file, kept == 0 ? 0 : offset(at), kept)));
      }
    }
    boolean fixed = file.getShort(16) == ET_EXEC;
    return new ObjectFile(machine(), fixed, sections, symbols, file);
  }

  private Machine machine() {
    return switch (file.getShort(18)) {
      case EM_X86_64 -> Machine.AMD64;
      case EM_AARCH64 -> Machine.ARM64;
      default -> Machine.OTHER;
    };
  }

  private int header(int number) {
    return Math.toIntExact(file.getLong(40)) + number * file.getShort(58);
  }

  private int offset(int header) {
    return Math.toIntExact(file.getLong(header + 24));
  }

  private void symbols(int from, long length, int names, List<Symbol> into) {
    for (int at = from; at < from + length; at += SYMBOL_SIZE) {
      String name = ObjectFile.text(file, names + file.getInt(at), Integer.MAX_VALUE);
      int section = Short.toUnsignedInt(file.getShort(at + 6));
      if (!name.isEmpty() && section != 0) {
        into.add(
            new Symbol(
                name,
                file.getLong(at + 8),
                Math.toIntExact(file.getLong(at + 16)),
                (file.get(at + 4) & 0xf) == STT_FUNC));
      }
    }
  }
}
