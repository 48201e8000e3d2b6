package io.github.gobenchreporter.evaluation.hosts;

/**
 * Which benchmarks something happens to. Benchmarks are alike until an influence chooses some of
 * them at random, so the first one is as good as any.
 */
public enum Where {
  /** One benchmark: the first. */
  ONE,
  /** Every second benchmark, from the first on. */
  HALF,
  /** Every benchmark. */
  ALL;

  boolean hits(int benchmark) {
    return switch (this) {
      case ONE -> benchmark == 0;
      case HALF -> benchmark % 2 == 0;
      case ALL -> true;
    };
  }
}
