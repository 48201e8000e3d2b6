package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.github.Annotation;
import io.github.gobenchreporter.github.Annotation.Level;
import io.github.gobenchreporter.github.LogWriter;

/** What the action says of itself in a workflow's log, as annotations of the run. */
record ActionLog(Console console, LogWriter log) {
  void annotate(Level level, String message) {
    log.annotate(new Annotation(level, "", 0, "go-bench-reporter", message));
  }

  /** Says what stopped a job, and how the process ends for it. */
  int failure(Throwable thrown) {
    annotate(Level.ERROR, words(thrown));
    if (ExitCode.of(thrown) == ExitCode.BUG) {
      log.withoutCommands(
          () -> {
            thrown.printStackTrace(console.out());
            return ExitCode.BUG;
          });
    }
    return ExitCode.of(thrown);
  }

  /** What is wrong, for those who read it elsewhere. */
  static String words(Throwable thrown) {
    return thrown instanceof ReporterException reported
        ? reported.getMessage()
        : ExitCode.of(thrown) == ExitCode.OUTSIDE
            ? ExitCode.OUT_OF_MEMORY
            : "an internal error of go-bench-reporter (%s); please report it with the lines of the log"
                .formatted(thrown.getClass().getSimpleName());
  }
}
