package io.github.gobenchreporter.cli;

import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.ManPage;
import io.github.gobenchreporter.cli.command.Syntax;

/** Prints the manual page. */
record ManCommand(Console console) implements Command {
  @Override
  public String description() {
    return "Prints the manual page; to read it: go-bench-reporter man | man -l -";
  }

  @Override
  public Syntax takes() {
    return new Syntax();
  }

  @Override
  public int run(Arguments none) {
    console.print(ManPage.of(Program.NAME, new Program(console)));
    return ExitCode.FINE;
  }
}
