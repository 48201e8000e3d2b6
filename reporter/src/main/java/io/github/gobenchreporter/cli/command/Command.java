package io.github.gobenchreporter.cli.command;

/** Something the program can be told to do, by one or two words. */
public interface Command {
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
