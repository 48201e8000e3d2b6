package io.github.gobenchreporter.cli.command;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.ReporterException.Fault;

/** What the process tells whoever started it. */
public final class ExitCode {
  public static final int FINE = 0;

  /** A regression or a failed benchmark. */
  public static final int REGRESSION = 1;

  /** {@code baselines verify} or {@code doctor} found something. */
  public static final int FINDINGS = 1;

  /** The user's input is at fault. */
  public static final int INPUT = 2;

  /** Something outside is: git, GitHub, the disk. */
  public static final int OUTSIDE = 3;

  /** Our bug (EX_SOFTWARE of sysexits.h). */
  public static final int BUG = 70;

  /** What to do about it. */
  public static final String OUT_OF_MEMORY =
      "out of memory; allow Java more (JAVA_TOOL_OPTIONS=-Xmx2g), or give fewer results at once";

  private ExitCode() {}

  /** How the process ends where a command throws. */
  public static int of(Throwable thrown) {
    if (thrown instanceof ReporterException reported) {
      return reported.fault() == Fault.INPUT ? INPUT : OUTSIDE;
    }
    return isOutOfMemory(thrown) ? OUTSIDE : BUG;
  }

  /** Also where another thread ran out of it. */
  public static boolean isOutOfMemory(Throwable thrown) {
    return thrown instanceof OutOfMemoryError
        || thrown.getCause() != null && isOutOfMemory(thrown.getCause());
  }
}
