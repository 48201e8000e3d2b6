package io.github.gobenchreporter.measure.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The loaded bytes and the symbols of an ELF executable for amd64 (<a
 * href="https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html">gABI</a>).
 */
final class Executable {
  private static final int ELF = 0x464c457f;
  private static final int ELF64_LITTLE_ENDIAN = 0x0102;
  private static final int EM_X86_64 = 62;
  private static final int ET_EXEC = 2;
  private static final int SHT_SYMTAB = 2;
  private static final int SHT_NOBITS = 8;
  private static final long SHF_ALLOC = 2;
  private static final int STT_FUNC = 2;
  private static final int SYMBOL_SIZE = 24;

  /** A part of the file that is loaded at an address. */
  private record Loaded(long address, int offset, int size) {}

  private final ByteBuffer file;
  private final TreeMap<Long, Loaded> loaded = new TreeMap<>();
  private final TreeMap<Long, Symbol> byAddress = new TreeMap<>();
  private final Map<String, Symbol> byName = new HashMap<>();

  private Executable(ByteBuffer file) {
    this.file = file;
  }

  /** The executable in a file; empty where it is of another kind, or stripped. */
  static Optional<Executable> read(Path path) {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      ByteBuffer bytes =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
              .order(ByteOrder.LITTLE_ENDIAN);
      boolean known =
          bytes.getInt(0) == ELF
              && bytes.getShort(4) == ELF64_LITTLE_ENDIAN
              && bytes.getShort(16) == ET_EXEC
              && bytes.getShort(18) == EM_X86_64;
      if (!known) {
        return Optional.empty();
      }
      Executable executable = new Executable(bytes);
      executable.read();
      return executable.byName.isEmpty() ? Optional.empty() : Optional.of(executable);
    } catch (IndexOutOfBoundsException | ArithmeticException damaged) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    int headers = Math.toIntExact(file.getLong(40));
    int size = file.getShort(58);
    int count = Short.toUnsignedInt(file.getShort(60));
    for (int i = 0; i < count; i++) {
      int at = headers + i * size;
      int type = file.getInt(at + 4);
      int offset = Math.toIntExact(file.getLong(at + 24));
      int length = Math.toIntExact(file.getLong(at + 32));
      if (type == SHT_SYMTAB) {
        int strings = headers + size * file.getInt(at + 40);
        symbols(offset, length, Math.toIntExact(file.getLong(strings + 24)));
      } else if ((file.getLong(at + 8) & SHF_ALLOC) != 0 && type != SHT_NOBITS && length > 0) {
        long address = file.getLong(at + 16);
        loaded.put(address, new Loaded(address, offset, length));
      }
    }
  }

  private void symbols(int from, int length, int names) {
    for (int at = from; at < from + length; at += SYMBOL_SIZE) {
      String name = name(names + file.getInt(at));
      int section = Short.toUnsignedInt(file.getShort(at + 6));
      if (!name.isEmpty() && section != 0) {
        Symbol symbol =
            new Symbol(
                name,
                file.getLong(at + 8),
                Math.toIntExact(file.getLong(at + 16)),
                (file.get(at + 4) & 0xf) == STT_FUNC);
        byName.putIfAbsent(name, symbol);
        // Several names may begin at one address; the one with a size says more.
        byAddress.merge(symbol.address(), symbol, Executable::telling);
      }
    }
  }

  private static Symbol telling(Symbol a, Symbol b) {
    if (a.isCollection() != b.isCollection()) {
      return a.isCollection() ? a : b;
    }
    return a.size() >= b.size() ? a : b;
  }

  private String name(int at) {
    int end = at;
    while (file.get(end) != 0) {
      end++;
    }
    byte[] bytes = new byte[end - at];
    file.get(at, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Nullable Symbol named(String name) {
    return byName.get(name);
  }

  /** The symbol that an address lies in. */
  @Nullable Symbol at(long address) {
    Map.Entry<Long, Symbol> entry = byAddress.floorEntry(address);
    if (entry == null) {
      return null;
    }
    Symbol symbol = entry.getValue();
    boolean within = address < symbol.address() + Math.max(1, symbol.size());
    return within || symbol.isCollection() ? symbol : null;
  }

  /** The bytes from an address on, at most this many; none where nothing of the file is there. */
  ByteBuffer bytes(long address, int most) {
    Map.Entry<Long, Loaded> entry = loaded.floorEntry(address);
    if (entry == null || address >= entry.getKey() + entry.getValue().size()) {
      return ByteBuffer.allocate(0).order(ByteOrder.LITTLE_ENDIAN);
    }
    Loaded part = entry.getValue();
    int from = Math.toIntExact(address - part.address());
    int length = Math.min(most, part.size() - from);
    return file.slice(part.offset() + from, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Those with a name that ends so. */
  List<Symbol> functions() {
    List<Symbol> functions = new ArrayList<>();
    byName.values().stream().filter(Symbol::isFunction).forEach(functions::add);
    return functions;
  }
}
