package io.github.gobenchreporter.stats;

/** What a reader should know about an estimate. */
public enum Caution {
  /** With one stored run the spread between runs is assumed. */
  ONE_STORED_RUN("one-stored-run"),
  /** Older runs lie before a change point and are left out. */
  BEFORE_CHANGE_POINT("before-change-point"),
  /** Runs of one job share the state of the host, so they say less than as many jobs. */
  RUNS_OF_ONE_JOB("runs-of-one-job"),
  /** Values at or below zero have no logarithm: compared as they are. */
  NOT_ABOVE_ZERO("not-above-zero"),
  /** The row moved as all rows of its unit did: the host, or everything, not this benchmark. */
  MOVED_WITH_ALL("moved-with-all"),
  /** All rows of its unit moved together, and this one is proven not to have moved with them. */
  STOOD_STILL("stood-still"),
  /** The head is like the stored runs before their last step, which has too few runs to trust. */
  AS_BEFORE_STEP("as-before-step"),
  /** Neither side has a usable level. */
  NOTHING_TO_COMPARE("nothing-to-compare"),
  /** Declared free of noise, but the values of one side differ. */
  EXACT_BUT_DIFFERENT("exact-but-different"),
  /** Every sample has the same value. */
  ALL_EQUAL("all-equal"),
  /** So few samples that no change could be shown at the level asked for. */
  TOO_FEW_SAMPLES("too-few-samples"),
  /** So few rounds measured in turns that nothing is proven or denied. */
  TOO_FEW_PAIRS("too-few-pairs"),
  /** The host was busy and the benchmark computes: its CPU time is judged, not its wall time. */
  JUDGED_BY_CPU_TIME("judged-by-cpu-time"),
  /** The host was busy, but the benchmark waits: its wall time is judged. */
  WAITS("waits");

  private final String word;

  Caution(String word) {
    this.word = word;
  }

  /** Whether with it a change for the worse is neither proven nor what chance does. */
  public boolean leavesOpen() {
    return this == MOVED_WITH_ALL || this == AS_BEFORE_STEP;
  }

  /** The code in report.json. */
  public String word() {
    return word;
  }
}
