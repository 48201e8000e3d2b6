package io.github.gobenchreporter.measure.code;

import java.util.function.LongConsumer;

/** What instructions of a kind of machine refer to. */
interface Instructions {
  /** Those of a machine. */
  static Instructions of(ObjectFile.Machine machine) {
    return machine == ObjectFile.Machine.ARM64 ? new Arm64() : new Amd64();
  }

  /**
   * Whether two functions of equal size do the same: every byte is equal, or belongs to an address
   * that leads to the same place. In doubt they do not.
   */
  boolean areSame(Code base, Code head, Destinations places);

  /** The addresses that code refers to; some may only look as if. */
  void leads(Code code, LongConsumer each);

  /**
   * What is most likely the length of the string whose address stands in code; 0 for none.
   *
   * @param at where the address stands
   */
  int lengthBeside(Code code, int at);
}
