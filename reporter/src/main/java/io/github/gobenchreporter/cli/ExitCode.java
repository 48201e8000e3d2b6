package io.github.gobenchreporter.cli;

/** What the process tells whoever started it. */
final class ExitCode {
  static final int FINE = 0;

  /** A regression or a failed benchmark. */
  static final int REGRESSION = 1;

  /** {@code baselines verify} found something. */
  static final int FINDINGS = 1;

  /** The user's input is at fault. */
  static final int INPUT = 2;

  /** Something outside is: git, GitHub, the disk. */
  static final int OUTSIDE = 3;

  /** Our bug (EX_SOFTWARE of sysexits.h). */
  static final int BUG = 70;

  private ExitCode() {}
}
