package io.github.gobenchreporter.stats.noise;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * The mixtures of rows that have nothing but their samples to differ in: one stored run and one
 * prior. Their samples' variances are rounded up to steps of 8 %, so that thousands of rows share a
 * few dozen mixtures; an error is at most 4 % too wide.
 */
final class SharedMixtures {
  /** Of a variance, so 4 % of a deviation. */
  private static final double STEP = Math.log(1.08);

  /** A scatter of a millionth is none. */
  private static final double SMALLEST = 1e-12;

  private record Key(long stored, long head) {}

  private final Map<Key, NoiseMixture> mixtures = new ConcurrentHashMap<>();

  /**
   * The mixture of a row.
   *
   * @param stored variance of its stored run's median
   * @param head variance of its head's median
   * @param create makes a mixture of two such variances
   */
  NoiseMixture of(double stored, double head, BiFunction<Double, Double, NoiseMixture> create) {
    Key key = new Key(steps(stored), steps(head));
    return mixtures.computeIfAbsent(
        key, it -> create.apply(Math.exp(it.stored * STEP), Math.exp(it.head * STEP)));
  }

  private static long steps(double variance) {
    return (long) Math.ceil(Math.log(Math.max(SMALLEST, variance)) / STEP);
  }
}
