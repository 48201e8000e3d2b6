package io.github.gobenchreporter.benchfmt.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A hash table from text, given as a slice of bytes, to values. The reader looks up a name and some
 * units for every line; with {@code HashMap<String, …>} it would decode each of them first.
 */
final class ByteTable<V> {
  private byte[][] keys = new byte[16][];
  private Object[] values = new Object[16];
  private int size;

  /** The value of the slice, made by {@code create} from its text when it is new. */
  V computeIfAbsent(byte[] bytes, int from, int to, Function<String, V> create) {
    int slot = slot(bytes, from, to);
    if (keys[slot] == null) {
      V created = create.apply(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      keys[slot] = Arrays.copyOfRange(bytes, from, to);
      values[slot] = created;
      size++;
      growWhenHalfFull();
      return created;
    }
    return valueAt(slot);
  }

  /** The value of the slice; null where it has none. */
  @Nullable V get(byte[] bytes, int from, int to) {
    return valueAt(slot(bytes, from, to));
  }

  /** Whether the slice has a value. */
  boolean contains(byte[] bytes, int from, int to) {
    return get(bytes, from, to) != null;
  }

  @SuppressWarnings("unchecked")
  private V valueAt(int slot) {
    return (V) values[slot];
  }

  private int slot(byte[] bytes, int from, int to) {
    int mask = keys.length - 1;
    int slot = hash(bytes, from, to) & mask;
    while (keys[slot] != null && !equal(keys[slot], bytes, from, to)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static boolean equal(byte @Nullable [] key, byte[] bytes, int from, int to) {
    return key != null && Arrays.equals(key, 0, key.length, bytes, from, to);
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ (hash >>> 15);
  }

  private void growWhenHalfFull() {
    if (size * 2 < keys.length) {
      return;
    }
    byte[][] oldKeys = keys;
    Object[] oldValues = values;
    keys = new byte[oldKeys.length * 2][];
    values = new Object[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int slot = slot(oldKeys[i], 0, oldKeys[i].length);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
