package io.github.gobenchreporter.benchmath;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Work that is done row by row: by all cores where there are so many rows that it pays. */
public final class RowWork {
  private static final int MANY = 5000;

  private RowWork() {}

  /** The results for 0 … {@code count} − 1, in order. */
  public static <T> List<T> map(int count, IntFunction<T> work) {
    return rows(count).mapToObj(work).toList();
  }

  /** The numbers 0 … {@code count} − 1. */
  static IntStream rows(int count) {
    IntStream rows = IntStream.range(0, count);
    return count < MANY ? rows : rows.parallel();
  }
}
