package io.github.gobenchreporter.measure.profile;

import java.util.Arrays;

/** A list of numbers that grows to a limit; what would not fit is counted, not kept. */
final class Longs {
  private final int limit;
  private long[] values = new long[8];
  private int size;
  private boolean overflowed;

  Longs(int limit) {
    this.limit = limit;
  }

  void add(long value) {
    if (size == limit) {
      overflowed = true;
      return;
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.min(limit, 2 * size));
    }
    values[size++] = value;
  }

  boolean overflowed() {
    return overflowed;
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
