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
}
