package io.github.gobenchreporter.measure.ab;

import io.github.gobenchreporter.benchfmt.Benchmark;
import java.util.List;
import java.util.OptionalDouble;

/** Tells what a benchmark's change is when both sides are linked in another order of functions. */
public interface OtherLayouts {
  /** Whether this toolchain can link in another order. */
  boolean areThere();

  /**
   * Seeds of other layouts, the most telling first.
   *
   * @param most how many at most
   */
  List<Integer> seeds(Benchmark benchmark, int most);

  /**
   * The change under one other layout, {@code ln(head / base)}; empty where it cannot be built or
   * run.
   *
   * @param seed of the order of functions, from 1
   * @param plain the change as linked plainly
   * @param limit the row's threshold in logs
   * @param sharing how many measurements share the time that is left, this one among them
   */
  OptionalDouble change(Benchmark benchmark, int seed, double plain, double limit, int sharing);

  /** Whether there is time to measure it under one more layout. */
  boolean hasTimeFor(Benchmark benchmark);
}
