package io.github.gobenchreporter.measure.ab;

/**
 * What is done when the pairs are written, while both sides' test binaries are still there.
 *
 * @param <T> what comes of it
 */
public interface Sequel<T> {
  /**
   * Goes on from what was measured.
   *
   * @param profiler runs the binaries once more
   * @param layouts measures rows with functions in another order
   */
  T run(Outcome outcome, Profiler profiler, OtherLayouts layouts);
}
