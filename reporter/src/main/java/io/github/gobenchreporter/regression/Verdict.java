package io.github.gobenchreporter.regression;

/** What is said of one benchmark in one unit, or of a whole report. */
public enum Verdict {
  /** Beyond the threshold in the bad direction, and supported by the evidence. */
  REGRESSION("regression"),
  /** Beyond the threshold in the good direction, and supported by the evidence. */
  IMPROVEMENT("improvement"),
  /**
   * Within the threshold, or not told apart from noise where a change that large would have been.
   */
  UNCHANGED("unchanged"),
  /** Beyond the threshold, but this chip's noise hides changes of that size. */
  CANNOT_TELL("cannot-tell"),
  /** Only in the head. */
  NEW("new"),
  /** Only in the baseline. */
  MISSING("missing"),
  /** Gave no result. */
  FAILED("failed");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** The word in reports. */
  public String word() {
    return word;
  }
}
