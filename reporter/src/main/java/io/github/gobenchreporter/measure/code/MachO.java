package io.github.gobenchreporter.measure.code;

import io.github.gobenchreporter.measure.code.ObjectFile.Machine;
import io.github.gobenchreporter.measure.code.ObjectFile.Section;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads Mach-O ({@code mach-o/loader.h} and {@code mach-o/nlist.h} of Apple's XNU). */
final class MachO {
  private static final int MAGIC_64 = 0xfeedfacf;
  private static final int CPU_TYPE_X86_64 = 0x01000007;
  private static final int CPU_TYPE_ARM64 = 0x0100000c;
  private static final int LC_SYMTAB = 2;
  private static final int LC_SEGMENT_64 = 0x19;
  private static final int LC_DYLD_CHAINED_FIXUPS = 0x80000034;
  private static final int SECTION_TYPE = 0xff;
  private static final int S_ZEROFILL = 1;
  private static final int S_GB_ZEROFILL = 0xc;
  private static final int S_THREAD_LOCAL_ZEROFILL = 0x12;
  private static final int SYMBOL_SIZE = 16;
  private static final int N_STAB = 0xe0;
  private static final int N_TYPE = 0x0e;
  private static final int N_SECT = 0x0e;
  private static final int NAME = 16;
  private static final String CODE = "__text";
  private static final String DEBUGGING = "__DWARF";

  private static final String BUILD_ID = "\u00ff Go build ID: ";

  private final ByteBuffer file;
  private final List<Section> sections = new ArrayList<>();
  private final List<Named> symbols = new ArrayList<>();

  /** The last address of each section, and which of them is code; the number is from 1. */
  private final List<Section> numbered = new ArrayList<>();

  private boolean fixed = true;

  /** A symbol, whose size the format does not tell. */
  private record Named(String name, long address, int section) {}

  MachO(ByteBuffer file) {
    this.file = file;
  }

  static boolean is(ByteBuffer file) {
    return file.getInt(0) == MAGIC_64;
  }

  ObjectFile read() {
    int at = 32;
    for (int i = file.getInt(16); i > 0; i--) {
      switch (file.getInt(at)) {
        case LC_SEGMENT_64 -> segment(at);
        case LC_SYMTAB -> symbols(at);
        case LC_DYLD_CHAINED_FIXUPS -> fixed = false;
        default -> {}
      }
      at += file.getInt(at + 4);
    }
    return new ObjectFile(machine(), fixed, sections, sized(), file);
  }

  private Machine machine() {
    return switch (file.getInt(4)) {
      case CPU_TYPE_X86_64 -> Machine.AMD64;
      case CPU_TYPE_ARM64 -> Machine.ARM64;
      default -> Machine.OTHER;
    };
  }

  private void segment(int at) {
    for (int i = 0; i < file.getInt(at + 64); i++) {
      Section section = section(at + 72 + 80 * i);
      numbered.add(section);
      if (!ObjectFile.text(file, at + 72 + 80 * i + NAME, NAME).equals(DEBUGGING)) {
        sections.add(section);
      }
    }
  }

  private Section section(int at) {
    String name = ObjectFile.text(file, at, NAME);
    long address = file.getLong(at + 32);
    long size = file.getLong(at + 40);
    int type = file.getInt(at + 64) & SECTION_TYPE;
    boolean zero = type == S_ZEROFILL || type == S_GB_ZEROFILL || type == S_THREAD_LOCAL_ZEROFILL;
    long offset = zero ? 0 : Integer.toUnsignedLong(file.getInt(at + 48));
    int id = name.equals(CODE) ? buildId(Math.toIntExact(offset)) : 0;
    return new Section(
        name, address + id, size - id, ObjectFile.slice(file, offset + id, zero ? 0 : size - id));
  }

  /** How long the build id is that Go puts before the code, where the format has no note for it. */
  private int buildId(int at) {
    byte[] begin = new byte[BUILD_ID.length()];
    file.get(at, begin);
    if (!new String(begin, StandardCharsets.ISO_8859_1).equals(BUILD_ID)) {
      return 0;
    }
    int end = begin.length;
    while ((file.get(at + end) & 0xff) != 0xff) {
      end++;
    }
    return end + 1;
  }

  private void symbols(int command) {
    int from = file.getInt(command + 8);
    int names = file.getInt(command + 16);
    for (int i = 0; i < file.getInt(command + 12); i++) {
      int at = from + SYMBOL_SIZE * i;
      int type = file.get(at + 4);
      if ((type & N_STAB) == 0 && (type & N_TYPE) == N_SECT) {
        String name = ObjectFile.text(file, names + file.getInt(at), Integer.MAX_VALUE);
        symbols.add(
            new Named(
                name.startsWith("_") ? name.substring(1) : name,
                file.getLong(at + 8),
                file.get(at + 5) & 0xff));
      }
    }
  }

  /** Each symbol ends where the next begins, or its section. */
  private List<Symbol> sized() {
    symbols.sort(Comparator.comparingLong(Named::address));
    List<Symbol> sized = new ArrayList<>();
    long next = Long.MAX_VALUE;
    long begin = Long.MAX_VALUE;
    for (int i = symbols.size() - 1; i >= 0; i--) {
      Named each = symbols.get(i);
      if (each.address() < begin) {
        next = begin;
        begin = each.address();
      }
      Section section = numbered.get(each.section() - 1);
      long end = Math.min(next, section.address() + section.size());
      sized.add(
          new Symbol(
              each.name(),
              each.address(),
              Math.toIntExact(Math.max(0, end - each.address())),
              section.name().equals(CODE)));
    }
    return sized;
  }
}
