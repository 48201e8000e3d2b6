package io.github.gobenchreporter.stats.paired;

/** What a look at a row's pairs, or the end of the budget, says of its change. */
public enum Decision {
  /** More pairs are needed; never at the end. */
  OPEN,

  /** The head's figure is proven higher than the base's by the limit or more. */
  ABOVE,

  /** The head's figure is proven lower than the base's by the limit or more. */
  BELOW,

  /** At least at the limit above, suspicious (q below .1), but not proven. */
  PERHAPS_ABOVE,

  /** At least at the limit below, suspicious (q below .1), but not proven. */
  PERHAPS_BELOW,

  /** No change beyond the limit was seen. */
  INSIDE,

  /** The budget ended before a change could be proven or denied. */
  TOO_FEW;

  /** Whether a look that says so stops the row. */
  public boolean stops() {
    return this != OPEN;
  }
}
