package io.github.gobenchreporter.cli;

/** What the process tells whoever started it. */
public final class ExitCode {
  public static final int FINE = 0;

  /** A regression or a failed benchmark. */
  public static final int REGRESSION = 1;

  /** {@code baselines verify} found something. */
  public static final int FINDINGS = 1;

  /** The user's input is at fault. */
  public static final int INPUT = 2;

  /** Something outside is: git, GitHub, the disk. */
  public static final int OUTSIDE = 3;

  /** Our bug (EX_SOFTWARE of sysexits.h). */
  public static final int BUG = 70;

  private ExitCode() {}
}
