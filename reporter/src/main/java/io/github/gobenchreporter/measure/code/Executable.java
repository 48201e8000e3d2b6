package io.github.gobenchreporter.measure.code;

import io.github.gobenchreporter.measure.code.ObjectFile.Machine;
import io.github.gobenchreporter.measure.code.ObjectFile.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The loaded bytes and the symbols of an executable, by address and by name. */
final class Executable {
  private final Machine machine;
  private final TreeMap<Long, ByteBuffer> loaded = new TreeMap<>();
  private final TreeMap<Long, Symbol> byAddress = new TreeMap<>();
  private final Map<String, Symbol> byName = new HashMap<>();

  private Executable(ObjectFile file) {
    machine = file.machine();
    for (Section section : file.sections()) {
      if (section.content().hasRemaining()) {
        loaded.put(section.address(), section.content());
      }
    }
    for (Symbol symbol : file.symbols()) {
      byName.putIfAbsent(symbol.name(), symbol);
      // Several names may begin at one address; the one with a size says more.
      byAddress.merge(symbol.address(), symbol, Executable::telling);
    }
  }

  /** The executable in a file; empty where it is of another kind, or stripped. */
  static Optional<Executable> read(Path path) {
    try {
      return ObjectFile.read(path)
          .filter(it -> it.fixed() && it.machine() != Machine.OTHER && !it.symbols().isEmpty())
          .map(Executable::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Symbol telling(Symbol a, Symbol b) {
    if (a.isCollection() != b.isCollection()) {
      return a.isCollection() ? a : b;
    }
    return a.size() >= b.size() ? a : b;
  }

  Machine machine() {
    return machine;
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
    Map.Entry<Long, ByteBuffer> entry = loaded.floorEntry(address);
    if (entry == null || address >= entry.getKey() + entry.getValue().limit()) {
      return ByteBuffer.allocate(0).order(ByteOrder.LITTLE_ENDIAN);
    }
    int from = Math.toIntExact(address - entry.getKey());
    int length = Math.min(most, entry.getValue().limit() - from);
    return entry.getValue().slice(from, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The bytes of a symbol. */
  Code code(Symbol symbol) {
    return new Code(symbol.address(), bytes(symbol.address(), symbol.size()));
  }

  Collection<Symbol> symbols() {
    return byName.values();
  }
}
