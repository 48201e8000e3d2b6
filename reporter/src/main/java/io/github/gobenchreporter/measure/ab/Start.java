package io.github.gobenchreporter.measure.ab;

/**
 * What one side's chunks cost beside the operations that they time, and what those take.
 *
 * @param wall nanoseconds that a process takes beside its operations
 * @param startUpCpu nanoseconds of CPU time of such a process and of its first operation, which
 *     every chunk has too; 0 where one operation is a chunk
 * @param first nanoseconds of a process's first operation, which finds caches cold
 * @param operation nanoseconds of one operation
 */
record Start(double wall, double startUpCpu, double first, double operation) {
  /** Go runs one operation before it times several. */
  double beforeSeveral() {
    return wall + first;
  }

  /** Nanoseconds that a chunk takes. */
  double chunk(long iterations) {
    return (iterations > 1 ? beforeSeveral() : wall) + iterations * operation;
  }

  /** Where one operation is a chunk, its CPU time cannot be told from the start's. */
  Start withoutCpu() {
    return new Start(wall, 0, first, operation);
  }
}
