package io.github.gobenchreporter.regression;

/**
 * What is said of one benchmark in one unit, or of a whole report. The weightiest comes first, here
 * and wherever verdicts are listed.
 */
public enum Verdict {
  /** Beyond the threshold in the bad direction, and supported by the evidence. */
  REGRESSION("regression"),
  /** Gave no result. */
  FAILED("failed"),
  /** Beyond the threshold, but this chip's noise hides changes of that size. */
  CANNOT_TELL("cannot-tell"),
  /** A regression that is agreed to, within its ceiling and its time. */
  ACCEPTED("accepted"),
  /** Beyond the threshold in the good direction, and supported by the evidence. */
  IMPROVEMENT("improvement"),
  /**
   * Within the threshold, or not told apart from noise where a change that large would have been.
   */
  UNCHANGED("unchanged"),
  /** Shown, but nobody said what is worse, or there is nothing to judge by. */
  NOT_JUDGED("not-judged"),
  /** Not run: the test binary is the same on both sides, and so is its data. */
  IDENTICAL("identical"),
  /** Only in the baseline. */
  MISSING("missing"),
  /** Only in the head. */
  NEW("new");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** The one that counts where a benchmark, or a report, has both. */
  public static Verdict weightier(Verdict a, Verdict b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** Whether there is something to say beyond that all is well, or not looked at. */
  public boolean isFinding() {
    return this != UNCHANGED && this != NOT_JUDGED && this != IDENTICAL;
  }

  /** The word in reports. */
  public String word() {
    return word;
  }
}
