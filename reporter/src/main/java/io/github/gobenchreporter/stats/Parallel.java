package io.github.gobenchreporter.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Work that is done row by row: by all cores where there are so many rows that it pays. */
public final class Parallel {
  /** Fewer rows are judged before other cores have begun. */
  private static final int MANY = 5000;

  private Parallel() {}

  /** The results for 0 … {@code count} − 1, in order. */
  public static <T> List<T> map(int count, IntFunction<T> work) {
    if (count >= MANY) {
      return IntStream.range(0, count).parallel().mapToObj(work).toList();
    }
    List<T> results = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      results.add(work.apply(i));
    }
    return results;
  }

  /**
   * The results for these, in order.
   *
   * @param rows how many rows are gone through for each
   */
  public static <A, T> List<T> map(List<A> all, int rows, Function<A, T> work) {
    return rows >= MANY ? all.parallelStream().map(work).toList() : all.stream().map(work).toList();
  }

  /** Does the work for 0 … {@code count} − 1, in any order. */
  public static void forEach(int count, IntConsumer work) {
    if (count >= MANY) {
      IntStream.range(0, count).parallel().forEach(work);
      return;
    }
    for (int i = 0; i < count; i++) {
      work.accept(i);
    }
  }
}
