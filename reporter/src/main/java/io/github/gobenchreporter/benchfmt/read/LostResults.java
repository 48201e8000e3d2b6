package io.github.gobenchreporter.benchfmt.read;

/**
 * Result lines of a benchmark whose numbers could not be read.
 *
 * @param lines how many
 * @param why what was wrong with the first
 */
record LostResults(int lines, String why) {
  /** What most often is: a benchmark printed between its name and its numbers. */
  static final String PRINTED_INTO =
      "something was printed into them: use -json, or let it print nothing";

  LostResults and(LostResults later) {
    return new LostResults(lines + later.lines, why);
  }
}
