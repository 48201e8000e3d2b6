package io.github.gobenchreporter.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What {@code report.json} holds at most. The file may come from somebody who means harm, so its
 * reader has bounds; its writer keeps to the same ones, and says what it leaves out.
 */
final class ReportLimits {
  /**
   * A report of 20,000 rows and 20 runs has 20 MB; the others are beyond any suite that is known.
   */
  static final int BYTES = 32 * 1024 * 1024;

  /** Beyond what anybody is known to have, and short of what would fill the memory. */
  static final int CHIPS = 64;

  static final int ROWS = 200_000;
  static final int RUNS = 10_000;
  static final int WINDOW = 1_000_000;
  static final int SAMPLES = 100_000;
  static final int PROBLEMS = 10_000;
  static final int EXPLANATIONS = 1_000;
  static final int RULES = 1_000;

  /** Notes of a row or a chip, differences, what has drifted. */
  static final int NOTES = 100;

  /** Characters of a package, a benchmark, a unit, a file, a ref, a processor. */
  static final int NAME = 4_096;

  /** Characters of what was said: a benchmark's log, a reason. */
  static final int MESSAGE = 20_000;

  /** Characters of words of ours, ids of commits, and times. */
  static final int WORD = 64;

  private ReportLimits() {}

  /** Whether a text may be the whole file. */
  static boolean fits(String text) {
    return text.length() <= BYTES / 3 || text.getBytes(UTF_8).length <= BYTES;
  }

  /** Whether a text may stand for a commit. */
  static boolean isCommit(String text) {
    return text.length() <= WORD && text.matches("[0-9a-fA-F]*");
  }
}
