package io.github.gobenchreporter.measure.ab;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sections of a 64-bit little-endian executable that are loaded into memory, by name: ELF (<a
 * href="https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.sheader.html">gABI</a>) and Mach-O
 * ({@code mach-o/loader.h}).
 */
public final class ExecutableSections {
  private static final int ELF = 0x464c457f;
  private static final int ELF64_LITTLE_ENDIAN = 0x0102;
  private static final int SHT_NOBITS = 8;
  private static final long SHF_ALLOC = 2;

  private static final int MACH_O_64 = 0xfeedfacf;
  private static final int LC_SEGMENT_64 = 0x19;
  private static final int SECTION_TYPE = 0xff;
  private static final int S_ZEROFILL = 1;
  private static final int S_GB_ZEROFILL = 0xc;
  private static final int S_THREAD_LOCAL_ZEROFILL = 0x12;

  private static final String BUILD_ID = "\u00ff Go build ID: ";

  private ExecutableSections() {}

  /** The sections; none where the format is another or the file is damaged. */
  public static Map<String, ByteBuffer> loaded(ByteBuffer file) {
    Map<String, ByteBuffer> sections = new TreeMap<>();
    try {
      int magic = file.getInt(0);
      if (magic == ELF && file.getShort(4) == ELF64_LITTLE_ENDIAN) {
        elf(file, sections);
      } else if (magic == MACH_O_64) {
        machO(file, sections);
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
      sections.clear();
    }
    return sections;
  }

  private static void elf(ByteBuffer file, Map<String, ByteBuffer> into) {
    int headers = Math.toIntExact(file.getLong(40));
    int size = file.getShort(58);
    int count = Short.toUnsignedInt(file.getShort(60));
    int names = headers + size * Short.toUnsignedInt(file.getShort(62));
    int nameTable = Math.toIntExact(file.getLong(names + 24));
    for (int i = 0; i < count; i++) {
      int at = headers + i * size;
      String name = text(file, nameTable + file.getInt(at), Integer.MAX_VALUE);
      boolean loaded = (file.getLong(at + 8) & SHF_ALLOC) != 0;
      long length = file.getLong(at + 32);
      if (loaded && file.getInt(at + 4) == SHT_NOBITS) {
        // Zeroed memory has a size and an address, but nothing in the file.
        into.put(name + "=" + file.getLong(at + 16) + "+" + length, file.slice(0, 0));
      } else if (loaded) {
        put(into, name, file, file.getLong(at + 24), length);
      }
    }
  }

  private static void machO(ByteBuffer file, Map<String, ByteBuffer> into) {
    int commands = file.getInt(16);
    int at = 32;
    for (int i = 0; i < commands; i++) {
      if (file.getInt(at) == LC_SEGMENT_64) {
        int sections = file.getInt(at + 64);
        for (int k = 0; k < sections; k++) {
          machOSection(file, at + 72 + 80 * k, into);
        }
      }
      at += file.getInt(at + 4);
    }
  }

  private static void machOSection(ByteBuffer file, int at, Map<String, ByteBuffer> into) {
    String name = text(file, at, 16);
    String segment = text(file, at + 16, 16);
    long length = file.getLong(at + 40);
    int type = file.getInt(at + 64) & SECTION_TYPE;
    boolean zero = type == S_ZEROFILL || type == S_GB_ZEROFILL || type == S_THREAD_LOCAL_ZEROFILL;
    if (segment.equals("__DWARF")) {
      return;
    }
    if (name.equals("__text")) {
      int offset = file.getInt(at + 48);
      int id = buildId(file, offset);
      put(into, name, file, offset + id, length - id);
    } else if (zero) {
      into.put(name + "=" + file.getLong(at + 32) + "+" + length, file.slice(0, 0));
    } else {
      put(into, name, file, Integer.toUnsignedLong(file.getInt(at + 48)), length);
    }
  }

  /** How long the build id is that Go puts before the code, where the format has no note for it. */
  private static int buildId(ByteBuffer file, int at) {
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

  /** Two sections of one name are kept apart. */
  private static void put(
      Map<String, ByteBuffer> into, String name, ByteBuffer file, long offset, long length) {
    String free = name;
    while (into.containsKey(free)) {
      free += "'";
    }
    into.put(free, file.slice(Math.toIntExact(offset), Math.toIntExact(length)));
  }

  private static String text(ByteBuffer file, int at, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < most && file.get(at + i) != 0; i++) {
      text.append((char) file.get(at + i));
    }
    return new String(
        text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.US_ASCII);
  }
}
