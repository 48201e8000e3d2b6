package io.github.gobenchreporter.measure.profile;

/**
 * What one function of the module allocates, itself and outside the module on its behalf, on both
 * sides; all amounts per operation.
 *
 * @param place the line that is new, or allocates most
 */
public record AllocationChange(
    String function,
    Frame place,
    double baseBytes,
    double headBytes,
    double baseObjects,
    double headObjects) {
  /** Head less base. */
  public double bytes() {
    return headBytes - baseBytes;
  }

  /** Head less base. */
  public double objects() {
    return headObjects - baseObjects;
  }

  /** Bytes of a block that tiny objects without pointers share; only the first counts as one. */
  private static final double TINY_BLOCK = 16;

  /**
   * Whether it is part of a block an operation: such objects are counted wherever the next block
   * happens to begin, so that the function is one of several that may have made them.
   */
  public boolean isTiny() {
    return Math.abs(bytes()) < TINY_BLOCK && Math.abs(objects()) < 1;
  }

  /**
   * Whether its objects may be such blocks: the profile counts a block, the benchmark's {@code
   * allocs/op} every object in it.
   */
  public boolean mayBeBlocks() {
    return objects() != 0 && Math.abs(bytes() / objects() - TINY_BLOCK) < 0.5;
  }

  /** Whether it allocates more than before. */
  public boolean isMore() {
    return bytes() > 0 || bytes() == 0 && objects() > 0;
  }
}
