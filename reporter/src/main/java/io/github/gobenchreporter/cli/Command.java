package io.github.gobenchreporter.cli;

/** One word of the command line, and what it does. */
interface Command {
  /** What it does, in a sentence of the help. */
  String description();

  /** The options and operands it takes. */
  Syntax takes();

  /**
   * Does it.
   *
   * @return the process's exit code, see {@link ExitCode}
   */
  int run(Arguments arguments);
}
