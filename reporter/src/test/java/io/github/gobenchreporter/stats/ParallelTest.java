package io.github.gobenchreporter.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4999, 5000, 20000})
  void resultsStandInOrderAndNoWorkIsLost(int count) {
    assertEquals(
        IntStream.range(0, count).mapToObj(i -> i * 3).toList(), Parallel.map(count, i -> i * 3));
    AtomicLong sum = new AtomicLong();
    Parallel.forEach(count, sum::addAndGet);
    assertEquals((long) count * (count - 1) / 2, sum.get());
  }
}
