package io.github.gobenchreporter.measure.ab;

/** Both sides of a package. */
record Arms(Arm base, Arm head) {
  /**
   * Runs a chunk of both, directly after each other.
   *
   * @param spin CPU ÷ wall time of a spin before them; NaN where none ran
   */
  PairedBenchmark.Pair pair(Target target, long operations, boolean baseFirst, double spin)
      throws Arm.Failed {
    String time = operations + "x";
    Chunk first = (baseFirst ? base : head).chunk(target, time);
    Chunk second = (baseFirst ? head : base).chunk(target, time);
    return new PairedBenchmark.Pair(baseFirst ? first : second, baseFirst ? second : first, spin);
  }
}
